import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSimpleSchedule } from '../../../../server/src/core/values/schedule/model.ts';
import {
  decodeScheduleValue,
  describeRejection,
  encodeSchedule,
  encodeSchedules,
  recurrenceCodeOf,
} from '../../../../server/src/core/values/schedule/token.ts';
import { sized } from '../../../support/sized.ts';
import { anyToken, schedule, scheduleOf, validSchedules } from './schedules.ts';
import { derivedVectors, publishedVectors } from './vectors.ts';

const vectors = [...publishedVectors, ...derivedVectors];

test('every known token survives decoding and encoding', () => {
  for (const { token } of vectors) {
    assert.deepEqual(encodeSchedule(scheduleOf(token)), { ok: true, value: token });
    assert.deepEqual(scheduleOf(token.toLowerCase()), scheduleOf(token));
  }
});

test('a token decodes to all its fields', () => {
  assert.deepEqual(scheduleOf('1033BC7B10100010'), {
    recurrence: 'interval',
    every: { days: 2, hours: 0, minutes: 0 },
    start: { year: 2019, month: 11, day: 19, hour: 1, minute: 4 },
    utc: false,
    duration: { days: 0, hours: 2, minutes: 59 },
    unusedBits: 0,
  });
  assert.deepEqual(scheduleOf('000117400021C200'), {
    recurrence: 'monthlyByWeekday',
    every: { months: 12, weekday: 1, order: 1 },
    start: { year: 1999, month: 1, day: 1, hour: 0, minute: 0 },
    utc: false,
    duration: { days: 0, hours: 0, minutes: 0 },
    unusedBits: 0,
  });
});

test('the recurrence code is that of the token', () => {
  const codes = [
    '0001128000080008',
    '0001200000100400',
    '00011280001A2000',
    '0001174000273000',
    '000A470000284400',
  ];
  assert.deepEqual(
    codes.map((token) => recurrenceCodeOf(scheduleOf(token))),
    [1, 2, 3, 4, 5],
  );
  assert.equal(recurrenceCodeOf(scheduleOf('FDFFFFFF00000000')), 0);
  assert.equal(recurrenceCodeOf(scheduleOf('0001200000380000')), 7);
});

test('the simple schedule of the console is recognised', () => {
  for (const { token, simple } of vectors) {
    assert.equal(isSimpleSchedule(scheduleOf(token)), simple === true, token);
  }
});

test('one value may hold several tokens', () => {
  const value = '791378800008000055147880001B200055177880001E2000';
  const decoded = decodeScheduleValue(value);
  assert.ok(decoded.ok);
  assert.deepEqual(
    decoded.schedules.map(({ recurrence }) => recurrence),
    ['none', 'weekly', 'weekly'],
  );
  assert.deepEqual(encodeSchedules(decoded.schedules), { ok: true, value });
  assert.equal(encodeSchedules([]).ok, false);
});

test('malformed values are rejected with the reason', () => {
  const cases: Readonly<Record<string, string>> = {
    '': 'a schedule value has at least 16 hexadecimal digits, this one is empty',
    '123': 'a schedule value has 16 hexadecimal digits or a multiple of 16, this one has 3',
    '00012000001000380': 'a schedule value has 16 hexadecimal digits or a multiple of 16, this one has 17',
    '000120000010003G': '"G" at position 16 is no hexadecimal digit',
    '0x00012000001000': '"x" at position 2 is no hexadecimal digit',
    ' 0001200000100038': '" " at position 1 is no hexadecimal digit',
    '00012000 00100038': '" " at position 9 is no hexadecimal digit',
    '\u{1F600}': '"\u{1F600}" at position 1 is no hexadecimal digit',
  };
  for (const [text, sentence] of Object.entries(cases)) {
    const decoded = decodeScheduleValue(text);
    assert.equal(decoded.ok ? 'decoded' : describeRejection(decoded.rejection), sentence);
  }
});

test('numbers that do not fit are named', () => {
  const schedule = scheduleOf('0001174000287000');
  const late = encodeSchedule({ ...schedule, start: { ...schedule.start, year: 2034 } });
  assert.deepEqual(late, { ok: false, notUnderstood: 'start year 2034', expected: ['1970 to 2033'] });
  const fraction = encodeSchedule({ ...schedule, start: { ...schedule.start, minute: 1.5 } });
  assert.equal(fraction.ok, false);
  assert.equal(encodeSchedule({ ...schedule, unusedBits: 1 << 19 }).ok, false);
  assert.equal(encodeSchedules([schedule, { ...schedule, unusedBits: 1 }]).ok, false);
});

test('every schedule survives encoding and decoding', () => {
  fc.assert(
    fc.property(validSchedules, (schedule) => {
      const token = encodeSchedule(schedule);
      assert.ok(token.ok);
      assert.deepEqual(scheduleOf(token.value), schedule);
    }),
    { numRuns: sized(300) },
  );
});

test('every sixteen digits survive decoding and encoding', () => {
  fc.assert(
    fc.property(anyToken, (token) => {
      assert.deepEqual(encodeSchedule(scheduleOf(token)), { ok: true, value: token });
    }),
    { numRuns: sized(500) },
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const decoded = decodeScheduleValue(text);
      assert.ok(decoded.ok || describeRejection(decoded.rejection) !== '');
    }),
  );
});

test('what cannot be a token is told with what can', () => {
  const none = encodeSchedules([]);
  assert.deepEqual(
    [none.ok, !none.ok && none.expected, !none.ok && none.notUnderstood],
    [false, ['at least one schedule'], ''],
  );
  const odd = encodeSchedule({ ...schedule('daily'), unusedBits: -1 });
  assert.deepEqual(!odd.ok && odd.expected, ['bits that the recurrence leaves unused']);
});
