import { type DecodedText, decodeBytes, encodeText } from '../../core/text/encoding.ts';

/** The bytes of a mended text, if reading them would give that text again; else a sentence. */
export function mendedBytes(path: string, decoded: DecodedText): Uint8Array | string {
  const bytes = encodeText(decoded);
  if (!(bytes instanceof Uint8Array))
    return `${path} was not mended: ${decoded.encoding} has no "${bytes.character}".`;
  const again = decodeBytes(bytes);
  if (again.text === decoded.text && again.encoding === decoded.encoding) return bytes;
  return `${path} was not mended: the result would be read in another encoding.`;
}
