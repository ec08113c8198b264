import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodePhrase } from '../../../server/src/core/values/encode.ts';
import { describeSchedule } from '../../../server/src/core/values/schedule/words.ts';
import type { ZoneName } from '../../../server/src/core/values/zone.ts';
import { validSchedules } from './schedule/schedules.ts';

const losAngeles = 'America/Los_Angeles' as ZoneName;

/** Kind and value, or the reason why there is none. */
function answer(phrase: string, zone?: ZoneName): string {
  const encoded = encodePhrase(phrase, zone);
  if (encoded.kind === 'error') return encoded.reason;
  return `${encoded.kind} ${encoded.kind === 'schedule' ? encoded.token : encoded.seconds}`;
}

function warnings(phrase: string, zone?: ZoneName): readonly string[] {
  const encoded = encodePhrase(phrase, zone);
  assert.ok(encoded.kind === 'epoch', phrase);
  return encoded.warnings;
}

test('a phrase is a schedule, else a date, else a length of time', () => {
  const cases: Readonly<Record<string, string>> = {
    'every 4 hours': 'schedule 0001200000100400',
    weekly: 'schedule 0001200000100038',
    daily: 'schedule 0001200000100008',
    'once on 2004-07-19 08:30': 'schedule 7913788000080000',
    '2001-05-06 01:59:59': 'epoch 989114399',
    '2001-05-06T01:59:59-07:00': 'epoch 989139599',
    'Sunday 6 May 2001, 01:59:59 (UTC)': 'epoch 989114399',
    '1 week': 'duration 604800',
    '4 hours': 'duration 14400',
    'an hour': 'duration 3600',
    '1 day 12 hours': 'duration 129600',
    '2147483647 s': 'duration 2147483647',
    '1970-01-01 00:00:00Z': 'epoch 0',
    '2038-01-19T03:14:07Z': 'epoch 2147483647',
  };
  for (const [phrase, expected] of Object.entries(cases)) assert.equal(answer(phrase), expected, phrase);
});

test('a date without an offset stands in the zone, and what was chosen is told', () => {
  assert.deepEqual(encodePhrase('2001-05-06 01:59:59', losAngeles), {
    kind: 'epoch',
    seconds: 989_139_599,
    utc: '2001-05-06T08:59:59Z',
    zone: 'America/Los_Angeles',
    words: 'Sunday 6 May 2001, 01:59:59 (America/Los_Angeles, UTC-07:00)',
    warnings: [],
  });
  assert.deepEqual(warnings('2001-05-06 01:59:59'), ['no zone is given: UTC is taken']);
  assert.deepEqual(warnings('2001-05-06T01:59:59Z'), []);
  assert.deepEqual(warnings('2001-05-06', losAngeles), ['no time of day is given: 00:00:00 is taken']);
  assert.deepEqual(warnings('2001-10-28 01:30:00', losAngeles), [
    'the clock shows 2001-10-28 01:30:00 twice: the first is taken',
  ]);
  assert.deepEqual(warnings('2001-04-01 02:30:00', losAngeles), [
    'the clock jumps over 2001-04-01 02:30:00: 03:30:00 behind the jump is taken',
  ]);
});

test('an interval of several units comes with the nearest ones of a single unit', () => {
  const cases: Readonly<Record<string, RegExp | undefined>> = {
    'every 90 minutes': /; in one unit it would be every hour or every 2 hours$/,
    'every 23 hours 30 minutes': /; in one unit it would be every 23 hours or every day$/,
    'every 1 day 1 hour': /; in one unit it would be every day or every 2 days$/,
    'every 30 days 1 minute': /; in one unit it would be every 30 days or every 31 days$/,
    'every 2 hours': undefined,
    'daily lasting 90 minutes': undefined,
  };
  for (const [phrase, expected] of Object.entries(cases)) {
    const encoded = encodePhrase(phrase, undefined);
    assert.ok(encoded.kind === 'schedule', phrase);
    assert.equal(encoded.warnings.length, expected ? 1 : 0, phrase);
    if (expected) assert.match(encoded.warnings[0] ?? '', expected, phrase);
  }
});

test('what is not understood is refused with a reason and examples', () => {
  const cases: Readonly<Record<string, RegExp>> = {
    '': /^it is empty; expected a schedule such as "every 4 hours"/,
    foo: /^expected a schedule such as "every 4 hours", a date such as .* or a length such as "1 week"$/,
    604800: /^a number alone has no unit; expected a schedule/,
    'every 2 weeks on Moonday': /^"moonday" is not understood; expected Sunday, /,
    'every 32 days': /^"32 days" is not understood; expected 1 minute to 31 days/,
    once: /^Something is missing; expected a date/,
    '5/6/2001': /^it can be read as 2001-05-06 and as 2001-06-05; write the year first$/,
    '2001-02-30': /^it is no date and time that exist/,
    '2001-05-06 24:00': /^it is no date and time that exist/,
    '2038-01-19T03:14:08Z': /^a signed 32-bit count of seconds holds/,
    '1969-12-31T23:59:59Z': /^a signed 32-bit count of seconds holds/,
    '0 seconds': /^an interval of zero/,
    '2147483648 s': /^it is more than 2147483647 seconds/,
    [`every day ${'x'.repeat(300)}`]: /^it is too long/,
  };
  for (const [phrase, reason] of Object.entries(cases)) assert.match(answer(phrase), reason, phrase);
});

test('the words of a schedule give the same token again', () => {
  fc.assert(
    fc.property(validSchedules, (schedule) => {
      const first = encodePhrase(describeSchedule(schedule), undefined);
      assert.ok(first.kind === 'schedule');
      assert.deepEqual(encodePhrase(first.words, undefined), first);
    }),
  );
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const encoded = encodePhrase(text, losAngeles);
      if (encoded.kind === 'error') assert.match(encoded.reason, /[^.]$/);
    }),
  );
});

test('an interval of one second is the shortest', () => {
  assert.equal(answer('1 second'), 'duration 1');
  assert.equal(answer('0 seconds'), 'an interval of zero has no meaning that is documented');
});

test('what is no phrase is told as it helps most', () => {
  const whole = answer('Foo');
  assert.match(whole, /^expected /);
  assert.equal(answer('  Foo '), whole);
  assert.match(answer('   '), /^it is empty; expected /);
  for (const phrase of ['2001-02-30', ' 2001-02-30 01:00', '30.2.2001'])
    assert.match(answer(phrase), /^it is no date and time that exist/, phrase);
  assert.match(answer('daily from 2001-02-30'), /2001-02-30.*a date that exists/);
  for (const phrase of ['x2001-02-30', '2001 02 30'])
    assert.doesNotMatch(answer(phrase), /that exist/, phrase);
});

test('an interval of several units has a longer and a shorter one beside it', () => {
  const words = (phrase: string) => {
    const encoded = encodePhrase(phrase, undefined);
    assert.ok(encoded.kind === 'schedule');
    return encoded.warnings.map((warning) => warning.replace(/^.*; in one unit/, ''));
  };
  assert.deepEqual(words('every 1 hour 30 minutes'), [' it would be every hour or every 2 hours']);
  assert.deepEqual(words('every 30 days 12 hours'), [' it would be every 30 days or every 31 days']);
  for (const phrase of ['every 4 hours', 'every Sunday', 'day 31 of every month'])
    assert.deepEqual(words(phrase), [], phrase);
});
