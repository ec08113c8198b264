import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearestValidSchedule } from '../../../../server/src/core/values/schedule/repair.ts';
import { encodeSchedule } from '../../../../server/src/core/values/schedule/token.ts';
import { scheduleWarnings } from '../../../../server/src/core/values/schedule/warnings.ts';
import { describeRecurrence } from '../../../../server/src/core/values/schedule/words.ts';
import { anyToken, schedule, scheduleOf, validSchedules } from './schedules.ts';
import { derivedVectors, publishedVectors } from './vectors.ts';

function kindsOf(token: string): readonly string[] {
  return scheduleWarnings(scheduleOf(token)).map(({ kind }) => kind);
}

test('known tokens have exactly the known oddities', () => {
  for (const { token, warnings } of [...publishedVectors, ...derivedVectors]) {
    assert.deepEqual(kindsOf(token), warnings, token);
  }
});

test('the messages name the number and the range', () => {
  const messages = scheduleWarnings(scheduleOf('FDFFFFFF00000000')).map(({ message }) => message);
  assert.deepEqual(messages, [
    'recurrence code 0 is not defined (1 to 5)',
    'start time 15:63 is out of range',
    'start month 15 is out of range (1 to 12)',
    'duration of 0 hours and 63 minutes is out of range (0 to 23, 0 to 59)',
  ]);
  const [weekday, weeks] = scheduleWarnings(scheduleOf('0001174000180000'));
  assert.equal(weekday?.message, 'weekday 0 is not defined (1 = Sunday to 7 = Saturday)');
  assert.equal(weeks?.message, 'number of weeks 0 is out of range (1 to 4)');
  const [months] = scheduleWarnings(scheduleOf('000117400028B400'));
  assert.equal(months?.message, 'number of months 13 is out of range (1 to 12)');
  const [interval] = scheduleWarnings(scheduleOf('0001200000101800'));
  assert.equal(interval?.message, 'interval of 24 hours and 0 minutes is out of range (0 to 23, 0 to 59)');
});

test('left-over bits are a hint only', () => {
  const [leftover] = scheduleWarnings(scheduleOf('0001128000080008'));
  assert.equal(leftover?.level, 'hint');
});

test('every field out of range has its warning', () => {
  const weekly = schedule('every week on Sunday');
  const start = weekly.start;
  assert.ok(weekly.recurrence === 'weekly');
  const kinds = (changed: Partial<typeof weekly>) =>
    scheduleWarnings({ ...weekly, ...changed }).map(({ kind }) => kind);
  assert.deepEqual(kinds({ start: { ...start, hour: 24 } }), ['startTime']);
  assert.deepEqual(kinds({ start: { ...start, minute: 60 } }), ['startTime']);
  assert.deepEqual(kinds({ start: { ...start, month: 13 } }), ['startMonth']);
  assert.deepEqual(kinds({ start: { ...start, day: 0 } }), ['startDay']);
  assert.deepEqual(kinds({ start: { ...start, month: 6, day: 31 } }), ['startDay']);
  assert.deepEqual(kinds({ start: { ...start, year: 1999, month: 2, day: 29 } }), ['startDay']);
  assert.deepEqual(kinds({ start: { ...start, year: 2000, month: 2, day: 29 } }), []);
  assert.deepEqual(kinds({ duration: { days: 31, hours: 23, minutes: 59 } }), []);
  assert.deepEqual(kinds({ duration: { days: 0, hours: 24, minutes: 0 } }), ['duration']);
  assert.deepEqual(kinds({ duration: { days: 0, hours: 0, minutes: 60 } }), ['duration']);
  assert.deepEqual(kinds({ every: { weeks: 0, weekday: 1 } }), ['weeks']);
  assert.deepEqual(kinds({ every: { weeks: 5, weekday: 0 } }), ['weekday', 'weeks']);
  const byWeekday = schedule('last Saturday of every month');
  assert.ok(byWeekday.recurrence === 'monthlyByWeekday');
  const odd = { ...byWeekday, every: { months: 13, weekday: 0 as const, order: 5 } };
  assert.deepEqual(
    scheduleWarnings(odd).map(({ kind }) => kind),
    ['weekday', 'months', 'order'],
  );
  assert.equal(describeRecurrence(odd), 'week 5 weekday 0 of every 13 months');
  assert.deepEqual(kindsOf('000120000017F800'), ['severalUnits', 'intervalRange']);
  assert.deepEqual(kindsOf('0001200000101800'), ['intervalRange']);
  assert.deepEqual(kindsOf('0001200000178000'), ['intervalRange']);
  assert.deepEqual(kindsOf('0001200000101700'), []);
  assert.deepEqual(kindsOf('0001200000176000'), []);
});

test('schedules in range have no oddities', () => {
  fc.assert(
    fc.property(validSchedules, (schedule) => {
      assert.deepEqual(scheduleWarnings(schedule), []);
      assert.deepEqual(nearestValidSchedule(schedule), schedule);
    }),
  );
});

test('the nearest valid schedule has no oddities and is near', () => {
  const repaired = (token: string) => {
    const nearest = nearestValidSchedule(scheduleOf(token));
    const encoded = nearest === undefined ? undefined : encodeSchedule(nearest);
    return encoded?.ok === true ? encoded.value : undefined;
  };
  assert.equal(repaired('0001128000080008'), '0001128000080000');
  assert.equal(repaired('0001200000100108'), '0001200000100008');
  // 1 hour 59 minutes, 1 hour 30 minutes, 1 hour 29 minutes, 1 day 13 hours, 31 days 23 hours.
  assert.equal(repaired('0001200000176100'), '0001200000100200');
  assert.equal(repaired('000120000013C100'), '0001200000100200');
  assert.equal(repaired('000120000013A100'), '0001200000100100');
  assert.equal(repaired('0001200000100D08'), '0001200000100010');
  assert.equal(repaired('00012000001017F8'), '00012000001000F8');
  assert.equal(repaired('EC23070000192000'), 'EC23170000192000');
  assert.equal(repaired('0001200000100000'), undefined);
  assert.equal(repaired('FDFFFFFF00000000'), undefined);
  fc.assert(
    fc.property(anyToken, (token) => {
      const nearest = nearestValidSchedule(scheduleOf(token));
      if (nearest !== undefined) assert.deepEqual(scheduleWarnings(nearest), []);
    }),
  );
});

test('a start that does not exist is named as a date, and the fourth week is a week', () => {
  const start = { ...schedule('daily').start, month: 2, day: 30, year: 2001 };
  const [only] = scheduleWarnings({ ...schedule('daily'), start });
  assert.equal(only?.message, 'start day does not exist: 2001-02-30');
  assert.deepEqual(scheduleWarnings(schedule('fourth Sunday of every month')), []);
});

test('no months, and bits that are left over', () => {
  const [months] = scheduleWarnings(scheduleOf('0001174000280000'));
  assert.deepEqual(
    [months?.level, months?.message],
    ['warning', 'number of months 0 is out of range (1 to 12)'],
  );
  const [bits] = scheduleWarnings({ ...schedule('daily'), unusedBits: 0xab });
  assert.match(bits?.message ?? '', /AB/);
});

test('an interval of several units becomes the nearest of one, of two as near the longer', () => {
  const nearest = (phrase: string) => {
    const repaired = nearestValidSchedule(schedule(phrase));
    return repaired && describeRecurrence(repaired);
  };
  assert.equal(nearest('every 11 hours 20 minutes'), 'every 11 hours');
  assert.equal(nearest('every 1 hour 30 minutes'), 'every 2 hours');
  assert.equal(nearest('every 23 hours 30 minutes'), 'every day');
  assert.equal(nearest('every 2 days 11 hours'), 'every 2 days');
});
