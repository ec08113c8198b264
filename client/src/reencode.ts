import type { Encoding } from '../../server/src/lsp/protocol.ts';

/** Bytes that tell a Unicode encoding at the start of a file. */
const marks: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
  'utf-8-bom': [0xef, 0xbb, 0xbf],
  'utf-16le-bom': [0xff, 0xfe],
  'utf-16be-bom': [0xfe, 0xff],
};

/** The characters of Windows code page 1252 whose number is not that of their byte, from byte 80 on; a blank where the byte's own is meant. */
const upperControlBlock = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const firstOfBlock = 0x80;

/** How many bytes at the start tell UTF-16 without a mark. */
const sniffedBytes = 512;

/**
 * The bytes of a Unicode file in another encoding.
 * @returns undefined where that would lose something: a character that the encoding does not have, or bytes that are no text; and for
 *   files that are not in Unicode, because only their writer knows what their bytes stand for
 */
export function reencode(bytes: Uint8Array, target: Encoding): Uint8Array | undefined {
  const text = decodeUnicode(bytes);
  if (text === undefined) return undefined;
  const body = encode(text, target);
  return body && Uint8Array.from([...(marks[target] ?? []), ...body]);
}

function decodeUnicode(bytes: Uint8Array): string | undefined {
  const source = unicodeOf(bytes);
  if (!source) return undefined;
  try {
    // The decoder takes the mark away.
    return new TextDecoder(source, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unicodeOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (beginsWith(bytes, 'utf-8-bom')) return 'utf-8';
  if (beginsWith(bytes, 'utf-16le-bom')) return 'utf-16le';
  if (beginsWith(bytes, 'utf-16be-bom')) return 'utf-16be';
  return bareUtf16Of(bytes.subarray(0, sniffedBytes));
}

function beginsWith(bytes: Uint8Array, encoding: Encoding): boolean {
  return marks[encoding]?.every((byte, index) => bytes[index] === byte) === true;
}

/** Latin text in UTF-16 holds a zero in every second byte, and none between them. */
function bareUtf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const units = bytes.length >> 1;
  if (units < 2) return undefined;
  const zeros = [0, 0];
  for (let index = 0; index < 2 * units; index++) if (bytes[index] === 0) zeros[index & 1]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd >= units * 0.8) return 'utf-16le';
  if (odd === 0 && even >= units * 0.8) return 'utf-16be';
  return undefined;
}

function encode(text: string, target: Encoding): Uint8Array | undefined {
  if (target === 'windows-1252') return encodeAnsi(text);
  if (target === 'utf-8' || target === 'utf-8-bom') return new TextEncoder().encode(text);
  return encodeUtf16(text, target.startsWith('utf-16le'));
}

function encodeAnsi(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const byte = ansiByte(text.charAt(index));
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}

function ansiByte(character: string): number | undefined {
  const unit = character.charCodeAt(0);
  const inBlock = unit > 0xff ? upperControlBlock.indexOf(character) : -1;
  if (inBlock >= 0) return firstOfBlock + inBlock;
  const standsForItself = unit <= 0xff && (upperControlBlock[unit - firstOfBlock] ?? ' ') === ' ';
  return standsForItself ? unit : undefined;
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 * index, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}
