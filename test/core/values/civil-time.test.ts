import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  civilFromSeconds,
  daysFromCivil,
  daysInMonth,
  isExistingCivilTime,
  isExistingDate,
  isLeapYear,
  remainder,
  secondsFromCivil,
  weekdayName,
  weekdayOf,
} from '../../../server/src/core/values/civil-time.ts';

const farSecond = 200_000 * 366 * 86_400;

test('1970-01-01 was day 0, a Thursday', () => {
  const date = { year: 1970, month: 1, day: 1 };
  assert.equal(daysFromCivil(date), 0);
  assert.equal(weekdayOf(date), 5);
  assert.equal(weekdayName(weekdayOf(date)), 'Thursday');
});

test('the ends of the 32-bit count have the known dates', () => {
  assert.deepEqual(civilFromSeconds(2_147_483_647), {
    year: 2038,
    month: 1,
    day: 19,
    hour: 3,
    minute: 14,
    second: 7,
  });
  assert.deepEqual(civilFromSeconds(-2_147_483_648), {
    year: 1901,
    month: 12,
    day: 13,
    hour: 20,
    minute: 45,
    second: 52,
  });
  assert.deepEqual(civilFromSeconds(4_294_967_295), {
    year: 2106,
    month: 2,
    day: 7,
    hour: 6,
    minute: 28,
    second: 15,
  });
});

test('a fraction of a second is dropped towards the past', () => {
  assert.equal(civilFromSeconds(59.9).second, 59);
  assert.equal(civilFromSeconds(-0.5).second, 59);
});

test('leap years follow the Gregorian rule', () => {
  assert.deepEqual([1900, 1999, 2000, 2004, 2100].map(isLeapYear), [false, false, true, true, false]);
  assert.deepEqual(
    [1, 2, 3, 4, 0, 13].map((month) => daysInMonth(2001, month)),
    [31, 28, 31, 30, 0, 0],
  );
});

test('dates and clock times that do not exist are recognised', () => {
  assert.equal(isExistingDate({ year: 2001, month: 2, day: 29 }), false);
  assert.equal(isExistingDate({ year: 2000, month: 2, day: 29 }), true);
  assert.equal(isExistingDate({ year: 2000, month: 6, day: 31 }), false);
  assert.equal(isExistingDate({ year: 2000, month: 0, day: 1 }), false);
  assert.equal(isExistingDate({ year: 2000, month: 1, day: 0 }), false);
  const midnight = { year: 2000, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  assert.equal(isExistingCivilTime(midnight), true);
  assert.equal(isExistingCivilTime({ ...midnight, hour: 24 }), false);
  assert.equal(isExistingCivilTime({ ...midnight, minute: 60 }), false);
  assert.equal(isExistingCivilTime({ ...midnight, second: -1 }), false);
});

test('days are added over the ends of months and years', () => {
  assert.deepEqual(addDays({ year: 1999, month: 12, day: 31 }, 1), { year: 2000, month: 1, day: 1 });
  assert.deepEqual(addDays({ year: 2000, month: 3, day: 1 }, -1), { year: 2000, month: 2, day: 29 });
});

test('the remainder is never negative', () => {
  assert.equal(remainder(-1, 7), 6);
  assert.equal(remainder(15, 7), 1);
});

test('seconds to civil time and back is the same second', () => {
  fc.assert(
    fc.property(fc.integer({ min: -farSecond, max: farSecond }), (seconds) => {
      const civil = civilFromSeconds(seconds);
      assert.equal(isExistingCivilTime(civil), true);
      assert.equal(secondsFromCivil(civil), seconds);
    }),
  );
});

test('the calendar agrees with the JavaScript date over its whole reach', () => {
  fc.assert(
    fc.property(fc.integer({ min: -8_640_000_000_000, max: 8_640_000_000_000 }), (seconds) => {
      const date = new Date(seconds * 1000);
      const civil = civilFromSeconds(seconds);
      assert.deepEqual(
        [civil.year, civil.month, civil.day, civil.hour, civil.minute, civil.second, weekdayOf(civil)],
        [
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
          date.getUTCHours(),
          date.getUTCMinutes(),
          date.getUTCSeconds(),
          date.getUTCDay() + 1,
        ],
      );
    }),
  );
});
