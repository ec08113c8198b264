import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIso } from '../../../../server/src/core/values/format-time.ts';
import { occurrencesFrom } from '../../../../server/src/core/values/schedule/occurrences.ts';
import { utc } from '../../../../server/src/core/values/zone.ts';
import { schedule, scheduleOf } from './schedules.ts';

/** The first occurrences, of which there may be fewer. */
function first(phrase: string, count: number, earliest = 0): readonly number[] {
  const found: number[] = [];
  for (const occurrence of occurrencesFrom(schedule(phrase), earliest)) {
    found.push(occurrence);
    if (found.length === count) break;
  }
  return found;
}

const days = (phrase: string, count: number) =>
  first(phrase, count).map((seconds) => formatIso(seconds, utc).slice(0, 10));

test('occurrences begin with the first that is not before a moment, whatever moment that is', () => {
  const phrases = [
    'every 4 hours',
    'every 31 days',
    'every 2 weeks on Tuesday at 11:42',
    'first Sunday of every 3 months at 02:00',
    'last Saturday of every month',
    'day 31 of every month',
    'day 29 of every 12 months from 2000-02-29',
    'last day of every 5 months',
    'once a year',
  ];
  for (const phrase of phrases) {
    const all = first(phrase, 30);
    assert.deepEqual(
      all,
      all.toSorted((one, other) => one - other),
      phrase,
    );
    for (const [index, occurrence] of all.slice(0, -1).entries()) {
      assert.deepEqual(first(phrase, 1, occurrence), [occurrence], phrase);
      assert.deepEqual(first(phrase, 1, occurrence + 1), [all[index + 1]], phrase);
    }
  }
  const [once = 0] = first('once on 2004-07-19 08:30', 1);
  assert.deepEqual(first('once on 2004-07-19 08:30', 2, once), [once]);
  assert.deepEqual(first('once on 2004-07-19 08:30', 2, once + 1), []);
});

test('the last weekday of a month is its fourth or its fifth', () => {
  assert.deepEqual(days('last Saturday of every month from 2001-05-01', 3), [
    '2001-05-26',
    '2001-06-30',
    '2001-07-28',
  ]);
  assert.deepEqual(days('fourth Saturday of every month from 2001-05-01', 3), [
    '2001-05-26',
    '2001-06-23',
    '2001-07-28',
  ]);
  assert.deepEqual(days('last Saturday of every 3 months from 2001-05-01', 3), [
    '2001-05-26',
    '2001-08-25',
    '2001-11-24',
  ]);
  assert.deepEqual(days('first Friday of every month from 2001-05-01', 2), ['2001-05-04', '2001-06-01']);
});

test('the last day of a month is its own, and a month without a day is left out', () => {
  assert.deepEqual(days('last day of every month from 2004-01-31', 3), [
    '2004-01-31',
    '2004-02-29',
    '2004-03-31',
  ]);
  assert.deepEqual(days('last day of every 2 months from 2004-01-31', 2), ['2004-01-31', '2004-03-31']);
  assert.deepEqual(days('day 31 of every month from 2001-01-01', 3), [
    '2001-01-31',
    '2001-03-31',
    '2001-05-31',
  ]);
  assert.deepEqual(days('day 15 of every month from 2001-01-15', 2), ['2001-01-15', '2001-02-15']);
});

test('a token that counts by nothing has none', () => {
  for (const token of ['0001200000100000', '00012000001A0000', '0001200000210000', '0001200000280000'])
    assert.deepEqual([...occurrencesFrom(scheduleOf(token), 0)], [], token);
});
