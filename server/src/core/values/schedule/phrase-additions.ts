/** What a schedule phrase may add behind "how often": a clock, a start, UTC and a duration. */
import type { CivilDate } from '../civil-time.ts';
import { parseDuration } from '../duration.ts';
import { notUnderstood, type ParseResult, understood } from '../parse-result.ts';
import { spanOfMinutes, type TimeSpan } from './model.ts';
import { dateFromWord } from './phrase-words.ts';

interface Clock {
  readonly hour: number;
  readonly minute: number;
}

export interface Additions {
  /** The phrase without its additions. */
  readonly rest: string;
  readonly clock?: Clock;
  readonly from?: CivilDate;
  readonly utc: boolean;
  readonly duration?: TimeSpan;
}

const expectedClock = ['a time of day such as 02:00 or 2:30 pm'];
const expectedDate = ['a date such as 2004-07-19'];
const expectedDuration = ['whole minutes up to 31 days 23 hours 59 minutes'];
const longestDuration = 32 * 1440 - 1;

const clockText = String.raw`\d{1,2}:\d{2}(?: ?[ap]m)?|\d{1,2} ?[ap]m|noon|midnight`;
const afterDate = new RegExp(`^(\\S+?)(?:(?: at |t| )(${clockText}))?$`);

/** Words that begin an addition; what stands before the first of them says how often. */
const keywords = /\s(?=(?:at|from|starting|beginning|lasting|for|utc|local time)(?:\s|$))/;

/** Splits a tidied phrase into "how often" and its additions. */
export function takeAdditions(phrase: string): ParseResult<Additions> {
  const [rest = '', ...parts] = phrase.split(keywords);
  let additions: Additions = { ...onceWithClock(rest), utc: false };
  for (const part of joinPrepositions(parts)) {
    const next = addPart(additions, part);
    if (!next.ok) return next;
    additions = next.value;
  }
  return understood(additions);
}

/** "once on 2004-07-19 08:30" has its clock behind the date. */
function onceWithClock(rest: string): Pick<Additions, 'rest' | 'clock'> {
  const match = new RegExp(`^(once .*?\\d)[ t](${clockText})$`).exec(rest);
  const clock = clockFromText(match?.[2] ?? '');
  return match?.[1] === undefined || clock === undefined ? { rest } : { rest: match[1], clock };
}

/** "starting at 2004-07-19" and "starting from ..." were split behind their first word. */
function joinPrepositions(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const isBareStart = before === 'starting' || before === 'beginning';
    if (isBareStart) joined[joined.length - 1] = `${before} ${part}`;
    else joined.push(part);
  }
  return joined;
}

function addPart(additions: Additions, part: string): ParseResult<Additions> {
  if (part === 'utc') return understood({ ...additions, utc: true });
  if (part === 'local time') return understood(additions);
  const [, keyword = '', text = ''] =
    /^(at|from|starting|beginning|lasting|for)\s*(?:(?:on|at|from) )?(.*)$/.exec(part) ?? [];
  if (keyword === 'at') return addClock(additions, part, text);
  if (keyword === 'lasting' || keyword === 'for') return addDuration(additions, part, text);
  return addStart(additions, part, text);
}

function addClock(additions: Additions, part: string, text: string): ParseResult<Additions> {
  const clock = clockFromText(text);
  if (clock === undefined) return notUnderstood(part, expectedClock);
  if (additions.clock !== undefined) return notUnderstood(part, ['one time of day']);
  return understood({ ...additions, clock });
}

function addStart(additions: Additions, part: string, text: string): ParseResult<Additions> {
  const [, dateWord = '', clockWord] = afterDate.exec(text) ?? [];
  const from = dateFromWord(dateWord);
  if (from === undefined) return notUnderstood(part, expectedDate);
  if (additions.from !== undefined) return notUnderstood(part, ['one start']);
  return clockWord === undefined
    ? understood({ ...additions, from })
    : addClock({ ...additions, from }, part, clockWord);
}

function addDuration(additions: Additions, part: string, text: string): ParseResult<Additions> {
  const seconds = parseDuration(text);
  if (!seconds.ok) return seconds;
  const minutes = seconds.value / 60;
  if (!Number.isInteger(minutes) || minutes > longestDuration) return notUnderstood(part, expectedDuration);
  if (additions.duration !== undefined) return notUnderstood(part, ['one duration']);
  return understood({ ...additions, duration: spanOfMinutes(minutes) });
}

function clockFromText(text: string): Clock | undefined {
  if (text === 'noon') return { hour: 12, minute: 0 };
  if (text === 'midnight') return { hour: 0, minute: 0 };
  const match = /^(\d{1,2})(?::(\d{2}))?(?: ?([ap])m)?$/.exec(text);
  if (match === null || (match[2] === undefined && match[3] === undefined)) return undefined;
  const [, hourText, minuteText = '0', half] = match;
  const minute = Number(minuteText);
  const hour = half === undefined ? Number(hourText) : hourFromHalf(Number(hourText), half);
  return hour <= 23 && minute <= 59 ? { hour, minute } : undefined;
}

/** 12 am is midnight, 12 pm noon; an hour outside 1 to 12 gives one that does not exist. */
function hourFromHalf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
