import { decodeBytes, type Encoding, encodingOf, markLength, UTF8_MARK } from './encoding.ts';
import { decodeWindows1252 } from './windows1252.ts';

/** As many bytes as show how a file is encoded. */
const SNIFFED_BYTES = 512;

/**
 * Decodes a file chunk by chunk, for files that are too large to be held. Gives the text that {@link decodeBytes} gives, but for UTF-8 files that are damaged:
 * there only the chunks with damage are taken as ANSI, because what is to come is not known.
 */
export class ChunkDecoder {
  #pending: Uint8Array = new Uint8Array(0);
  #encoding: Encoding | undefined;

  /** Undefined until enough bytes have come to tell. */
  get encoding(): Encoding | undefined {
    return this.#encoding;
  }

  /** The text of the bytes that have come and are not yet decoded; bytes of a character that is not complete are kept. */
  decode(chunk: Uint8Array, isLast = false): string {
    let bytes = joined(this.#pending, chunk);
    this.#pending = bytes;
    if (this.#encoding === undefined) {
      if (bytes.length < SNIFFED_BYTES && !isLast) return '';
      this.#encoding = sniff(bytes);
      bytes = bytes.subarray(markLength(this.#encoding));
    }
    const length = isLast ? bytes.length : completeLength(bytes, this.#encoding);
    this.#pending = bytes.slice(length);
    return decodeAs(bytes.subarray(0, length), this.#encoding);
  }
}

/** The mark of UTF-8 decides alone, because the bytes at hand may end within a character. */
function sniff(bytes: Uint8Array): Encoding {
  if (UTF8_MARK.every((byte, index) => bytes[index] === byte)) return 'utf-8-bom';
  return encodingOf(bytes.subarray(0, SNIFFED_BYTES));
}

/** How many of the bytes are whole characters, or in UTF-16 whole units. */
function completeLength(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding.startsWith('utf-16')) return bytes.length & ~1;
  if (encoding !== 'utf-8-bom') return bytes.length;
  let lead = bytes.length - 1;
  while (lead > bytes.length - 4 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead--;
  const first = bytes[lead] ?? 0;
  const wanted = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  return lead + wanted > bytes.length ? lead : bytes.length;
}

/** With the mark in front, the bytes are decoded as the rest of the file. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  if (encoding === 'utf-8-bom') {
    const decoded = decodeBytes(joined(Uint8Array.from(UTF8_MARK), bytes));
    return decoded.encoding === encoding ? decoded.text : decodeWindows1252(bytes);
  }
  const mark = encoding.startsWith('utf-16le') ? [0xff, 0xfe] : [0xfe, 0xff];
  return decodeBytes(joined(Uint8Array.from(mark), bytes)).text;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
