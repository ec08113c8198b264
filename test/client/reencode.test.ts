import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reencode } from '../../client/src/reencode.ts';
import { decodeBytes, type Encoding, encodeText } from '../../server/src/core/text/encoding.ts';
import { sized } from '../support/sized.ts';

const encodings: readonly Encoding[] = [
  'windows-1252',
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16le-bom',
  'utf-16be',
  'utf-16be-bom',
];

const file = '[DS]\r\nPackInterval=604800\r\n; caf\u00e9 \u20ac\r\n';

function bytesOf(text: string, encoding: Encoding): Uint8Array {
  const bytes = encodeText({ text, encoding });
  assert.ok(bytes instanceof Uint8Array);
  return bytes;
}

test('a Unicode file is written in any encoding that has its characters', () => {
  const unicode = encodings.filter((encoding) => encoding !== 'windows-1252' && encoding !== 'utf-8');
  for (const source of unicode) {
    for (const target of encodings)
      assert.deepEqual(
        reencode(bytesOf(file, source), target),
        bytesOf(file, target),
        `${source}, ${target}`,
      );
  }
});

test('a mark alone is an empty file', () => {
  assert.deepEqual(reencode(Uint8Array.of(0xef, 0xbb, 0xbf), 'windows-1252'), new Uint8Array(0));
});

test('only one mark is taken away', () => {
  const twice = bytesOf('\ufeff[DS]', 'utf-8-bom');
  assert.deepEqual(reencode(twice, 'utf-8'), bytesOf('\ufeff[DS]', 'utf-8'));
});

test('nothing is written where a character would be lost', () => {
  assert.equal(reencode(bytesOf('; \u0416', 'utf-8-bom'), 'windows-1252'), undefined);
  assert.equal(reencode(bytesOf('; \ud83d\ude00', 'utf-16le-bom'), 'windows-1252'), undefined);
});

test('damaged Unicode is left alone', () => {
  assert.equal(reencode(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff), 'utf-8'), undefined);
  assert.equal(reencode(Uint8Array.of(0xff, 0xfe, 0x5b, 0x00, 0x44), 'utf-8'), undefined);
});

test('the bytes of an ANSI file are not guessed at', () => {
  assert.equal(reencode(bytesOf(file, 'windows-1252'), 'utf-8'), undefined);
});

test('what comes out is what the server would write', () => {
  const units = fc.oneof(fc.integer({ min: 0, max: 0x17f }), fc.integer({ min: 0x2000, max: 0x2130 }));
  const texts = fc.array(units).map((codes) => String.fromCharCode(...codes));
  const source = fc.constantFrom<Encoding>(
    'utf-8-bom',
    'utf-16le-bom',
    'utf-16be-bom',
    'utf-16le',
    'utf-16be',
  );
  fc.assert(
    fc.property(texts, source, fc.constantFrom(...encodings), (text, from, to) => {
      const bytes = bytesOf(text, from);
      const decoded = decodeBytes(bytes);
      const wanted = encodeText({ text: decoded.text, encoding: to });
      const isUnicode = decoded.encoding !== 'windows-1252';
      assert.deepEqual(reencode(bytes, to), isUnicode && wanted instanceof Uint8Array ? wanted : undefined);
    }),
    { numRuns: sized(500) },
  );
});
