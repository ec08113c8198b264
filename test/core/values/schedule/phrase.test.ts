import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeFailure } from '../../../../server/src/core/values/parse-result.ts';
import {
  examplePhrases,
  parseSchedulePhrase,
  tokenFromPhrase,
} from '../../../../server/src/core/values/schedule/phrase.ts';
import { scheduleWarnings } from '../../../../server/src/core/values/schedule/warnings.ts';
import { sized } from '../../../support/sized.ts';
import { schedule } from './schedules.ts';

/** The token, or the sentence why there is none. */
function answer(phrase: string): string {
  const token = tokenFromPhrase(phrase);
  return token.ok ? token.value : describeFailure(token);
}

test('the encoder check values', () => {
  const cases: Readonly<Record<string, string>> = {
    'every 15 minutes': '000120000011E000',
    'every 1 hour': '0001200000100100',
    'every 4 hours': '0001200000100400',
    'every 12 hours': '0001200000100C00',
    'every day': '0001200000100008',
    'every 7 days': '0001200000100038',
    'every 14 days': '0001200000100070',
    'every 31 days': '00012000001000F8',
    'once a year': '0001174000287000',
    'once a year on 1 January': '0001174000287000',
  };
  for (const [phrase, token] of Object.entries(cases)) assert.equal(answer(phrase), token, phrase);
});

test('published tokens can be asked for in words', () => {
  const cases: Readonly<Record<string, string>> = {
    'once on 2004-07-19 08:30': '7913788000080000',
    'every week on Tuesday from 2004-07-20 08:21': '55147880001B2000',
    'every day at 04:00 from 1980-01-01': '0081128000100008',
    'every 2 weeks on Tuesday, at 11:42, from 2008-08-24': 'A9788980001B4000',
    'Sundays at 1:59 am starting on 1999-01-04': 'EC24174000192000',
    'the last Saturday of every three months': '0001174000273000',
    'first Sunday of every 12 months': '000117400021C200',
    'last day of every month from 2008-08-24 at 12:31 pm': '7D98898000280400',
    'day 15 of every month from 1998-04-10': '000A4700002BC400',
    'once a year UTC': '0001174000287001',
    'every 2 days from 2019-11-19 01:04 lasting 2 hours 59 minutes': '1033BC7B10100010',
    'once at 14:59 UTC on 2033-12-30': 'a date such as 2004-07-19',
  };
  for (const [phrase, token] of Object.entries(cases)) {
    if (/^[0-9A-F]{16}$/.test(token)) assert.equal(answer(phrase), token, phrase);
    else assert.ok(answer(phrase).includes(token), phrase);
  }
});

test('other words for the same schedule', () => {
  const groups: readonly (readonly string[])[] = [
    ['every 1 hour', 'hourly', 'every hour', 'once an hour', 'Every 60 minutes', 'every 1 h', 'each hour'],
    ['every day', 'daily', 'once a day', 'every 24 hours', 'every one day', 'every 1 days'],
    ['every 7 days', 'weekly', 'every week', 'every 168h', 'once per week', 'every 1 week'],
    ['every 14 days', 'fortnightly', 'every other week', 'every two weeks', 'every 2 wks'],
    ['day 1 of every month', 'monthly', 'every month', 'the 1st of each month', 'first day of every month'],
    ['day 15 of every month', 'every month on day 15', 'on the 15th of every month', 'monthly on the 15th'],
    ['day 1 of every 3 months', 'quarterly', 'every 3 months', 'every quarter'],
    ['once a year', 'yearly', 'annually', 'every year', 'every 12 months', 'once a year on January 1st'],
    ['every week on Tuesday', 'every Tuesday', 'on Tuesdays', 'tue', 'weekly on Tuesday', 'every tues'],
    ['second Friday of every month', 'the 2nd Fri of every month', 'every month on the second Friday'],
    ['every day at 00:00', 'daily at midnight', 'daily at 12 am', 'every day'],
    ['every day at 14:30', 'daily at 2:30 PM', 'daily at 2:30pm', 'daily at 14:30 local time'],
    ['daily from 2001-01-02', 'daily starting from 2001-01-02', 'daily beginning on 2001-01-02'],
    ['daily from 2001-01-02', 'daily starting at 2001-01-02'],
    ['daily at 02:00 from 2001-01-02', 'daily from 2001-01-02 at 2 am', 'daily starting 2001-01-02T02:00'],
    ['daily lasting 2 hours', 'daily for 120 minutes'],
    ['daily at noon', 'daily at 12:00', 'daily at 12 pm'],
    ['once on 2004-07-19', 'once, on 2004-07-19 00:00', 'once from 2004-07-19', 'once on 2004-07-19T00:00'],
  ];
  for (const [first = '', ...others] of groups) {
    for (const other of others) assert.deepEqual(schedule(other), schedule(first), other);
  }
});

test('a yearly day goes into the start, where months alone cannot hold it', () => {
  assert.deepEqual(schedule('once a year on 15 March').start, {
    year: 1999,
    month: 3,
    day: 15,
    hour: 0,
    minute: 0,
  });
  assert.equal(schedule('once a year on 15 March from 2001-06-01').start.year, 2002);
  assert.equal(schedule('once a year on 15 June from 2001-06-15').start.year, 2001);
});

test('months without a day take the day of the start', () => {
  assert.deepEqual(
    schedule('every 3 months from 2001-06-15'),
    schedule('day 15 of every 3 months from 2001-06-15'),
  );
});

test('the longest duration fits', () => {
  const longest = schedule('daily lasting 31 days 23 hours 59 minutes').duration;
  assert.deepEqual(longest, { days: 31, hours: 23, minutes: 59 });
});

test('several units are understood and warned of', () => {
  const warnings = scheduleWarnings(schedule('every 90 minutes'));
  assert.deepEqual(
    warnings.map(({ kind }) => kind),
    ['severalUnits'],
  );
});

test('what was not understood is named with what would be', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['twice a day', 'twice a day', /every 4 hours.*once a year/],
    ['every 5 weeks on Tuesday', '5 weeks', /1 to 4 weeks/],
    ['every 2 weeks on Tusday', 'tusday', /Sunday, Monday.*Saturday/],
    ['fifth Sunday of every month', 'fifth sunday', /first, second, third, fourth, last/],
    ['last Sun day of every month', 'sun day', /Sunday/],
    ['day 32 of every month', 'day 32', /day 1 to day 31/],
    ['every 13 months', '13 months', /1 to 12 months/],
    ['day 1 of every 0 months', '0 months', /1 to 12 months/],
    ['last Friday of every year', 'year', /month/],
    ['every 30 seconds', '30 seconds', /1 minute to 31 days/],
    ['every 32 days', '32 days', /1 minute to 31 days/],
    ['every 0 minutes', '0 minutes', /1 minute to 31 days/],
    ['every 2 years', '2 years', /once a year/],
    ['once a year on 29 February', 'on 29 february', /day of the year/],
    ['every 7 fortnights', '7 fortnights', /minutes, hours, days, weeks, months/],
    ['once on 19 July', '19 july', /2004-07-19/],
    ['once on 2004-02-30', '2004-02-30', /a date that exists/],
    ['once on 2040-01-01', 'start year 2040', /1970 to 2033/],
    ['every 4 hours at 25:00', 'at 25:00', /time of day/],
    ['every 4 hours at 13 pm', 'at 13 pm', /time of day/],
    ['daily at 2:00 at 3:00', 'at 3:00', /one time of day/],
    ['daily from soon', 'from soon', /a date such as/],
    ['daily from 2001-01-01 from 2002-01-01', 'from 2002-01-01', /one start/],
    ['daily lasting 40 days', 'lasting 40 days', /31 days/],
    ['daily lasting 32 days', 'lasting 32 days', /31 days/],
    ['daily lasting 90 seconds', 'lasting 90 seconds', /whole minutes/],
    ['daily lasting 1 hour for 1 hour', 'for 1 hour', /one duration/],
    ['daily lasting 3 moons', 'moons', /minutes/],
  ];
  for (const [phrase, words, expected] of cases) {
    const parsed = parseSchedulePhrase(phrase);
    assert.ok(!parsed.ok, phrase);
    assert.equal(parsed.notUnderstood, words);
    assert.match(parsed.expected.join(', '), expected, phrase);
  }
  assert.match(answer('once'), /^Something is missing; expected a date/);
  assert.match(answer(''), /^Something is missing; expected every 4 hours/);
});

test('a phrase with anything in front of it, behind it or in its words is not understood', () => {
  const phrases = [
    'every 4 hours',
    'every week on Tuesday',
    'every 2 weeks on Tuesday',
    'day 15 of every month',
    'the last Saturday of every 3 months',
    'every 3 months on day 15',
    'once a year on 15 March',
    'once on 2004-07-19',
    'daily at 02:00',
    'daily at 2 pm',
    'daily from 2001-01-02',
    'daily lasting 2 hours',
  ];
  for (const phrase of phrases) {
    assert.ok(tokenFromPhrase(phrase).ok, phrase);
    for (const text of [`x ${phrase}`, `x${phrase}`, `${phrase}x`, `${phrase} x`, `${phrase} 1`])
      assert.ok(!tokenFromPhrase(text).ok, text);
  }
  for (const text of [
    'daily at 2:60',
    'daily at 23:00 pm',
    'daily at 0 am',
    'day 0 of every month',
    'every 0 weeks on Tuesday',
    'every 0 months on day 1',
    'once a year on 0 March',
    'once a year on 32 March',
    'once a year on 15 March 2',
    'once a year on March',
    'once a year on 15 Moon',
    'every 1st hour',
  ])
    assert.ok(!tokenFromPhrase(text).ok, text);
  assert.equal(schedule('once a year on 31 March').start.day, 31);
  assert.equal(schedule('daily at 23:59').start.hour, 23);
});

test('the example phrases are understood without a warning', () => {
  for (const phrase of examplePhrases) assert.deepEqual(scheduleWarnings(schedule(phrase)), [], phrase);
});

test('no text makes it throw, and what comes of it can be encoded', () => {
  const words =
    'every,once,first,last,day,of,month,2,31,on,Tuesday,at,02:00,from,2004-07-19,lasting,hours,UTC,a,year';
  const soup = fc
    .array(fc.constantFrom(...words.split(',')), { maxLength: 9 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.oneof(fc.string(), soup), (text) => {
      assert.equal(tokenFromPhrase(text).ok, parseSchedulePhrase(text).ok);
    }),
    { numRuns: sized(500) },
  );
  assert.equal(parseSchedulePhrase('every '.repeat(10_000)).ok, false);
});

test('a start may have two prepositions', () => {
  const token = answer('daily from 2004-07-19');
  for (const phrase of [
    'starting',
    'beginning',
    'starting from',
    'beginning from',
    'beginning on',
    'starting at',
  ])
    assert.equal(answer(`daily ${phrase} 2004-07-19`), token, phrase);
});

test('what is not understood is named, with what would be', () => {
  const refused = (phrase: string) => {
    const parsed = parseSchedulePhrase(phrase);
    assert.ok(!parsed.ok, phrase);
    return parsed;
  };
  assert.deepEqual(refused('day 15 of every 3 fortnights').expected, ['month', 'months']);
  assert.equal(refused('first pay-day of every month').notUnderstood, 'pay-day');
  assert.equal(refused('first Sunday morning of every month').notUnderstood, 'sunday morning');
  for (const phrase of [
    '21st Sunday of every month',
    '1stly Sunday of every month',
    'x1st Sunday of every month',
  ])
    assert.ok(refused(phrase).expected.includes('second'), phrase);
  for (const phrase of ['every year on 0 January', 'every year on 1 Brumaire', 'every year on January'])
    assert.deepEqual(refused(phrase).expected, ['a day of the year, such as on 1 January'], phrase);
  assert.equal(refused('daily from 2004-02-30').notUnderstood, '2004-02-30');
  assert.equal(refused('daily from 2004-02-0').notUnderstood, '2004-02-00');
  const long = refused('x'.repeat(201));
  assert.equal(long.notUnderstood, `${'x'.repeat(40)}...`);
  assert.deepEqual(long.expected, examplePhrases);
});

test('once a year begins with the first such day that is not before the start', () => {
  const start = (phrase: string) => {
    const { year, month, day } = schedule(phrase).start;
    return [year, month, day];
  };
  assert.deepEqual(start('every year on 1 March from 2004-05-10'), [2005, 3, 1]);
  assert.deepEqual(start('every year on 9 May from 2004-05-10'), [2005, 5, 9]);
  assert.deepEqual(start('every year on 10 May from 2004-05-10'), [2004, 5, 10]);
  assert.deepEqual(start('every year on 5 June from 2004-05-10'), [2004, 6, 5]);
});

test('numbers and words with something in front of them are others', () => {
  for (const phrase of ['daily at 5', 'daily from x2004-07-19', 'day 15 of every 3 xmonths', 'x every day'])
    assert.ok(!parseSchedulePhrase(phrase).ok, phrase);
  const many = parseSchedulePhrase('day 1 of every 13 months');
  assert.deepEqual(
    [!many.ok && many.notUnderstood, !many.ok && many.expected],
    ['13 months', ['1 to 12 months']],
  );
});
