import { textOfUnits } from './units.ts';
import { decodeWindows1252, windows1252Byte } from './windows1252.ts';

/**
 * How the bytes of a file stand for its text. A file without a byte order mark is taken as ANSI, as Windows takes it; the
 * bare UTF-16 forms are recognised so that a person can be told, although Windows would not recognise them.
 */
export type Encoding =
  | 'windows-1252'
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16le-bom'
  | 'utf-16be'
  | 'utf-16be-bom';

/** A file's text, without its byte order mark, and what is needed to write the same bytes again. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** A last byte that is half of a UTF-16 unit; it has no character. */
  readonly oddByte?: number;
}

/** Text that an encoding cannot hold: the first such place. */
export interface UnencodableCharacter {
  readonly offset: number;
  readonly character: string;
}

// What Node and browsers have, and the language itself has not.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** Refuses what is damaged, and takes a mark behind the mark for a character. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The byte order mark of UTF-8. */
export const UTF8_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/** The byte order mark that a file in this encoding begins with. */
const marks: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
  'utf-8-bom': UTF8_MARK,
  'utf-16le-bom': [0xff, 0xfe],
  'utf-16be-bom': [0xfe, 0xff],
};

/** How many bytes the mark takes that a file in this encoding begins with. */
export function markLength(encoding: Encoding | undefined): number {
  return (encoding && marks[encoding]?.length) ?? 0;
}

/** How many bytes at the start decide whether text without a mark is UTF-16. */
const SNIFFED_BYTES = 512;

/**
 * Recognises the encoding of a file: by its mark, else UTF-16 by its zero bytes, else ANSI. Text that happens to be valid UTF-8 without a
 * mark is still ANSI to Windows; a damaged UTF-8 file with a mark is read as ANSI, so that no byte is lost.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (beginsWith(bytes, marks['utf-8-bom'])) {
    const text = decodeUtf8(bytes.subarray(3));
    return text === undefined ? ansi(bytes) : { text, encoding: 'utf-8-bom' };
  }
  const encoding = encodingOf(bytes);
  if (encoding === 'windows-1252') return ansi(bytes);
  return decodeUtf16(bytes, markLength(encoding), encoding);
}

/** The encoding that {@link decodeBytes} recognises, without making a text of the bytes. */
export function encodingOf(bytes: Uint8Array): Encoding {
  // What follows the mark of UTF-8 has to bear it out.
  if (beginsWith(bytes, marks['utf-8-bom'])) return decodeBytes(bytes).encoding;
  if (beginsWith(bytes, marks['utf-16le-bom'])) return 'utf-16le-bom';
  if (beginsWith(bytes, marks['utf-16be-bom'])) return 'utf-16be-bom';
  return sniffUtf16(bytes) ?? 'windows-1252';
}

/**
 * The text as Windows' profile functions take it from the bytes: UTF-16 only with a mark, everything else as ANSI. The mark of UTF-8
 * is not recognised and stays in front of the first line as three characters.
 */
export function decodeAsWindows(bytes: Uint8Array): string {
  if (beginsWith(bytes, marks['utf-16le-bom'])) return decodeUtf16(bytes, 2, 'utf-16le-bom').text;
  if (beginsWith(bytes, marks['utf-16be-bom'])) return decodeUtf16(bytes, 2, 'utf-16be-bom').text;
  return decodeWindows1252(bytes);
}

/** The bytes of the text with the encoding's mark in front; for what {@link decodeBytes} returned, the bytes it was given. */
export function encodeText(decoded: DecodedText): Uint8Array | UnencodableCharacter {
  const { text, encoding, oddByte } = decoded;
  const mark = marks[encoding] ?? [];
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return encodeUtf8(text, mark);
  return encodeUtf16(text, mark, encoding.startsWith('utf-16le'), oddByte);
}

/** The first place in a text that the encoding has no bytes for. */
export function firstUnencodable(text: string, encoding: Encoding): UnencodableCharacter | undefined {
  const result = encodeText({ text, encoding });
  return result instanceof Uint8Array ? undefined : result;
}

function ansi(bytes: Uint8Array): DecodedText {
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
}

function beginsWith(bytes: Uint8Array, mark: readonly number[] | undefined): boolean {
  return mark?.every((byte, index) => bytes[index] === byte) === true;
}

/** Text in a Latin script holds a zero in every second byte: after the character (little endian) or before it (big endian). */
function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SNIFFED_BYTES) & ~1;
  if (length < 4) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros++;
    if (bytes[index + 1] === 0) oddZeros++;
  }
  const most = (length / 2) * 0.8;
  if (oddZeros >= most && evenZeros === 0) return 'utf-16le';
  if (evenZeros >= most && oddZeros === 0) return 'utf-16be';
  return undefined;
}

function decodeUtf16(bytes: Uint8Array, start: number, encoding: Encoding): DecodedText {
  const end = start + ((bytes.length - start) & ~1);
  const low = encoding.startsWith('utf-16le') ? 0 : 1;
  const chunk = 0x2000;
  let text = '';
  for (let from = start; from < end; from += 2 * chunk) {
    const units = new Uint16Array(Math.min(chunk, (end - from) / 2));
    for (let index = 0; index < units.length; index++) {
      const at = from + 2 * index;
      units[index] = (bytes[at + low] as number) | ((bytes[at + 1 - low] as number) << 8);
    }
    text += textOfUnits(units);
  }
  return end === bytes.length ? { text, encoding } : { text, encoding, oddByte: bytes[end] as number };
}

/** Strict UTF-8: undefined where the bytes are not exactly what {@link encodeUtf8} would write. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function encodeWindows1252(text: string): Uint8Array | UnencodableCharacter {
  const bytes = new Uint8Array(text.length);
  for (let offset = 0; offset < text.length; offset++) {
    const byte = windows1252Byte(text.charCodeAt(offset));
    if (byte === undefined) return { offset, character: text.charAt(offset) };
    bytes[offset] = byte;
  }
  return bytes;
}

function encodeUtf8(text: string, mark: readonly number[]): Uint8Array | UnencodableCharacter {
  const bytes = new Uint8Array(mark.length + text.length * 3);
  bytes.set(mark);
  let at = mark.length;
  for (let offset = 0; offset < text.length; offset++) {
    const point = text.codePointAt(offset) as number;
    if (point >= 0xd800 && point <= 0xdfff) return { offset, character: text.charAt(offset) };
    if (point < 0x80) bytes[at++] = point;
    else if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6);
      bytes[at++] = 0x80 | (point & 0x3f);
    } else {
      if (point < 0x10000) bytes[at++] = 0xe0 | (point >> 12);
      else {
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
        offset++;
      }
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[at++] = 0x80 | (point & 0x3f);
    }
  }
  return bytes.slice(0, at);
}

function encodeUtf16(
  text: string,
  mark: readonly number[],
  littleEndian: boolean,
  oddByte: number | undefined,
): Uint8Array {
  const tail = oddByte === undefined ? [] : [oddByte];
  const bytes = new Uint8Array(mark.length + text.length * 2 + tail.length);
  bytes.set(mark);
  const low = mark.length + (littleEndian ? 0 : 1);
  const high = mark.length + (littleEndian ? 1 : 0);
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    bytes[low + 2 * offset] = unit & 0xff;
    bytes[high + 2 * offset] = unit >> 8;
  }
  bytes.set(tail, mark.length + text.length * 2);
  return bytes;
}
