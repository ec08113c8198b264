import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { derivedVectors, publishedVectors } from '../core/values/schedule/vectors.ts';
import { runCli } from './run-cli.ts';

/** A token as `--format=json` prints it. */
interface JsonToken {
  readonly recurrence: string;
  readonly start: string;
  readonly utc: boolean;
  readonly duration: { readonly days: number; readonly hours: number; readonly minutes: number };
  readonly periodSeconds: number | null;
  readonly words: string;
  readonly warnings: readonly string[];
}

interface JsonSchedule {
  readonly kind: string;
  readonly tokens: readonly JsonToken[];
}

const vectors = [...publishedVectors, ...derivedVectors];
const rejected = ['', '123', '00012000001000380', '000120000010003G', '0x00012000001000'];

/** The words of a vector without its start and its duration, which have fields of their own. */
function recurrenceIn(words: string): string {
  return words.replace(/, (?:from|on|lasting) .*$/, '');
}

describe('decode', { concurrency: 2 }, () => {
  test('every known token as JSON, in order', async () => {
    const { code, stdout, stderr } = await runCli([
      'decode',
      '--format=json',
      ...vectors.map(({ token }) => token),
    ]);
    assert.deepEqual([code, stderr], [0, '']);
    const printed = JSON.parse(stdout) as readonly JsonSchedule[];
    assert.equal(printed.length, vectors.length);
    for (const [index, { token, words, start, warnings = [] }] of vectors.entries()) {
      const { kind, tokens } = printed[index] ?? { kind: '', tokens: [] };
      const [decoded] = tokens;
      assert.deepEqual([kind, tokens.length], ['schedule', 1], token);
      assert.equal(decoded?.words, recurrenceIn(words), token);
      assert.equal(decoded.start, start, token);
      assert.equal(decoded.utc, / UTC/.test(words), token);
      assert.equal(decoded.warnings.length, warnings.length, token);
      assert.equal(Object.values(decoded.duration).some(Boolean), /lasting/.test(words), token);
    }
  });

  test('one value is an object, whole to the last field', async () => {
    const [interval, several, epoch] = await Promise.all([
      runCli(['decode', '1033BC7B10100010', '--format', 'json']),
      runCli(['decode', '--format=json', '791378800008000055147880001b200055177880001e2000']),
      runCli(['decode', '--format=json', '--zone', 'America/Los_Angeles', '--now=2001-05-13', '989139599']),
    ]);
    assert.deepEqual(JSON.parse(interval.stdout), {
      kind: 'schedule',
      tokens: [
        {
          recurrence: 'interval',
          start: '2019-11-19T01:04',
          utc: false,
          duration: { days: 0, hours: 2, minutes: 59 },
          every: { days: 2, hours: 0, minutes: 0 },
          periodSeconds: 172_800,
          words: 'every 2 days',
          warnings: [],
        },
      ],
    });
    const { tokens } = JSON.parse(several.stdout) as JsonSchedule;
    assert.deepEqual(
      tokens.map(({ recurrence, start, periodSeconds }) => [recurrence, start, periodSeconds]),
      [
        ['none', '2004-07-19T08:30', null],
        ['weekly', '2004-07-20T08:21', 604_800],
        ['weekly', '2004-07-23T08:21', 604_800],
      ],
    );
    assert.deepEqual(JSON.parse(epoch.stdout), {
      kind: 'epoch',
      seconds: 989_139_599,
      utc: '2001-05-06T08:59:59Z',
      zone: 'America/Los_Angeles',
      local: '2001-05-06T01:59:59-07:00',
      weekday: 'Sunday',
      words: 'Sunday 6 May 2001, 01:59:59 (America/Los_Angeles, UTC-07:00)',
      defaultSlot: { matches: true, impliedOffset: -25_200, words: 'this is one' },
      distance: '6 days 22 hours ago',
      warnings: [],
    });
  });

  test('a rejected value is code 2 and a sentence, and keeps no other from being printed', async () => {
    const { code, stdout, stderr } = await runCli([
      'decode',
      '--format=json',
      ...rejected,
      '0001200000100400',
      '988423199000',
      '29228490, 61154480',
    ]);
    assert.equal(code, 2);
    const printed = JSON.parse(stdout) as readonly {
      readonly kind: string;
      readonly value?: string;
      readonly reason?: string;
    }[];
    assert.deepEqual(
      printed.map(({ kind }) => kind),
      [...rejected.map(() => 'error'), 'schedule', 'milliseconds', 'filetime'],
    );
    const sentences = printed
      .filter(({ kind }) => kind === 'error')
      .map(({ value, reason }) => `sms-metering: "${value}" is not decoded: ${reason}.\n`);
    assert.deepEqual(
      printed.slice(0, rejected.length).map(({ value }) => value),
      rejected,
    );
    assert.equal(stderr, sentences.join(''));
  });

  test('one rejected value is an object too, and nothing for people; the terminal gets no controls', async () => {
    const value = 'a\u001b[31m';
    const [json, text] = await Promise.all([
      runCli(['decode', '--format=json', value]),
      runCli(['decode', value]),
    ]);
    assert.deepEqual([json.code, text.code], [2, 2]);
    assert.deepEqual(JSON.parse(json.stdout), {
      kind: 'error',
      value,
      reason: '"\u001b" at position 2 is no hexadecimal digit',
    });
    assert.equal(text.stdout, '');
    assert.equal(
      text.stderr,
      'sms-metering: "a\u241b[31m" is not decoded: "\u241b" at position 2 is no hexadecimal digit.\n',
    );
  });

  test('prints schedules for people: words, start, period, next runs with what is assumed, warnings', async () => {
    const { code, stdout } = await runCli([
      'decode',
      '--now=2001-04-30T12:00:00Z',
      '0001200000100400',
      'FDFFFFFF00000000',
      '7913788000080000EC24174000192001',
    ]);
    assert.equal(code, 0);
    assert.equal(
      stdout,
      [
        '0001200000100400',
        '  Schedule        every 4 hours',
        '  Start           1970-02-01 00:00 local time (a filler: only the period was chosen)',
        '  Period          14400 seconds = 4 hours',
        '  Next runs       after 2001-04-30T12:00:00Z, on a clock in UTC, because --zone is not given:',
        '                  Monday 30 April 2001, 16:00:00',
        '                  Monday 30 April 2001, 20:00:00',
        '                  Tuesday 1 May 2001, 00:00:00',
        '                  Tuesday 1 May 2001, 04:00:00',
        '                  Tuesday 1 May 2001, 08:00:00',
        '  Assumed         counted from the start time on the wall clock',
        '',
        'FDFFFFFF00000000',
        '  Schedule        unknown recurrence 0',
        '  Start           2033-15-31 15:63 local time',
        '  Period          not known',
        '  Duration        63 minutes (only Network Discovery heeds it)',
        '  Warning         recurrence code 0 is not defined (1 to 5)',
        '  Warning         start time 15:63 is out of range',
        '  Warning         start month 15 is out of range (1 to 12)',
        '  Warning         duration of 0 hours and 63 minutes is out of range (0 to 23, 0 to 59)',
        '  Next runs       none after 2001-04-30T12:00:00Z that can be reckoned',
        '',
        '7913788000080000EC24174000192001',
        '  Token 1         7913788000080000',
        '  Schedule        once',
        '  Start           2004-07-19 08:30 local time',
        '  Period          none, it runs once',
        '  Token 2         EC24174000192001',
        '  Schedule        every week on Sunday',
        '  Start           1999-01-04 01:59 UTC',
        '  Period          604800 seconds = 7 days',
        '  All tokens      2',
        '  Shortest period 604800 seconds = 7 days',
        '  Next runs       after 2001-04-30T12:00:00Z, on a clock in UTC, because --zone is not given:',
        '                  Sunday 6 May 2001, 01:59:00',
        '                  Sunday 13 May 2001, 01:59:00',
        '                  Sunday 20 May 2001, 01:59:00',
        '                  Sunday 27 May 2001, 01:59:00',
        '                  Sunday 3 June 2001, 01:59:00',
        '  Assumed         counted from the start time on the wall clock',
        '                  the first run is the first matching day on or after the start',
        '',
        '',
      ].join('\n'),
    );
  });

  test('prints moments for people, and what is not documented about PackTime', async () => {
    const { code, stdout } = await runCli([
      'decode',
      ...['--now', '2001-05-13 01:59:59', '--zone=america/los_angeles'],
      ...['989139599', '988423199000', '29228490, 61154480', '0001174000287001', '0001128000080008'],
    ]);
    assert.equal(code, 0);
    assert.equal(
      stdout,
      [
        '989139599',
        '  Value           seconds since 1970',
        '  UTC             Sunday 6 May 2001, 08:59:59',
        '  Local time      Sunday 6 May 2001, 01:59:59 (America/Los_Angeles, UTC-07:00)',
        '  Distance        1 week ago, seen from 2001-05-13T08:59:59Z',
        '  Default slot    of PackTime: Sunday 1:59:59 A.M. (Q299261)',
        '                  this is one',
        '  Not documented  whether PackTime counts in UTC or in local time; in the latter case',
        '                  the clock of the server shows what stands above for UTC',
        '',
        '988423199000',
        '  Value           milliseconds since 1970',
        '  Seconds         988423199 since 1970',
        '  UTC             Saturday 28 April 2001, 01:59:59',
        '  Local time      Friday 27 April 2001, 18:59:59 (America/Los_Angeles, UTC-07:00)',
        '  Distance        2 weeks 1 day ago, seen from 2001-05-13T08:59:59Z',
        '  Warning         PackTime counts seconds: there Windows reads this number as 580720920, its last 32 bits',
        '',
        '29228490, 61154480',
        '  Value           a FILETIME (100 nanoseconds since 1601)',
        '  Seconds         909067272 since 1970',
        '  UTC             Thursday 22 October 1998, 14:41:12',
        '  Local time      Thursday 22 October 1998, 07:41:12 (America/Los_Angeles, UTC-07:00)',
        '  Distance        about 2 years 7 months ago, seen from 2001-05-13T08:59:59Z',
        '  In halves       29228490, 61154480 (as in LICMTR.CFG)',
        '',
        '0001174000287001',
        '  Schedule        day 1 of every 12 months',
        '  Start           1999-01-01 00:00 UTC',
        '  Period          about 31560192 seconds, a month taken for 30.44 days',
        '  Next runs       after 2001-05-13T08:59:59Z, on a clock in America/Los_Angeles:',
        '                  Monday 31 December 2001, 16:00:00 (UTC-08:00)',
        '                  Tuesday 31 December 2002, 16:00:00 (UTC-08:00)',
        '                  Wednesday 31 December 2003, 16:00:00 (UTC-08:00)',
        '                  Friday 31 December 2004, 16:00:00 (UTC-08:00)',
        '                  Saturday 31 December 2005, 16:00:00 (UTC-08:00)',
        '  Assumed         counted from the start time on the wall clock',
        '                  the first run is the first matching day on or after the start',
        '',
        '0001128000080008',
        '  Schedule        once',
        '  Start           1980-01-01 00:00 local time',
        '  Period          none, it runs once',
        '  Hint            bits that mean nothing for this recurrence are set (0x8)',
        '  Next runs       none after 2001-05-13T08:59:59Z',
        '',
        '',
      ].join('\n'),
    );
  });

  test('wrong use is a sentence and a hint', async () => {
    const cases: readonly (readonly [words: readonly string[], sentence: string, hint: string])[] = [
      [[], 'The command "decode" needs a value.', 'Write sms-metering decode VALUE...'],
      [
        ['--zone=Mars', '1'],
        '"Mars" is no time zone.',
        'Write an IANA name, such as America/Los_Angeles or UTC.',
      ],
      [['--now=soon', '1'], '"soon" is no date for --now.', 'Write a date such as 2001-05-13T08:00:00Z.'],
      [['--format=xml', '1'], '"xml" is no value for --format.', 'Write one of: text, json.'],
    ];
    for (const [words, sentence, hint] of cases) {
      const { code, stdout, stderr } = await runCli(['decode', ...words]);
      assert.deepEqual([code, stdout, stderr], [2, '', `sms-metering: ${sentence}\n${hint}\n`]);
    }
  });
});
