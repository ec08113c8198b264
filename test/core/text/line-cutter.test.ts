import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lineCutter, plainPiece } from '../../../server/src/core/text/line-cutter.ts';

const pieces = (text: string, isGoodStart?: (text: string, at: number) => boolean): readonly string[] =>
  lineCutter(plainPiece, { usualLength: 10, ...(isGoodStart && { isGoodStart }) })
    .cut(text)
    .map((piece) => piece.text);

const opensSection = (text: string, at: number): boolean => text.charAt(at) === '[';

describe('a text', () => {
  test('is cut behind the line that reaches the usual length, whatever ends it', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const line = `abcdefg${end}`;
      assert.deepEqual(pieces(line.repeat(5)), [line.repeat(2), line.repeat(2), line], JSON.stringify(end));
    }
    assert.deepEqual(pieces('abc\n'.repeat(5)), ['abc\n'.repeat(5)]);
    assert.deepEqual(pieces('a'.repeat(50)), ['a'.repeat(50)]);
  });

  test('is cut before a line that is a good start where one is near, else before the next', () => {
    assert.deepEqual(pieces('abcdefg\nabc\nabc\n[a]\nabcdefg\n', opensSection), [
      'abcdefg\nabc\nabc\n',
      '[a]\nabcdefg\n',
    ]);
    assert.deepEqual(pieces('abcdefg\nabc\nabc\nabc\nabc\n[a]\n', opensSection), [
      'abcdefg\nabc\n',
      'abc\nabc\nabc\n[a]\n',
    ]);
  });
});
