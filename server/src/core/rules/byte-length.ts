import type { Characters } from '../text/characters.ts';
import { type Encoding, markLength } from '../text/encoding.ts';

/** How many bytes texts take in a file. An unknown encoding is taken as one byte a character. */

/** The size of a file with this text, in bytes, with the mark that it begins with. */
export function byteLength(text: Characters, encoding: Encoding | undefined): number {
  const mark = markLength(encoding);
  if (encoding?.startsWith('utf-16')) return mark + 2 * text.length;
  return encoding?.startsWith('utf-8') ? mark + utf8Length(text) : text.length;
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: Pick<Characters, 'length' | 'charCodeAt'>): number {
  let bytes = 0;
  for (let offset = 0; offset < text.length; offset++) bytes += utf8LengthOf(text.charCodeAt(offset));
  return bytes;
}

/** The same of one unit of a text. Half of a surrogate pair has two of the pair's four bytes. */
export function utf8LengthOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}
