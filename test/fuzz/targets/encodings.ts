import assert from 'node:assert/strict';
import { languageIds } from '../../../server/src/core/catalogue/language.ts';
import { ChunkDecoder } from '../../../server/src/core/text/chunk-decoder.ts';
import { decodeBytes, type Encoding, encodeText } from '../../../server/src/core/text/encoding.ts';
import { bytes, textOf } from '../mutate.ts';
import { smallerIn } from '../smaller.ts';
import { target } from '../target.ts';

interface BytesInput {
  /** A character for each byte. */
  readonly bytes: string;
  readonly cut: number;
}

const encodings: readonly Encoding[] = [
  'windows-1252',
  'utf-8-bom',
  'utf-16le',
  'utf-16le-bom',
  'utf-16be-bom',
];

/** Any bytes become a text that becomes the same bytes, at once or in two parts. */
export const encoding = target<BytesInput>({
  name: 'encoding',
  make: (random) => {
    const mark = random.pick(['', '', 'ÿþ', 'þÿ', 'ï»¿']);
    const encoded = encodeText({
      text: textOf(random.pick(languageIds), random),
      encoding: random.pick(encodings),
    });
    const body =
      encoded instanceof Uint8Array && random.oneIn(2)
        ? Buffer.from(encoded).toString('latin1')
        : mark + bytes(random, random.below(1200));
    return { bytes: body, cut: random.below(2000) };
  },
  smaller: smallerIn('bytes'),
  check: (input) => {
    const all = Uint8Array.from(input.bytes, (character) => character.charCodeAt(0));
    const decoded = decodeBytes(all);
    assert.deepEqual(encodeText(decoded), all);
    const decoder = new ChunkDecoder();
    const cut = input.cut % (all.length + 1);
    const text = decoder.decode(all.subarray(0, cut)) + decoder.decode(all.subarray(cut), true);
    // A damaged file with the mark of UTF-8 is ANSI as a whole; in parts it can be so only from the damage on.
    if (decoder.encoding === decoded.encoding) assert.equal(text, decoded.text);
  },
});
