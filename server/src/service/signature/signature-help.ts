import { isReadByWindows } from '../../core/catalogue/language.ts';
import type { MeteringFile } from '../../core/document.ts';
import type { ServiceContext } from '../context.ts';
import { controlSignature } from './control-signature.ts';
import { iniSignature } from './ini-signature.ts';
import type { SignatureHelp } from './signature.ts';

/** How the statement or value at a place is written; undefined where nothing is known of it. Logs are not written by people. */
export function signatureAt(
  file: MeteringFile,
  offset: number,
  context: ServiceContext,
): SignatureHelp | undefined {
  if (file.kind === 'log' || !isReadByWindows(file.language)) return undefined;
  return file.kind === 'control' ? controlSignature(file, offset, context) : iniSignature(file, offset);
}
