import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldName, sameName } from '../../../server/src/core/ini/name.ts';

test('names are the same in any case, character by character', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['PackTime@[`{', 'pACKtIME@[`{', true],
    ['AZ', 'az', true],
    ['@', '`', false],
    ['[', '{', false],
    ['\u00c9\u0100', '\u00e9\u0101', true],
    // A small letter that takes two characters.
    ['\u0130', 'i', false],
    ['\u0130', 'i\u0307', false],
    ['a', 'ab', false],
    ['', '', true],
  ];
  for (const [first, second, expected] of cases) {
    assert.equal(sameName(first, second), expected, first);
    assert.equal(foldName(first) === foldName(second), expected, first);
  }
});
