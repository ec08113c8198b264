import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scheduleToJson } from '../../../../server/src/core/values/schedule/json.ts';
import { simpleStart } from '../../../../server/src/core/values/schedule/model.ts';
import { parseSchedulePhrase } from '../../../../server/src/core/values/schedule/phrase.ts';
import { describeRecurrence, describeSchedule } from '../../../../server/src/core/values/schedule/words.ts';
import { sized } from '../../../support/sized.ts';
import { schedule, scheduleOf, validSchedules } from './schedules.ts';
import { derivedVectors, publishedVectors } from './vectors.ts';

test('known tokens are said in full', () => {
  for (const { token, words, start } of [...publishedVectors, ...derivedVectors]) {
    assert.equal(describeSchedule(scheduleOf(token)), words);
    assert.equal(scheduleToJson(scheduleOf(token)).start, start);
  }
});

test('the short form says how often only', () => {
  assert.equal(describeRecurrence(scheduleOf('7913788000080000')), 'once');
  assert.equal(describeRecurrence(scheduleOf('A9788980001B4000')), 'every 2 weeks on Tuesday');
  assert.equal(describeRecurrence(scheduleOf('0001174000287000')), 'day 1 of every 12 months');
});

test('an interval tells its start unless it is the one that the console fills in', () => {
  assert.equal(describeSchedule(schedule('every 4 hours from 1970-02-01 00:00')), 'every 4 hours');
  for (const start of ['1971-02-01', '1970-03-01', '1970-02-02', '1970-02-01 01:00', '1970-02-01 00:01']) {
    const words = describeSchedule(schedule(`every 4 hours from ${start}`));
    assert.ok(words.includes(start), words);
  }
});

test('a length of days, hours or minutes alone is told', () => {
  for (const length of ['2 days', '3 hours', '5 minutes'])
    assert.ok(
      describeSchedule(schedule(`every day lasting ${length}`)).endsWith(`lasting ${length}`),
      length,
    );
});

test('the JSON shape of each recurrence', () => {
  assert.deepEqual(scheduleToJson(scheduleOf('0001200000100400')), {
    recurrence: 'interval',
    start: '1970-02-01T00:00',
    utc: false,
    duration: { days: 0, hours: 0, minutes: 0 },
    every: { days: 0, hours: 4, minutes: 0 },
    periodSeconds: 14_400,
    words: 'every 4 hours',
    warnings: [],
  });
  assert.deepEqual(scheduleToJson(scheduleOf('A9788980001B4000')).every, { weeks: 2, weekday: 3 });
  assert.deepEqual(scheduleToJson(scheduleOf('0001174000273000')).every, { months: 3, weekday: 7, order: 0 });
  assert.deepEqual(scheduleToJson(scheduleOf('7D98898000280400')).every, { months: 1, day: 0 });
  const once = scheduleToJson(scheduleOf('EDDECFC000080001'));
  assert.deepEqual([once.recurrence, once.every, once.periodSeconds, once.utc], ['none', null, null, true]);
  const odd = scheduleToJson(scheduleOf('0001200000100000'));
  assert.deepEqual([odd.words, odd.warnings], ['every 0 minutes', ['the interval is zero']]);
});

test('what is said in full is understood again, field for field', () => {
  fc.assert(
    fc.property(validSchedules, (schedule) => {
      const words = describeSchedule(schedule);
      assert.deepEqual(parseSchedulePhrase(words), { ok: true, value: schedule }, words);
    }),
    { numRuns: sized(300) },
  );
});

test('what is said in short is understood again as the same recurrence', () => {
  fc.assert(
    fc.property(validSchedules, (schedule) => {
      if (schedule.recurrence === 'none') return;
      const parsed = parseSchedulePhrase(describeRecurrence(schedule));
      assert.ok(parsed.ok);
      assert.equal(describeRecurrence(parsed.value), describeRecurrence(schedule));
    }),
  );
});

test('the start of a schedule is left out where only a period was chosen', () => {
  assert.equal(describeSchedule(schedule('every 4 hours')), 'every 4 hours');
  for (const duration of ['30 minutes', '2 hours', '1 day'])
    assert.equal(
      describeSchedule(schedule(`every 2 days lasting ${duration}`)),
      `every 2 days, from 1970-02-01 00:00, lasting ${duration}`,
    );
  assert.match(
    describeSchedule({ ...schedule('once on 2004-07-19'), start: simpleStart }),
    /1970-02-01 00:00$/,
  );
});
