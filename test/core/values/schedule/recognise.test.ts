import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeSchedule } from '../../../../server/src/core/values/schedule/recognise.ts';
import { derivedVectors, publishedVectors } from './vectors.ts';

test('tokens with an existing start and recurrence look like schedules', () => {
  for (const { token, warnings } of [...publishedVectors, ...derivedVectors]) {
    const isOdd = warnings?.includes('startMonth') === true;
    assert.equal(looksLikeSchedule(token), !isOdd, token);
  }
});

test('up to sixteen tokens may stand together, and all of them have to pass', () => {
  const token = '0001200000100400';
  assert.equal(looksLikeSchedule(token.repeat(16)), true);
  assert.equal(looksLikeSchedule(token.repeat(17)), false);
  assert.equal(looksLikeSchedule(`${token}FDFFFFFF00000000`), false);
});

test('other long values do not look like schedules', () => {
  const texts = [
    '',
    'FFFFFFFFFFFFFFFF',
    '0000000000000000',
    '128568119567070000',
    '0001200000100038 ',
    'LicMtr',
  ];
  for (const text of texts) assert.equal(looksLikeSchedule(text), false, text);
});
