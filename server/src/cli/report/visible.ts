import { REPLACEMENT_CHARACTER } from '../../core/text/characters.ts';

/** Controls, formatting marks that turn the direction of text, and halves of characters: nothing a terminal should be sent. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with one visible sign for each unit that would be invisible or do something to a terminal; a TAB becomes a blank. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (unit) => {
    const code = unit.charCodeAt(0);
    if (code === 0x09) return ' ';
    if (code === 0x7f) return '\u2421';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : REPLACEMENT_CHARACTER;
  });
}
