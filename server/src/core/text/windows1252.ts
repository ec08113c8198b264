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
declare const TextDecoder: new (label: string) => TextDecoder;

/** The text of code page 1252 bytes; never fails, one character a byte. */
export function decodeWindows1252(bytes: Uint8Array): string {
  if (hasUpperControls(bytes)) return decodeInChunks(bytes);
  // Making a decoder takes longer than decoding a small file.
  decoder ??= new TextDecoder('windows-1252');
  return decoder.decode(bytes);
}

let decoder: TextDecoder | undefined;

/** True for the bytes that the platform's decoder may get wrong; most files have none, and most have only ASCII, which is seen four bytes at a time. */
function hasUpperControls(bytes: Uint8Array): boolean {
  for (let index = lengthOfAscii(bytes); index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if (byte >= FIRST && byte <= LAST) return true;
  }
  return false;
}

/** How many bytes at the start are surely ASCII: all but the last few, or those before the first four of which one is not. */
function lengthOfAscii({ buffer, byteOffset, length }: Uint8Array): number {
  if (byteOffset % 4 !== 0) return 0;
  const words = new Int32Array(buffer, byteOffset, length >> 2);
  let count = 0;
  while (count < words.length && ((words[count] as number) & NOT_ASCII) === 0) count++;
  return 4 * count;
}

/** The highest bit of each of four bytes. */
const NOT_ASCII = 0x80808080 | 0;

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
