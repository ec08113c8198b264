import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { derivedVectors, publishedVectors } from '../core/values/schedule/vectors.ts';
import { runCli } from './run-cli.ts';

interface JsonEncoded {
  readonly phrase: string;
  readonly kind: string;
  readonly token?: string;
  readonly seconds?: number;
  readonly words?: string;
  readonly warnings?: readonly string[];
  readonly reason?: string;
}

/** Phrases a person writes, with the token that has to come of them. */
const asked: readonly (readonly [phrase: string, token: string])[] = [
  ['every 15 minutes', '000120000011E000'],
  ['every 1 hour', '0001200000100100'],
  ['every 4 hours', '0001200000100400'],
  ['every 12 hours', '0001200000100C00'],
  ['every day', '0001200000100008'],
  ['every 7 days', '0001200000100038'],
  ['every 14 days', '0001200000100070'],
  ['every 31 days', '00012000001000F8'],
  ['once a year', '0001174000287000'],
  ['once a year on 1 January', '0001174000287000'],
];

/** Words cannot ask for what is odd, such as bits without meaning; a sum of two units they can. */
const sayable = [...publishedVectors, ...derivedVectors].filter(
  ({ warnings = [] }) => warnings.length === 0 || warnings.every((kind) => kind === 'severalUnits'),
);

describe('encode', { concurrency: 2 }, () => {
  test('every known token from its words, and words that give it again', async () => {
    const wanted = [...asked, ...sayable.map(({ words, token }) => [words, token] as const)];
    assert.ok(sayable.length >= 40);
    const { code, stdout, stderr } = await runCli([
      'encode',
      '--format=json',
      ...wanted.map(([phrase]) => phrase),
    ]);
    assert.deepEqual([code, stderr], [0, '']);
    const printed = JSON.parse(stdout) as readonly JsonEncoded[];
    assert.deepEqual(
      printed.map(({ phrase, token }) => [phrase, token]),
      wanted,
    );
    const again = await runCli(['encode', ...printed.map(({ words = '' }) => words)]);
    assert.equal(
      again.stdout,
      printed
        .map(({ token, words, warnings = [] }) => `${token}  ${[words, ...warnings].join('; ')}\n`)
        .join(''),
    );
  });

  test('tokens go through decode and encode and come back', async () => {
    const tokens = asked.map(([, token]) => token).slice(0, 8);
    const decoded = await runCli(['decode', '--format=json', ...tokens]);
    const values = JSON.parse(decoded.stdout) as readonly {
      readonly tokens: readonly { readonly words: string }[];
    }[];
    const phrases = values.map((value) => value.tokens[0]?.words ?? '');
    const { stdout } = await runCli(['encode', '--format=json', ...phrases]);
    assert.deepEqual(
      (JSON.parse(stdout) as readonly JsonEncoded[]).map(({ token }) => token),
      tokens,
    );
  });

  test('says what an interval of two units would be in one', async () => {
    const oneUnit = async (phrase: string) =>
      (await runCli(['encode', phrase])).stdout.split('in one unit it would be ')[1];
    assert.equal(await oneUnit('every 90 minutes'), 'every hour or every 2 hours\n');
    assert.equal(await oneUnit('every 25 hours'), 'every day or every 2 days\n');
    assert.equal(await oneUnit('every 120 minutes'), undefined);
  });

  test('one phrase is an object, and each kind has its fields', async () => {
    const [schedule, others] = await Promise.all([
      runCli(['encode', 'every 2 weeks on Tuesday from 2008-08-24 11:42', '--format', 'json']),
      runCli(['encode', '--format=json', '--zone=America/Los_Angeles', '2001-05-06 01:59:59', '1 week']),
    ]);
    assert.deepEqual(JSON.parse(schedule.stdout), {
      phrase: 'every 2 weeks on Tuesday from 2008-08-24 11:42',
      kind: 'schedule',
      token: 'A9788980001B4000',
      words: 'every 2 weeks on Tuesday, from 2008-08-24 11:42',
      warnings: [],
    });
    assert.deepEqual(JSON.parse(others.stdout), [
      {
        phrase: '2001-05-06 01:59:59',
        kind: 'epoch',
        seconds: 989_139_599,
        utc: '2001-05-06T08:59:59Z',
        zone: 'America/Los_Angeles',
        words: 'Sunday 6 May 2001, 01:59:59 (America/Los_Angeles, UTC-07:00)',
        warnings: [],
      },
      { phrase: '1 week', kind: 'duration', seconds: 604_800, words: '7 days' },
    ]);
  });

  test('prints a line for each phrase, the value first; what is not understood is said, with examples', async () => {
    const phrases = ['every 4 hours', 'foo', '2001-05-06', '36 hours', 'every 40 days'];
    const [text, json] = await Promise.all([
      runCli(['encode', ...phrases]),
      runCli(['encode', '--format=json', ...phrases]),
    ]);
    assert.deepEqual([text.code, json.code], [2, 2]);
    assert.equal(
      text.stdout,
      [
        '0001200000100400  every 4 hours',
        '989107200  Sunday 6 May 2001, 00:00:00 (UTC); no time of day is given: 00:00:00 is taken; no zone is given: UTC is taken',
        '129600  1 day 12 hours',
        '',
      ].join('\n'),
    );
    assert.equal(
      text.stderr,
      'sms-metering: "foo" is not encoded: expected a schedule such as "every 4 hours", a date such as "2001-05-06 01:59:59" or a length such as "1 week".\n' +
        'sms-metering: "every 40 days" is not encoded: "40 days" is not understood; expected 1 minute to 31 days or a number of months.\n',
    );
    assert.equal(json.stderr, text.stderr);
    const printed = JSON.parse(json.stdout) as readonly JsonEncoded[];
    assert.deepEqual(
      printed.map(({ phrase, kind }) => [phrase, kind]),
      [
        ['every 4 hours', 'schedule'],
        ['foo', 'error'],
        ['2001-05-06', 'epoch'],
        ['36 hours', 'duration'],
        ['every 40 days', 'error'],
      ],
    );
    assert.match(printed[1]?.reason ?? '', /^expected a schedule/);
  });

  test('wrong use is a sentence and a hint; forgotten quotes are seen', async () => {
    const cases: readonly (readonly [words: readonly string[], sentence: string, hint: string])[] = [
      [[], 'The command "encode" needs a phrase.', 'Write sms-metering encode "every 4 hours".'],
      [
        ['every', '2', 'weeks', 'on', 'Tuesday'],
        'Each argument is read by itself.',
        'Put a phrase in quotes: sms-metering encode "every 2 weeks on Tuesday".',
      ],
      [
        ['--zone=', 'daily'],
        '"" is no time zone.',
        'Write an IANA name, such as America/Los_Angeles or UTC.',
      ],
      [
        ['--now=2001-05-13', 'daily'],
        'The command "encode" has no option --now.',
        '"sms-metering encode --help" lists the options.',
      ],
    ];
    for (const [words, sentence, hint] of cases) {
      const { code, stdout, stderr } = await runCli(['encode', ...words]);
      assert.deepEqual([code, stdout, stderr], [2, '', `sms-metering: ${sentence}\n${hint}\n`]);
    }
  });
});
