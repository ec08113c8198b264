import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { byteLength } from '../../../server/src/core/rules/byte-length.ts';
import { type Encoding, encodeText } from '../../../server/src/core/text/encoding.ts';

/** At the edges of what takes one byte more. */
const text = 'a\x7f\x80\u00fc\u07ff\u0800\u20ac\ud7ff\u{10000}\u{10ffff}\ue000\uffff';

describe('the size of a file', () => {
  for (const encoding of [
    'utf-8',
    'utf-8-bom',
    'utf-16le',
    'utf-16le-bom',
    'utf-16be',
    'utf-16be-bom',
  ] as const)
    test(`in ${encoding} is that of its bytes`, () => {
      for (const part of [...text, text, ''])
        assert.equal(byteLength(part, encoding), sizeOf(part, encoding), part);
    });

  test('in windows-1252, or where nothing is known, is one byte a character', () => {
    assert.equal(byteLength('\u20ac\u00fcx', 'windows-1252'), sizeOf('\u20ac\u00fcx', 'windows-1252'));
    assert.equal(byteLength('\u20ac\u00fcx', undefined), 3);
  });
});

function sizeOf(content: string, encoding: Encoding): number {
  const bytes = encodeText({ text: content, encoding });
  assert.ok(bytes instanceof Uint8Array);
  return bytes.length;
}
