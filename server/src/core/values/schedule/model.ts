/**
 * A schedule as SMS keeps it in one token of sixteen hexadecimal digits (the "interval string" of the Microsoft
 * SDK; SMS 2.0 uses the same layout, Q271181). The fields are those of the token, also when they make no sense.
 */
import type { CivilDate, Weekday } from '../civil-time.ts';

/** A wall clock time without seconds, since no token holds seconds. A field may be out of its range. */
export interface ScheduleStart {
  /** 1970 ... 2033. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Days, hours and minutes that add up. */
export interface TimeSpan {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

interface CommonFields {
  readonly start: ScheduleStart;
  /** True if the start is UTC; otherwise it is local time of the computer that runs the task. */
  readonly utc: boolean;
  /** How long the task may last. Only Network Discovery uses it, according to the SDK. */
  readonly duration: TimeSpan;
  /** Bits of the second word that mean nothing for this recurrence, in their place; normally 0. */
  readonly unusedBits: number;
}

export interface Once extends CommonFields {
  readonly recurrence: 'none';
}

export interface Interval extends CommonFields {
  readonly recurrence: 'interval';
  readonly every: TimeSpan;
}

export interface Weekly extends CommonFields {
  readonly recurrence: 'weekly';
  readonly every: {
    /** 1 ... 4. */
    readonly weeks: number;
    /** 1 = Sunday ... 7 = Saturday; 0 is possible in a token and undefined. */
    readonly weekday: Weekday | 0;
  };
}

export interface MonthlyByWeekday extends CommonFields {
  readonly recurrence: 'monthlyByWeekday';
  readonly every: {
    /** 1 ... 12. */
    readonly months: number;
    readonly weekday: Weekday | 0;
    /** 1 = first ... 4 = fourth, 0 = last. */
    readonly order: number;
  };
}

export interface MonthlyByDate extends CommonFields {
  readonly recurrence: 'monthlyByDate';
  readonly every: {
    /** 1 ... 12. */
    readonly months: number;
    /** 1 ... 31, or 0 for the last day of the month. */
    readonly day: number;
  };
}

/** The recurrence code is none of the five that exist. */
export interface UnknownRecurrence extends CommonFields {
  readonly recurrence: 'unknown';
  /** 0, 6 or 7. */
  readonly code: number;
}

export type Schedule = Once | Interval | Weekly | MonthlyByWeekday | MonthlyByDate | UnknownRecurrence;

export const noDuration: TimeSpan = { days: 0, hours: 0, minutes: 0 };

/** The start that the SMS console writes when only a period was chosen: 1970-02-01 00:00. */
export const simpleStart: ScheduleStart = { year: 1970, month: 2, day: 1, hour: 0, minute: 0 };

/** The day from which a weekly or monthly schedule counts that was asked for without a start. */
export const calendarStart: CivilDate = { year: 1999, month: 1, day: 1 };

/**
 * True for the schedule the console writes when only a period was chosen: an interval from 1970-02-01 00:00. Its
 * start is a filler and nothing to show or to report.
 */
export function isSimpleSchedule(schedule: Schedule): schedule is Interval {
  return (
    schedule.recurrence === 'interval' &&
    isSameStart(schedule.start, simpleStart) &&
    isNoDuration(schedule.duration)
  );
}

function isSameStart(left: ScheduleStart, right: ScheduleStart): boolean {
  return (
    left.year === right.year &&
    left.month === right.month &&
    left.day === right.day &&
    left.hour === right.hour &&
    left.minute === right.minute
  );
}

export function isNoDuration(span: TimeSpan): boolean {
  return span.days === 0 && span.hours === 0 && span.minutes === 0;
}

/** The sum of a span in seconds. */
export function secondsOfSpan(span: TimeSpan): number {
  return span.days * 86_400 + span.hours * 3600 + span.minutes * 60;
}

/** Whole minutes spread over days, hours and minutes. The days may exceed what a token holds. */
export function spanOfMinutes(minutes: number): TimeSpan {
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  };
}
