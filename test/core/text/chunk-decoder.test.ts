import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ChunkDecoder } from '../../../server/src/core/text/chunk-decoder.ts';
import { decodeBytes, type Encoding, encodeText } from '../../../server/src/core/text/encoding.ts';
import { sized } from '../../support/sized.ts';

const encodings: readonly Encoding[] = [
  'windows-1252',
  'utf-8-bom',
  'utf-16le',
  'utf-16le-bom',
  'utf-16be',
  'utf-16be-bom',
];

describe('bytes decoded in chunks', () => {
  test('give the text and the encoding of the whole, however they are divided', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '\r\n', '\u00e9', '\u20ac', '\ud83d\ude00'),
      maxLength: 900,
    });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...encodings),
        fc.array(fc.nat(2000), { maxLength: 8 }),
        (body, encoding, cuts) => {
          const bytes = encodeText({ text: body, encoding });
          if (!(bytes instanceof Uint8Array)) return;
          assertSame(bytes, cuts);
        },
      ),
      { numRuns: sized(200) },
    );
  });

  test('are divided anywhere, inside characters of every length and inside pairs', () => {
    const text = `${'a'.repeat(600)}\u00e9\u20ac\u{1f600}b\u{1f600}\u20ac\u00e9`;
    for (const encoding of encodings) {
      const bytes = encodeText({ text, encoding });
      if (!(bytes instanceof Uint8Array)) continue;
      const start = bytes.length - 40;
      for (let place = start; place < bytes.length; place++) assertSame(bytes, [start, place]);
    }
    const mark = encodeText({ text: '', encoding: 'utf-8-bom' }) as Uint8Array;
    assertSame(mark, [1, 2]);
  });

  test('become text as soon as their characters are whole', () => {
    const body = `${'a'.repeat(600)}\u00e9\u20ac\u{1f600}b\u00e9`;
    const bytes = encodeText({ text: body, encoding: 'utf-8-bom' }) as Uint8Array;
    for (let place = bytes.length - 14; place <= bytes.length; place++) {
      const mark = 3;
      let whole = body;
      while (mark + Buffer.byteLength(whole) > place) whole = [...whole].slice(0, -1).join('');
      assert.equal(new ChunkDecoder().decode(bytes.slice(0, place)), whole, `${place}`);
    }
    const ansi = Uint8Array.from({ length: 600 }, () => 0xe9);
    assert.equal(new ChunkDecoder().decode(ansi).length, 600);
  });

  test('are no UTF-8 where they have only some bytes of its mark', () => {
    for (const bytes of [
      [0xef, 0x61, 0x62],
      [0x61, 0xbb, 0x62],
      [0x61, 0x62, 0xbf],
      [0xef, 0xbb, 0x61],
    ])
      assertSame(Uint8Array.from(bytes), [1, 2]);
  });

  test('tell their encoding by as many bytes as a whole file does', () => {
    const decoder = new ChunkDecoder();
    assert.equal(decoder.decode(new Uint8Array(511).fill(0x61)), '');
    assert.equal(decoder.decode(Uint8Array.of(0x61)).length, 512);
    assert.equal(decoder.encoding, 'windows-1252');
  });

  test('that are anything give the text of the whole, unless they begin with the mark of UTF-8', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 1200 }),
        fc.array(fc.nat(1200), { maxLength: 5 }),
        (bytes, cuts) => {
          if (bytes[0] !== 0xef) assertSame(bytes, cuts);
        },
      ),
    );
  });

  test('that are damaged UTF-8 lose no byte', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xe2, 0x28, 0x62]);
    assert.equal(new ChunkDecoder().decode(bytes, true), 'a\u00e2(b');
  });
});

function assertSame(bytes: Uint8Array, cuts: readonly number[]): void {
  const places = cuts.map((cut) => cut % (bytes.length + 1)).sort((first, second) => first - second);
  const decoder = new ChunkDecoder();
  let text = '';
  let start = 0;
  for (const place of places) {
    text += decoder.decode(bytes.slice(start, place));
    start = place;
  }
  text += decoder.decode(bytes.slice(start), true);
  const whole = decodeBytes(bytes);
  assert.equal(decoder.encoding, whole.encoding);
  assert.equal(text, whole.text);
}
