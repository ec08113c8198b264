import { languageOfFile } from '../../core/catalogue/language.ts';
import type { IniProfile } from '../../core/ini/profile.ts';
import { scanIni } from '../../core/ini/scanner.ts';
import { profileWithoutSecrets } from '../../core/ini-secrets.ts';
import { decodeAsWindows, decodeBytes, type Encoding } from '../../core/text/encoding.ts';

/** Shows files one after the other. */
export interface Shower {
  readonly begin: () => void;
  readonly file: (path: string, bytes: Uint8Array) => void;
  readonly end: () => void;
}

/** The encoding a person would name, and the profile that Windows sees, which need not be the same text. Secrets are masked. */
export function readAsWindows(
  path: string,
  bytes: Uint8Array,
): {
  readonly encoding: Encoding;
  readonly profile: IniProfile;
} {
  const { encoding, text } = decodeBytes(bytes);
  const isMisread = encoding === 'utf-8-bom' || encoding === 'utf-16le' || encoding === 'utf-16be';
  const ini = scanIni(isMisread ? decodeAsWindows(bytes) : text);
  return { encoding, profile: profileWithoutSecrets(ini, languageOfFile(path) ?? 'remodbc-ini') };
}
