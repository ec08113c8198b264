import type { ScheduleWarningKind } from '../../../../server/src/core/values/schedule/warnings.ts';

export interface Vector {
  readonly token: string;
  /** `describeSchedule` of it. */
  readonly words: string;
  /** `start` as the JSON shape has it. */
  readonly start: string;
  readonly simple?: true;
  readonly warnings?: readonly ScheduleWarningKind[];
}

/** Tokens with a published meaning: the Microsoft SDK (tally intervals, Q271181) and third-party articles. */
export const publishedVectors: readonly Vector[] = [
  vector('7913788000080000', 'once, on 2004-07-19 08:30'),
  vector('55147880001B2000', 'every week on Tuesday, from 2004-07-20 08:21'),
  vector('55177880001E2000', 'every week on Friday, from 2004-07-23 08:21'),
  vector('0001128000100008', 'every day, from 1980-01-01 00:00'),
  vector('0081128000100008', 'every day, from 1980-01-01 04:00'),
  vector('0101128000100008', 'every day, from 1980-01-01 08:00'),
  vector('0181128000100008', 'every day, from 1980-01-01 12:00'),
  vector('0201128000100008', 'every day, from 1980-01-01 16:00'),
  vector('0281128000100008', 'every day, from 1980-01-01 20:00'),
  vector('0001128000192000', 'every week on Sunday, from 1980-01-01 00:00'),
  vector('00011280001A2000', 'every week on Monday, from 1980-01-01 00:00'),
  vector('00011280001B2000', 'every week on Tuesday, from 1980-01-01 00:00'),
  vector('00011280001C2000', 'every week on Wednesday, from 1980-01-01 00:00'),
  vector('00011280001D2000', 'every week on Thursday, from 1980-01-01 00:00'),
  vector('00011280001E2000', 'every week on Friday, from 1980-01-01 00:00'),
  vector('00011280001F2000', 'every week on Saturday, from 1980-01-01 00:00'),
  vector('000A470000284400', 'day 1 of every month, from 1998-04-10 00:00'),
  vector('000A4700002BC400', 'day 15 of every month, from 1998-04-10 00:00'),
  vector('0001128000080008', 'once, on 1980-01-01 00:00', ['unusedBits']),
  vector('A9788980001B4000', 'every 2 weeks on Tuesday, from 2008-08-24 11:42'),
  simple('0001200000100038', 'every 7 days'),
  vector('7D98898000280400', 'last day of every month, from 2008-08-24 12:31'),
  vector('1033BC7B10100010', 'every 2 days, from 2019-11-19 01:04, lasting 2 hours 59 minutes'),
];

/** Tokens whose meaning follows from the layout; some hold faults on purpose. */
export const derivedVectors: readonly Vector[] = [
  vector('00C1128000100008', 'every day, from 1980-01-01 06:00'),
  vector('0241128000100008', 'every day, from 1980-01-01 18:00'),
  vector('00011700001000F0', 'every 30 days, from 1998-01-01 00:00'),
  vector('02C159C0381A2000', 'every week on Monday, from 2009-05-01 22:00, lasting 7 hours'),
  vector('00629CC0101A2000', 'every week on Monday, from 2021-09-02 03:00, lasting 2 hours'),
  simple('000120000011E000', 'every 15 minutes'),
  simple('0001200000100070', 'every 14 days'),
  simple('0001200000100100', 'every hour'),
  simple('0001200000100400', 'every 4 hours'),
  simple('0001200000100008', 'every day'),
  simple('00012000001000F8', 'every 31 days'),
  vector('EC23070000192000', 'every week on Sunday, from 1998-00-03 01:59', ['startMonth']),
  vector('EC24174000192000', 'every week on Sunday, from 1999-01-04 01:59'),
  vector('0001174000287000', 'day 1 of every 12 months, from 1999-01-01 00:00'),
  vector('0001174000287001', 'day 1 of every 12 months, from 1999-01-01 00:00 UTC'),
  vector('000117400021C200', 'first Sunday of every 12 months, from 1999-01-01 00:00'),
  vector('0001174000273000', 'last Saturday of every 3 months, from 1999-01-01 00:00'),
  vector('FDFFFFFF00000000', 'unknown recurrence 0, from 2033-15-31 15:63, lasting 63 minutes', [
    'unknownRecurrence',
    'startTime',
    'startMonth',
    'duration',
  ]),
  simple('0001200000100000', 'every 0 minutes', ['zeroInterval']),
  simple('0001200000100108', 'every 1 day 1 hour', ['severalUnits']),
  vector('EDDECFC000080001', 'once, on 2033-12-30 14:59 UTC'),
];

function vector(token: string, words: string, warnings: readonly ScheduleWarningKind[] = []): Vector {
  const start = /\d{4}-\d\d-\d\d \d\d:\d\d/.exec(words)?.[0].replace(' ', 'T') ?? '';
  return { token, words, start, warnings };
}

function simple(token: string, words: string, warnings: readonly ScheduleWarningKind[] = []): Vector {
  return { token, words, start: '1970-02-01T00:00', simple: true, warnings };
}
