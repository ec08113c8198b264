/**
 * Dates and times as people type them where a number of seconds belongs (PackTime). Whoever converts one has to
 * say which reading was taken when there are two.
 */
import {
  type CivilDate,
  type CivilTime,
  isExistingCivilTime,
  monthNames,
  secondsFromCivil,
} from './civil-time.ts';

export type DateText =
  /** The text gives an offset from UTC, so it names an instant. */
  | { readonly kind: 'instant'; readonly seconds: number }
  /** A wall clock time whose zone has to be asked for. The more usual reading comes first. */
  | {
      readonly kind: 'civil';
      readonly readings: readonly [DateReading, ...DateReading[]];
      readonly hasClock: boolean;
    };

export interface DateReading {
  readonly civil: CivilTime;
  /** How the numbers of the date were taken. */
  readonly order: 'yearFirst' | 'monthFirst' | 'dayFirst' | 'named';
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

interface DateCandidate {
  readonly date: CivilDate;
  readonly order: DateReading['order'];
}

const midnight: Clock = { hour: 0, minute: 0, second: 0 };

/** Longer than any date; what is longer is not looked at. */
const longestText = 100;

/** 31 December 2037 is the last whole year of 32-bit seconds: a two-digit year up to 37 belongs to this century. */
const lastShortYearOfThisCentury = 37;

/**
 * Reads "2001-05-06 01:59:59", ISO 8601 with or without offset, "05/06/2001 1:59:59 AM" (two readings: 6 May as
 * in the United States first, then 5 June), "6.5.2001", "6 May 2001, 01:59", "Sun May 06 01:59:59 2001" and the
 * like. Undefined if the text is no date, or if the date or the hour does not exist.
 */
export function parseDateText(text: string): DateText | undefined {
  if (text.length > longestText) return undefined;
  const { rest: withoutOffset, offset } = takeOffset(text.trim());
  const taken = takeClock(withoutOffset);
  if (taken === undefined) return undefined;
  const readings = dateCandidates(taken.rest)
    .map(({ date, order }) => ({ civil: { ...date, ...(taken.clock ?? midnight) }, order }))
    .filter(({ civil }) => isExistingCivilTime(civil));
  const [first, ...others] = readings;
  if (first === undefined) return undefined;
  const different = others.filter(({ civil }) => civil.month !== first.civil.month);
  const isCertain = different.length === 0 && taken.clock !== undefined;
  if (offset !== undefined && isCertain)
    return { kind: 'instant', seconds: secondsFromCivil(first.civil) - offset };
  if (offset !== undefined) return undefined;
  return { kind: 'civil', readings: [first, ...different], hasClock: taken.clock !== undefined };
}

/** Splits off "Z", "UTC", "GMT", "+02:00", "-0700" or "UTC-07:00" behind the clock, and a bracketed zone around it. */
function takeOffset(text: string): { readonly rest: string; readonly offset: number | undefined } {
  const bare = text.replace(/\s*\((?:[\w/+-]+,\s*)?((?:UTC|GMT)[^()]*)\)$/i, ' $1');
  const match =
    /(:\d{2}(?:\.\d+)?(?:\s*[AP]\.?M\.?)?)\s*(?:Z|UTC|GMT|(?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2}))$/i.exec(
      bare,
    );
  if (match === null) return { rest: bare, offset: undefined };
  // Z, UTC and GMT have neither hours nor minutes.
  const [whole, clock = '', sign, hours = '0', minutes = '0'] = match;
  const rest = bare.slice(0, bare.length - whole.length) + clock;
  const size = Number(hours) * 3600 + Number(minutes) * 60;
  return { rest, offset: sign === '-' ? -size : size };
}

const clockPattern = /(?:^|[\sT,]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([AP])\.?M\.?)?(?=$|\s)/i;

/** Takes the clock out of the text. Undefined if it names an hour that does not exist. */
function takeClock(text: string): { readonly rest: string; readonly clock: Clock | undefined } | undefined {
  const match = clockPattern.exec(text);
  if (match === null) return { rest: text, clock: undefined };
  const [whole, hourText, minuteText, secondText = '0', half] = match;
  const hour = hourOfDay(Number(hourText), half?.toUpperCase());
  if (hour === undefined) return undefined;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`.trim();
  return { rest, clock: { hour, minute: Number(minuteText), second: Number(secondText) } };
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'P' ? 12 : 0);
}

/** The possible dates of a text without its clock, the more usual one first; they may not exist. */
function dateCandidates(text: string): readonly DateCandidate[] {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst !== null) {
    return [{ date: dateOf(yearFirst[1], yearFirst[3], yearFirst[4]), order: 'yearFirst' }];
  }
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (yearLast !== null) return yearLastCandidates(yearLast);
  return namedCandidates(text);
}

/** "5/6/2001" has the month first in the United States and the day first elsewhere; "6.5.2001" has the day first. */
function yearLastCandidates(match: RegExpExecArray): readonly DateCandidate[] {
  const [, first, separator, second, year = ''] = match;
  const full = fullYear(year);
  if (full === undefined) return [];
  const monthFirst = { date: dateOf(full, first, second), order: 'monthFirst' } as const;
  const dayFirst = { date: dateOf(full, second, first), order: 'dayFirst' } as const;
  return separator === '.' ? [dayFirst] : [monthFirst, dayFirst];
}

function fullYear(year: string): string | undefined {
  if (year.length === 4) return year;
  if (Number(year) <= lastShortYearOfThisCentury) return `20${year}`;
  return Number(year) >= 70 ? `19${year}` : undefined;
}

/** "6 May 2001", "May 6, 2001", "Sun May 06 2001" (what is left of a C run-time stamp), "Sunday, 6 May 2001". */
function namedCandidates(text: string): readonly DateCandidate[] {
  const words = text
    .replace(/^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,?\s+/i, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length !== 3) return [];
  const [first = '', second = '', year = ''] = words;
  if (!/^\d{4}$/.test(year)) return [];
  const monthName = /^[a-z]/i.test(first) ? first : second;
  const day = monthName === first ? second : first;
  const month = monthOfName(monthName);
  const isDay = /^\d{1,2}(?:st|nd|rd|th)?\.?$/i.test(day);
  if (month === undefined || !isDay) return [];
  return [{ date: { year: Number(year), month, day: Number.parseInt(day, 10) }, order: 'named' }];
}

function monthOfName(name: string): number | undefined {
  const start = name.toLowerCase().replace(/\.$/, '');
  if (start.length < 3) return undefined;
  const index = monthNames.findIndex((month) => month.toLowerCase().startsWith(start));
  return index < 0 ? undefined : index + 1;
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): CivilDate {
  return { year: Number(year), month: Number(month), day: Number(day) };
}
