/** Schedules in words. `parseSchedulePhrase` understands both forms again. */
import { type Weekday, weekdayName } from '../civil-time.ts';
import { spokenCount } from '../plural.ts';
import {
  isNoDuration,
  isSimpleSchedule,
  type MonthlyByWeekday,
  type Schedule,
  type ScheduleStart,
  type TimeSpan,
} from './model.ts';

const orderNames = ['last', 'first', 'second', 'third', 'fourth'] as const;

/** "every 4 hours", "every 2 weeks on Tuesday", "last Saturday of every 3 months", "day 1 of every month", "once". */
export function describeRecurrence(schedule: Schedule): string {
  switch (schedule.recurrence) {
    case 'none':
      return 'once';
    case 'unknown':
      return `unknown recurrence ${schedule.code}`;
    case 'interval':
      return `every ${spanInSentence(schedule.every)}`;
    case 'weekly':
      return `every ${countInSentence(schedule.every.weeks, 'week')} on ${nameOfWeekday(schedule.every.weekday)}`;
    case 'monthlyByWeekday':
      return `${weekOfMonth(schedule.every)} of every ${countInSentence(schedule.every.months, 'month')}`;
    case 'monthlyByDate':
      return `${dayOfMonth(schedule.every.day)} of every ${countInSentence(schedule.every.months, 'month')}`;
  }
}

/**
 * Everything the token says: "every 2 weeks on Tuesday, from 2008-08-24 11:42", "once, on 2004-07-19 08:30 UTC",
 * "every 2 days, from 2019-11-19 01:04, lasting 2 hours 59 minutes". The start of a simple schedule is left out.
 */
export function describeSchedule(schedule: Schedule): string {
  const parts = [describeRecurrence(schedule)];
  if (!isSimpleSchedule(schedule) || schedule.utc) {
    const preposition = schedule.recurrence === 'none' ? 'on' : 'from';
    parts.push(`${preposition} ${formatStart(schedule.start)}${schedule.utc ? ' UTC' : ''}`);
  }
  if (!isNoDuration(schedule.duration)) parts.push(`lasting ${describeSpan(schedule.duration)}`);
  return parts.join(', ');
}

/** "1 day 2 hours", or "0 minutes". */
export function describeSpan(span: TimeSpan): string {
  const words: string[] = [];
  if (span.days > 0) words.push(spokenCount(span.days, 'day'));
  if (span.hours > 0) words.push(spokenCount(span.hours, 'hour'));
  if (span.minutes > 0) words.push(spokenCount(span.minutes, 'minute'));
  return words.length === 0 ? spokenCount(0, 'minute') : words.join(' ');
}

/** "2008-08-24 11:42", the numbers as they stand, also if no such date exists. */
export function formatStart(start: ScheduleStart): string {
  return `${start.year}-${two(start.month)}-${two(start.day)} ${two(start.hour)}:${two(start.minute)}`;
}

function spanInSentence(span: TimeSpan): string {
  const words = describeSpan(span);
  return /^1 [a-z]+$/.test(words) ? words.slice(2) : words;
}

/** "week" for one, "2 weeks" for two: what follows "every". */
function countInSentence(count: number, unit: string): string {
  return count === 1 ? unit : spokenCount(count, unit);
}

function weekOfMonth({ weekday, order }: MonthlyByWeekday['every']): string {
  return `${orderNames[order] ?? `week ${order}`} ${nameOfWeekday(weekday)}`;
}

function dayOfMonth(day: number): string {
  return day === 0 ? 'last day' : `day ${day}`;
}

function nameOfWeekday(weekday: Weekday | 0): string {
  return weekday === 0 ? 'weekday 0' : weekdayName(weekday);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
