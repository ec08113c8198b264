import type { MeteringFile } from './document.ts';
import defer * as ini from './ini-secrets.ts';
import defer * as logs from './logs/secrets.ts';
import type { TextReader } from './sitectrl/text-without-secrets.ts';
import defer * as control from './sitectrl/text-without-secrets.ts';

/**
 * The text of a file as a report may show it: with a mark in place of every character of a password or of what else is a secret in such a
 * file. It is as long as the text itself, so that places in the one are places in the other.
 */
export function fileWithoutSecrets(file: MeteringFile): TextReader {
  if (file.kind === 'control') return control.textWithoutSecrets(file.tree);
  const shown = file.kind === 'ini' ? ini.iniWithoutSecrets(file) : logs.withoutSecrets(file.text);
  return (start, end) => shown.slice(start, end);
}
