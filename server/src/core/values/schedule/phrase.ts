/**
 * Schedules from the words of a person. A phrase says how often ("every 2 weeks on Tuesday") and may add
 * "at 11:42", "from 2008-08-24 11:42", "UTC" and "lasting 2 hours", in any order.
 */
import { type CivilDate, isExistingDate } from '../civil-time.ts';
import { notUnderstood, type ParseResult, understood } from '../parse-result.ts';
import { calendarStart, noDuration, type Schedule, type ScheduleStart, simpleStart } from './model.ts';
import { type Additions, takeAdditions } from './phrase-additions.ts';
import { parseRecurrence, type Recurrence } from './phrase-recurrence.ts';
import { tidy } from './phrase-words.ts';
import { encodeSchedule } from './token.ts';

/** Phrases that show what can be written; for completion and for messages. */
export const examplePhrases = [
  'every 15 minutes',
  'every 4 hours',
  'hourly',
  'daily',
  'every 2 days at 02:00',
  'every week on Sunday at 01:59',
  'every 2 weeks on Tuesday at 11:42',
  'first Sunday of every 3 months at 02:00',
  'last Saturday of every month',
  'day 15 of every month',
  'last day of every month',
  'once a year',
  'once on 2004-07-19 08:30',
] as const;

/** A phrase is a line at most; what is longer is not looked at. */
const longestPhrase = 200;

/**
 * The schedule a phrase asks for. Without a start, an interval gets the start of a simple schedule (1970-02-01) and
 * a weekly or monthly schedule 1999-01-01. "Once a year" is 1 January, as a token has no years (Q226858 recommends
 * that period). Weeks without a weekday are an interval of days; months without a day take the day of the start.
 */
export function parseSchedulePhrase(text: string): ParseResult<Schedule> {
  if (text.length > longestPhrase) return notUnderstood(`${text.slice(0, 40)}...`, [...examplePhrases]);
  const additions = takeAdditions(tidy(text));
  if (!additions.ok) return additions;
  const recurrence = parseRecurrence(additions.value.rest);
  if (!recurrence.ok) return recurrence;
  const start = startFor(recurrence.value, additions.value);
  if (!start.ok) return start;
  const { utc, duration } = additions.value;
  const schedule: Schedule = {
    ...fieldsOf(recurrence.value, start.value),
    start: start.value,
    utc,
    duration: duration ?? noDuration,
    unusedBits: 0,
  };
  const token = encodeSchedule(schedule);
  return token.ok ? understood(schedule) : token;
}

/** The token a phrase asks for: "every 4 hours" gives `0001200000100400`. */
export function tokenFromPhrase(text: string): ParseResult<string> {
  const schedule = parseSchedulePhrase(text);
  return schedule.ok ? encodeSchedule(schedule.value) : schedule;
}

function startFor(recurrence: Recurrence, additions: Additions): ParseResult<ScheduleStart> {
  const date = startDate(recurrence, additions.from);
  if (date === undefined) return notUnderstood('', ['a date, as in once on 2004-07-19 08:30']);
  if (!isExistingDate(date)) return notUnderstood(dateText(date), ['a date that exists']);
  const { hour, minute } = additions.clock ?? simpleStart;
  return understood({ year: date.year, month: date.month, day: date.day, hour, minute });
}

function startDate(recurrence: Recurrence, from: CivilDate | undefined): CivilDate | undefined {
  if (recurrence.recurrence === 'none') return from ?? recurrence.date;
  if (recurrence.recurrence === 'interval') return from ?? simpleStart;
  const earliest = from ?? calendarStart;
  if (recurrence.recurrence !== 'monthlyByDate' || recurrence.month === undefined) return earliest;
  return nextYearDay(recurrence.month, recurrence.every.day, earliest);
}

/** A token knows months only, so the start has to lie on the day that a yearly schedule means. */
function nextYearDay(month: number, day: number, earliest: CivilDate): CivilDate {
  const hasPassed = month < earliest.month || (month === earliest.month && day < earliest.day);
  return { year: hasPassed ? earliest.year + 1 : earliest.year, month, day };
}

/** The recurrence without what only its start needed. */
function fieldsOf(recurrence: Recurrence, start: ScheduleStart) {
  if (recurrence.recurrence === 'none') return { recurrence: recurrence.recurrence };
  if (recurrence.recurrence !== 'monthlyByDate') return recurrence;
  const { months, day } = recurrence.every;
  return {
    recurrence: recurrence.recurrence,
    every: { months, day: recurrence.isDayOfStart ? start.day : day },
  };
}

function dateText({ year, month, day }: CivilDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
