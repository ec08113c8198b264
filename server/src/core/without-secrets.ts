import type { MeteringFile } from './document.ts';
import { iniWithoutSecrets } from './ini-secrets.ts';
import { withoutSecrets } from './logs/secrets.ts';
import { type TextReader, textWithoutSecrets } from './sitectrl/secrets.ts';

/**
 * The text of a file as a report may show it: with a mark in place of every character of a password or of what else is a secret in such a
 * file. It is as long as the text itself, so that places in the one are places in the other.
 */
export function fileWithoutSecrets(file: MeteringFile): TextReader {
  if (file.kind === 'control') return textWithoutSecrets(file.tree);
  const shown = file.kind === 'ini' ? iniWithoutSecrets(file) : withoutSecrets(file.text);
  return (start, end) => shown.slice(start, end);
}
