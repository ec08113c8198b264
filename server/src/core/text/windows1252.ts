import { REPLACEMENT_CHARACTER } from './characters.ts';
import { textOfUnits } from './units.ts';

/**
 * Windows code page 1252, the ANSI code page of a Western server and the encoding the product assumes for a file without a
 * byte order mark. Every byte has a character and every such character has its byte back, so nothing is lost on a round trip.
 * The five bytes that the code page leaves undefined (81, 8D, 8F, 90, 9D) stand for the control characters of the same number,
 * as MultiByteToWideChar returns them. The platform's own decoder is many times faster, but Node 20 gets 80 to 9F wrong.
 */

/** The characters of the bytes 80 to 9F, in order; all other bytes are their own code point. */
const UPPER_CONTROL_BLOCK =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const FIRST = 0x80;
const LAST = 0x9f;

/** How many bytes are turned into characters at a time: large enough to be fast, small enough for the argument list. */
const CHUNK = 0x2000;

const byteOfCharacter: ReadonlyMap<number, number> = new Map(
  Array.from(UPPER_CONTROL_BLOCK, (character, index) => [character.charCodeAt(0), FIRST + index] as const),
);

/** What Node and browsers have, and the language itself has not. */
interface TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options?: { readonly ignoreBOM: boolean }) => TextDecoder;

/** What the platform's decoder may have got wrong. A pattern finds it many times faster than a loop that runs for the first time. */
const DOUBTFUL = /[\x80-\x9f]/;

/** The text of code page 1252 bytes; never fails, one character a byte. */
export function decodeWindows1252(bytes: Uint8Array): string {
  // Making a decoder takes longer than decoding a small file.
  utf8Decoder ??= new TextDecoder('utf-8', { ignoreBOM: true });
  const text = utf8Decoder.decode(bytes);
  // Nearly all files are ASCII, the same in both, and UTF-8 is the one of which it is seen at once: all else makes fewer characters than it has bytes, or is damaged.
  if (text.length === bytes.length && !text.includes(REPLACEMENT_CHARACTER)) return text;
  decoder ??= new TextDecoder('windows-1252');
  const usual = decoder.decode(bytes);
  return DOUBTFUL.test(usual) ? decodeInChunks(bytes) : usual;
}

let utf8Decoder: TextDecoder | undefined;
let decoder: TextDecoder | undefined;

function decodeInChunks(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const codes = new Uint16Array(bytes.subarray(start, start + CHUNK));
    for (let index = 0; index < codes.length; index++) {
      const byte = codes[index] as number;
      if (byte >= FIRST && byte <= LAST) codes[index] = UPPER_CONTROL_BLOCK.charCodeAt(byte - FIRST);
    }
    text += textOfUnits(codes);
  }
  return text;
}

/** The byte of a UTF-16 unit in code page 1252, or undefined where the code page lacks the character. */
export function windows1252Byte(unit: number): number | undefined {
  if (unit < FIRST || (unit > LAST && unit <= 0xff)) return unit;
  return byteOfCharacter.get(unit);
}
