import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysInMonth, secondsFromCivil, weekdayOf } from '../../../../server/src/core/values/civil-time.ts';
import { civilAt } from '../../../../server/src/core/values/epoch.ts';
import { formatIso } from '../../../../server/src/core/values/format-time.ts';
import { nextRuns, nextRunsOfAll } from '../../../../server/src/core/values/schedule/next-runs.ts';
import { utc, type ZoneName } from '../../../../server/src/core/values/zone.ts';
import { sized } from '../../../support/sized.ts';
import { differentZones, zone } from '../zones.ts';
import { anyToken, schedule, scheduleOf, validSchedules } from './schedules.ts';

const losAngeles = zone('America/Los_Angeles');
const london = zone('Europe/London');

/** Runs after an instant given in ISO form with offset, in ISO form without seconds. */
function runs(phrase: string, place: ZoneName, after: string, count: number): readonly string[] {
  const instant = new Date(after).getTime() / 1000;
  return nextRuns(schedule(phrase), place, instant, count).runs.map((run) =>
    formatIso(run, place)
      .replace(':00Z', 'Z')
      .replace(/:00([+-])/, '$1'),
  );
}

test('an interval counts from its start on the wall clock', () => {
  assert.deepEqual(runs('every 4 hours', utc, '2001-05-06T01:59:59Z', 3), [
    '2001-05-06T04:00Z',
    '2001-05-06T08:00Z',
    '2001-05-06T12:00Z',
  ]);
  assert.deepEqual(runs('every 7 days', utc, '1970-01-01T00:00:00Z', 2), [
    '1970-02-01T00:00Z',
    '1970-02-08T00:00Z',
  ]);
});

test('the run at the very instant has passed', () => {
  assert.deepEqual(runs('every 4 hours', utc, '2001-05-06T04:00:00Z', 1), ['2001-05-06T08:00Z']);
  assert.deepEqual(runs('every 4 hours', utc, '2001-05-06T03:59:59Z', 1), ['2001-05-06T04:00Z']);
});

test('a daily run keeps its hour over a clock change', () => {
  assert.deepEqual(runs('daily at 18:00', losAngeles, '2001-03-31T00:00:00-08:00', 3), [
    '2001-03-31T18:00-08:00',
    '2001-04-01T18:00-07:00',
    '2001-04-02T18:00-07:00',
  ]);
});

test('a run whose hour the clock skips comes later, once', () => {
  assert.deepEqual(runs('daily at 02:30', losAngeles, '2001-03-31T12:00:00-08:00', 2), [
    '2001-04-01T03:30-07:00',
    '2001-04-02T02:30-07:00',
  ]);
  assert.deepEqual(runs('every Sunday at 01:59', london, '2001-03-24T12:00:00Z', 2), [
    '2001-03-25T02:59+01:00',
    '2001-04-01T01:59+01:00',
  ]);
});

test('a run whose hour comes twice happens the first time', () => {
  assert.deepEqual(runs('every Sunday at 01:59', losAngeles, '2001-10-28T00:00:00-07:00', 2), [
    '2001-10-28T01:59-07:00',
    '2001-11-04T01:59-08:00',
  ]);
  assert.deepEqual(runs('every Sunday at 01:59', losAngeles, '2001-10-28T01:59:00-07:00', 1), [
    '2001-11-04T01:59-08:00',
  ]);
});

test('short intervals go on through a clock change', () => {
  assert.deepEqual(runs('every 30 minutes', losAngeles, '2001-10-28T00:45:00-07:00', 6), [
    '2001-10-28T01:00-07:00',
    '2001-10-28T01:30-07:00',
    '2001-10-28T01:00-08:00',
    '2001-10-28T01:30-08:00',
    '2001-10-28T02:00-08:00',
    '2001-10-28T02:30-08:00',
  ]);
  assert.deepEqual(runs('every 30 minutes', losAngeles, '2001-04-01T01:15:00-08:00', 3), [
    '2001-04-01T01:30-08:00',
    '2001-04-01T03:00-07:00',
    '2001-04-01T03:30-07:00',
  ]);
});

test('weeks count from the first matching weekday on or after the start', () => {
  const phrase = 'every 2 weeks on Tuesday at 11:42 from 2008-08-24';
  assert.deepEqual(runs(phrase, utc, '2000-01-01T00:00:00Z', 3), [
    '2008-08-26T11:42Z',
    '2008-09-09T11:42Z',
    '2008-09-23T11:42Z',
  ]);
  assert.deepEqual(runs(phrase, utc, '2008-09-10T00:00:00Z', 1), ['2008-09-23T11:42Z']);
});

test('months count from the first matching day on or after the start', () => {
  assert.deepEqual(runs('once a year', utc, '2001-01-01T00:00:00Z', 2), [
    '2002-01-01T00:00Z',
    '2003-01-01T00:00Z',
  ]);
  assert.deepEqual(runs('last Saturday of every 3 months', utc, '1999-01-30T00:00:00Z', 2), [
    '1999-04-24T00:00Z',
    '1999-07-31T00:00Z',
  ]);
  assert.deepEqual(
    runs('first Sunday of every month at 02:00 from 1999-01-04', utc, '1999-01-01T00:00:00Z', 2),
    ['1999-02-07T02:00Z', '1999-03-07T02:00Z'],
  );
  assert.deepEqual(runs('day 15 of every 2 months from 2001-11-10', utc, '2001-01-01T00:00:00Z', 3), [
    '2001-11-15T00:00Z',
    '2002-01-15T00:00Z',
    '2002-03-15T00:00Z',
  ]);
  assert.deepEqual(runs('day 15 of every 2 months from 2001-11-16', utc, '2001-01-01T00:00:00Z', 1), [
    '2001-12-15T00:00Z',
  ]);
  assert.deepEqual(runs('day 29 of every 12 months from 2000-02-29', utc, '2095-12-31T00:00:00Z', 2), [
    '2096-02-29T00:00Z',
    '2104-02-29T00:00Z',
  ]);
  assert.deepEqual(runs('last day of every month', utc, '2000-01-31T12:00:00Z', 2), [
    '2000-02-29T00:00Z',
    '2000-03-31T00:00Z',
  ]);
});

test('months without the day are left out, and that is said', () => {
  assert.deepEqual(runs('day 30 of every month', utc, '2001-01-15T00:00:00Z', 2), [
    '2001-01-30T00:00Z',
    '2001-03-30T00:00Z',
  ]);
  const { assumptions } = nextRuns(schedule('day 30 of every month'), utc, 0, 1);
  assert.ok(assumptions.includes('months without that day are left out'));
  for (const [phrase, count] of Object.entries({
    'every 4 hours': 1,
    'every Tuesday': 2,
    'last Friday of every month': 2,
  }))
    assert.equal(nextRuns(schedule(phrase), utc, 0, 1).assumptions.length, count, phrase);
  assert.equal(
    nextRunsOfAll([schedule('every Tuesday'), schedule('daily')], utc, 0, 1).assumptions.length,
    2,
  );
  assert.equal(nextRuns(schedule('day 28 of every month'), utc, 0, 1).assumptions.length, 2);
  assert.equal(nextRuns(schedule('day 29 of every month'), utc, 0, 1).assumptions.length, 3);
});

test('once happens once', () => {
  assert.deepEqual(runs('once on 2004-07-19 08:30', losAngeles, '2001-01-01T00:00:00Z', 5), [
    '2004-07-19T08:30-07:00',
  ]);
  assert.deepEqual(runs('once on 2004-07-19 08:30', losAngeles, '2004-07-19T08:30:00-07:00', 5), []);
  assert.deepEqual(nextRuns(schedule('once on 2004-07-19'), utc, 0, 1).assumptions, []);
});

test('a UTC schedule ignores the zone', () => {
  const inUtc = schedule('daily at 02:00 utc');
  assert.deepEqual(nextRuns(inUtc, losAngeles, 989_139_599, 3), nextRuns(inUtc, utc, 989_139_599, 3));
});

test('schedules that cannot be reckoned with have no runs', () => {
  for (const token of ['FDFFFFFF00000000', 'EC23070000192000', '0001200000100000']) {
    assert.deepEqual(nextRuns(scheduleOf(token), utc, 0, 3), { runs: [], assumptions: [] }, token);
  }
  assert.deepEqual(nextRuns(schedule('daily'), utc, 0, 0).runs, []);
  assert.deepEqual(nextRuns(schedule('daily'), utc, Number.NaN, 3).runs, []);
});

test('several schedules are merged', () => {
  const both = [schedule('every 12 hours'), schedule('daily at 06:00'), schedule('daily')];
  const { runs } = nextRunsOfAll(both, utc, 989_107_200, 4);
  assert.deepEqual(
    runs.map((run) => (run - 989_107_200) / 3600),
    [6, 12, 24, 30],
  );
  assert.deepEqual(nextRunsOfAll([], utc, 0, 3).runs, []);
});

test('asking for many runs or for one after the other gives the same', () => {
  fc.assert(
    fc.property(
      validSchedules,
      fc.constantFrom(...differentZones),
      fc.integer({ min: 9e8, max: 2 ** 31 }),
      (schedule, place, after) => {
        const { runs } = nextRuns(schedule, place, after, 4);
        let before = after;
        for (const run of runs) {
          assert.ok(run > before);
          assert.equal(nextRuns(schedule, place, before, 1).runs[0], run);
          before = run;
        }
      },
    ),
    { numRuns: sized(80) },
  );
});

test('around clock changes the runs follow each other without loss', () => {
  for (const place of [losAngeles, london, zone('Australia/Lord_Howe')]) {
    for (const phrase of [
      'every 15 minutes',
      'every 45 minutes',
      'every 2 hours',
      'daily at 02:15',
      'every 5 hours',
    ]) {
      for (const change of [985_482_000, 986_119_200, 1_004_230_800, 1_004_259_600, 1_004_194_800]) {
        const after = change - 3 * 3600;
        const many = nextRuns(schedule(phrase), place, after, 16).runs;
        const oneByOne: number[] = [];
        while (oneByOne.length < 16) {
          oneByOne.push(...nextRuns(schedule(phrase), place, oneByOne.at(-1) ?? after, 1).runs);
        }
        assert.deepEqual(many, oneByOne, `${phrase} in ${place}`);
      }
    }
  }
});

test('a weekly run falls on its weekday at its time', () => {
  fc.assert(
    fc.property(validSchedules, fc.integer({ min: 0, max: 2 ** 31 }), (schedule, after) => {
      if (schedule.recurrence !== 'weekly') return;
      for (const run of nextRuns(schedule, utc, after, 3).runs) {
        const shown = civilAt(run, utc);
        assert.equal(weekdayOf(shown), schedule.every.weekday);
        assert.deepEqual([shown.hour, shown.minute], [schedule.start.hour, schedule.start.minute]);
        assert.ok(run >= secondsFromCivil({ ...schedule.start, second: 0 }));
      }
    }),
  );
});

test('a run by weekday falls into its week of the month', () => {
  const weekEndsBy = [31, 7, 14, 21, 28];
  fc.assert(
    fc.property(validSchedules, fc.integer({ min: 0, max: 2 ** 31 }), (schedule, after) => {
      if (schedule.recurrence !== 'monthlyByWeekday') return;
      const { weekday, order } = schedule.every;
      for (const run of nextRuns(schedule, utc, after, 3).runs) {
        const shown = civilAt(run, utc);
        assert.equal(weekdayOf(shown), weekday);
        const lastOfWeek = order === 0 ? daysInMonth(shown.year, shown.month) : (weekEndsBy[order] ?? 0);
        assert.ok(shown.day <= lastOfWeek && shown.day > lastOfWeek - 7);
      }
    }),
    { numRuns: sized(150) },
  );
});

test('no token makes it throw', () => {
  fc.assert(
    fc.property(anyToken, fc.integer(), (token, after) => {
      assert.ok(nextRuns(scheduleOf(token), losAngeles, after, 2).runs.length <= 2);
    }),
  );
});

test('none or less is asked for in vain', () => {
  for (const count of [0, -1])
    assert.deepEqual(nextRuns(schedule('daily'), utc, 0, count), { runs: [], assumptions: [] });
  assert.deepEqual(nextRuns(schedule('daily'), utc, Number.NaN, 1), { runs: [], assumptions: [] });
});

test('a run on a day that a zone leaves out comes a day later', () => {
  // Samoa went over the date line: behind 29 December 2011 came 31 December.
  const apia = zone('Pacific/Apia');
  assert.deepEqual(runs('every Friday at 12:00', apia, '2011-12-31T01:00:00+14:00', 2), [
    '2011-12-31T12:00+14:00',
    '2012-01-06T12:00+14:00',
  ]);
});

test('an interval no longer than the hour that is skipped runs at none of its times, and at those behind it', () => {
  const [first, ...others] = runs('every 40 minutes from 2001-03-25', london, '2001-03-25T00:00:00Z', 4);
  assert.equal(first, '2001-03-25T00:40+00:00');
  assert.deepEqual(others, ['2001-03-25T02:00+01:00', '2001-03-25T02:40+01:00', '2001-03-25T03:20+01:00']);
});

test('a token that counts by no weeks or no months never runs', () => {
  for (const token of ['00012000001A0000', '0001200000210000', '0001200000280000'])
    assert.deepEqual(nextRuns(scheduleOf(token), utc, 0, 3).runs, [], token);
});
