/** So many bytes at a time become a text: more would be too many arguments of a call. */
const CHUNK = 0x6000;

/** Bytes as base64, in Node and in a browser. */
export function toBase64(bytes: Uint8Array): string {
  let base64 = '';
  // A multiple of three bytes becomes whole characters, so the pieces can be joined.
  for (let start = 0; start < bytes.length; start += CHUNK)
    base64 += btoa(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  return base64;
}
