/** "How often" in words, already tidied: the part of a phrase before its clock and its start. */
import { type CivilDate, daysInMonth } from '../civil-time.ts';
import { parseDuration } from '../duration.ts';
import { notUnderstood, type ParseResult, understood } from '../parse-result.ts';
import {
  type Interval,
  type MonthlyByDate,
  type MonthlyByWeekday,
  spanOfMinutes,
  type Weekly,
} from './model.ts';
import {
  dateFromWord,
  monthFromWord,
  orderChoice,
  orderFromWord,
  ordinalFromWord,
  weekdayChoice,
  weekdayFromWord,
} from './phrase-words.ts';

export type Recurrence =
  | { readonly recurrence: 'none'; readonly date?: CivilDate }
  | Pick<Interval, 'recurrence' | 'every'>
  | Pick<Weekly, 'recurrence' | 'every'>
  | Pick<MonthlyByWeekday, 'recurrence' | 'every'>
  | (Pick<MonthlyByDate, 'recurrence' | 'every'> & {
      /** The month of a yearly schedule, 1 to 12, which only the start of a token can hold. */
      readonly month?: number;
      /** True if no day was named, so that the day of the start counts. */
      readonly isDayOfStart?: boolean;
    });

const longestIntervalMinutes = 31 * 1440;

const expectedPhrase = [
  'every 4 hours',
  'daily',
  'every 2 weeks on Tuesday',
  'first Sunday of every month',
  'day 15 of every month',
  'last day of every month',
  'once a year',
  'once on 2004-07-19 08:30',
];
const expectedUnits = ['minutes', 'hours', 'days', 'weeks', 'months', 'year'];
const expectedInterval = ['1 minute to 31 days', 'a number of months'];

export function parseRecurrence(words: string): ParseResult<Recurrence> {
  if (words === 'once' || words.startsWith('once ')) return parseOnce(words.slice(5));
  const ofMonths = /^(?:on )?(?:the )?(.+) of every (?:(\d+) )?(\S+)$/.exec(words);
  if (ofMonths !== null) return parseOfMonths(ofMonths[1] ?? '', Number(ofMonths[2] ?? 1), ofMonths[3] ?? '');
  const every = /^(?:on )?every (.+)$/.exec(words)?.[1];
  if (every !== undefined) return parseEvery(every);
  const weekday = weekdayFromWord(words.replace(/^on /, ''));
  return weekday === undefined ? notUnderstood(words, expectedPhrase) : weekly(1, weekday);
}

function parseOnce(words: string): ParseResult<Recurrence> {
  if (words === '') return understood({ recurrence: 'none' });
  const text = words.replace(/^(?:on|at) /, '');
  const date = dateFromWord(text);
  return date === undefined
    ? notUnderstood(text, ['a date such as 2004-07-19'])
    : understood({ recurrence: 'none', date });
}

/** "first sunday", "last day", "day 15", "15th", "15th day" of every `months` months. */
function parseOfMonths(which: string, months: number, unit: string): ParseResult<Recurrence> {
  if (!/^months?$/.test(unit)) return notUnderstood(unit, ['month', 'months']);
  if (months < 1 || months > 12) return notUnderstood(`${months} ${unit}`, ['1 to 12 months']);
  return dayOfMonths(which, months);
}

function dayOfMonths(which: string, months: number): ParseResult<Recurrence> {
  if (which === 'last day') return byDate(0, months);
  if (which === 'first day') return byDate(1, months);
  const dayNumber = ordinalFromWord(which.replace(/^day /, '').replace(/ day$/, ''));
  if (dayNumber !== undefined) {
    return dayNumber >= 1 && dayNumber <= 31
      ? byDate(dayNumber, months)
      : notUnderstood(which, ['day 1 to day 31', 'last day']);
  }
  const [orderWord = '', weekdayWord = '', ...others] = which.split(' ');
  const order = orderFromWord(orderWord);
  if (order === undefined) return notUnderstood(which, [...orderChoice, 'day 1 to day 31']);
  const weekday = weekdayFromWord(weekdayWord);
  if (weekday === undefined || others.length > 0) {
    return notUnderstood([weekdayWord, ...others].join(' '), weekdayChoice);
  }
  return understood({ recurrence: 'monthlyByWeekday', every: { months, weekday, order } });
}

/** What follows "every". */
function parseEvery(words: string): ParseResult<Recurrence> {
  const byUnit = /^(?:(\d+) )?(week|wk|month|year)s?(?: (.+))?$/.exec(words);
  if (byUnit !== null) {
    const [, number = '1', unit, rest = ''] = byUnit;
    if (unit === 'month') return parseMonths(Number(number), rest);
    if (unit === 'year') return parseYear(Number(number), rest);
    return parseWeeks(Number(number), rest, words);
  }
  const weekday = weekdayFromWord(words);
  return weekday === undefined ? parseInterval(words) : weekly(1, weekday);
}

function parseInterval(words: string): ParseResult<Recurrence> {
  const duration = parseDuration(/^\d/.test(words) ? words : `1 ${words}`);
  if (!duration.ok) return notUnderstood(words, [...expectedUnits, 'a weekday']);
  return interval(duration.value / 60, words);
}

function interval(minutes: number, words: string): ParseResult<Recurrence> {
  const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= longestIntervalMinutes;
  if (!fits) return notUnderstood(words, expectedInterval);
  return understood({ recurrence: 'interval', every: spanOfMinutes(minutes) });
}

function parseWeeks(weeks: number, rest: string, words: string): ParseResult<Recurrence> {
  if (weeks < 1 || weeks > 4) return notUnderstood(`${weeks} weeks`, ['1 to 4 weeks']);
  if (rest === '') return interval(weeks * 7 * 1440, words);
  const word = rest.replace(/^on (?:a )?/, '');
  const weekday = weekdayFromWord(word);
  return weekday === undefined ? notUnderstood(word, weekdayChoice) : weekly(weeks, weekday);
}

function parseMonths(months: number, rest: string): ParseResult<Recurrence> {
  if (months < 1 || months > 12) return notUnderstood(`${months} months`, ['1 to 12 months']);
  return rest === '' ? byDayOfStart(months) : dayOfMonths(rest.replace(/^on (?:the )?/, ''), months);
}

/** "on 1 january" or "on january 1", with any dressing of the day. */
function parseYear(years: number, rest: string): ParseResult<Recurrence> {
  if (years !== 1) return notUnderstood(`${years} years`, ['once a year', '1 to 12 months']);
  if (rest === '') return byDayOfStart(12);
  const words = rest
    .replace(/^on (?:the )?/, '')
    .replace(' of ', ' ')
    .split(' ');
  const [first = '', second = ''] = words;
  const month = monthFromWord(second) ?? monthFromWord(first);
  const day = ordinalFromWord(month === monthFromWord(second) ? first : second);
  // A year without 29 February has 28 days in it, and a schedule for the 29th would not run.
  const isDay = month !== undefined && day !== undefined && day >= 1 && day <= daysInMonth(1999, month);
  if (!isDay || words.length !== 2) return notUnderstood(rest, ['a day of the year, such as on 1 January']);
  return understood({ recurrence: 'monthlyByDate', every: { months: 12, day }, month });
}

function weekly(weeks: number, weekday: Weekly['every']['weekday']): ParseResult<Recurrence> {
  return understood({ recurrence: 'weekly', every: { weeks, weekday } });
}

function byDate(day: number, months: number): ParseResult<Recurrence> {
  return understood({ recurrence: 'monthlyByDate', every: { months, day } });
}

function byDayOfStart(months: number): ParseResult<Recurrence> {
  return understood({ recurrence: 'monthlyByDate', every: { months, day: 1 }, isDayOfStart: true });
}
