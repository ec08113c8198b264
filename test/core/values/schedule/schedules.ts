import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Weekday } from '../../../../server/src/core/values/civil-time.ts';
import { noDuration, type Schedule } from '../../../../server/src/core/values/schedule/model.ts';
import { parseSchedulePhrase } from '../../../../server/src/core/values/schedule/phrase.ts';
import { decodeScheduleValue } from '../../../../server/src/core/values/schedule/token.ts';

/** The only schedule of a token that has to decode. */
export function scheduleOf(token: string): Schedule {
  const decoded = decodeScheduleValue(token);
  assert.ok(decoded.ok, token);
  return decoded.schedules[0];
}

/** The schedule of a phrase that has to be understood. */
export function schedule(phrase: string): Schedule {
  const parsed = parseSchedulePhrase(phrase);
  assert.ok(parsed.ok, phrase);
  return parsed.value;
}

/** A record made like a literal, so that it compares equal to one. */
function plainRecord<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true });
}

const span = plainRecord({
  days: fc.integer({ min: 0, max: 31 }),
  hours: fc.integer({ min: 0, max: 23 }),
  minutes: fc.integer({ min: 0, max: 59 }),
});

const weekday = fc.integer({ min: 1, max: 7 }).map((number) => number as Weekday);
const months = fc.integer({ min: 1, max: 12 });

const recurrence = fc.oneof(
  plainRecord({ recurrence: fc.constant('none' as const) }),
  plainRecord({
    recurrence: fc.constant('interval' as const),
    every: fc.oneof(
      fc.integer({ min: 1, max: 31 }).map((days) => ({ ...noDuration, days })),
      fc.integer({ min: 1, max: 23 }).map((hours) => ({ ...noDuration, hours })),
      fc.integer({ min: 1, max: 59 }).map((minutes) => ({ ...noDuration, minutes })),
    ),
  }),
  plainRecord({
    recurrence: fc.constant('weekly' as const),
    every: plainRecord({ weeks: fc.integer({ min: 1, max: 4 }), weekday }),
  }),
  plainRecord({
    recurrence: fc.constant('monthlyByWeekday' as const),
    every: plainRecord({ months, weekday, order: fc.integer({ min: 0, max: 4 }) }),
  }),
  plainRecord({
    recurrence: fc.constant('monthlyByDate' as const),
    every: plainRecord({ months, day: fc.integer({ min: 0, max: 31 }) }),
  }),
);

/** Schedules without oddities. */
export const validSchedules: fc.Arbitrary<Schedule> = fc
  .tuple(
    recurrence,
    plainRecord({
      year: fc.integer({ min: 1970, max: 2033 }),
      month: months,
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    }),
    fc.boolean(),
    span,
  )
  .map(([how, start, utc, duration]) => ({ ...how, start, utc, duration, unusedBits: 0 }));

/** Any token at all. */
export const anyToken: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 0xffff_ffff }), fc.integer({ min: 0, max: 0xffff_ffff }))
  .map((words) => words.map((word) => word.toString(16).toUpperCase().padStart(8, '0')).join(''));
