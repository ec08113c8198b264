import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessUnit } from '../../../server/src/core/values/unit-guess.ts';

const moment = 988_423_199;

test('milliseconds are seen in 12 and 13 digits', () => {
  assert.deepEqual(guessUnit('988423199000'), { unit: 'milliseconds', seconds: moment });
  assert.deepEqual(guessUnit('1700000000999'), { unit: 'milliseconds', seconds: 1_700_000_000 });
  assert.equal(guessUnit('9999999999999'), undefined, 'the year 2286');
  assert.equal(guessUnit('100000000000'), undefined, 'the year 1973');
});

test('microseconds are seen in 15 and 16 digits, exactly', () => {
  assert.deepEqual(guessUnit('988423199999999'), { unit: 'microseconds', seconds: moment });
  assert.deepEqual(guessUnit('1700000000999999'), { unit: 'microseconds', seconds: 1_700_000_000 });
});

test('a FILETIME is seen in 18 digits, exactly', () => {
  assert.deepEqual(guessUnit('126328967990000000'), { unit: 'filetime', seconds: moment });
  assert.deepEqual(guessUnit('126328967989999999'), { unit: 'filetime', seconds: moment - 1 });
  assert.equal(guessUnit('999999999999999999'), undefined);
});

test('days are seen in five digits', () => {
  assert.deepEqual(guessUnit('11440'), { unit: 'days', seconds: 11_440 * 86_400 });
  assert.deepEqual(guessUnit('37017'), { unit: 'spreadsheetDays', seconds: (37_017 - 25_569) * 86_400 });
  assert.deepEqual(guessUnit('25000'), { unit: 'someDays', seconds: undefined });
  assert.deepEqual(guessUnit('80000'), { unit: 'someDays', seconds: undefined });
  assert.equal(guessUnit('80001'), undefined);
  assert.equal(guessUnit('10000'), undefined);
});

test('six digits within a week are a second of the week', () => {
  assert.deepEqual(guessUnit('266399'), { unit: 'secondOfWeek', seconds: undefined });
  assert.deepEqual(guessUnit(' 0266399 '), { unit: 'secondOfWeek', seconds: undefined });
  assert.equal(guessUnit('604800'), undefined);
});

test('seconds, text and monsters are no guess', () => {
  for (const text of ['', '0', '989139599', '2147483648', '-988423199000', '9884231990x0', '1'.repeat(400)]) {
    assert.equal(guessUnit(text), undefined, text);
  }
});
