/** What is odd about a decoded schedule. Odd fields are reported, never refused (SDK ranges; SWM502). */
import { daysInMonth } from '../civil-time.ts';
import type { Interval, Schedule } from './model.ts';

export type ScheduleWarningKind =
  | 'unknownRecurrence'
  | 'startTime'
  | 'startMonth'
  | 'startDay'
  | 'duration'
  | 'zeroInterval'
  | 'intervalRange'
  | 'severalUnits'
  | 'weekday'
  | 'weeks'
  | 'months'
  | 'order'
  | 'unusedBits';

export interface ScheduleWarning {
  readonly kind: ScheduleWarningKind;
  /** A hint marks what does no harm: Microsoft's own tokens have left-over bits. */
  readonly level: 'warning' | 'hint';
  readonly message: string;
}

/** All oddities of a schedule; empty for one that every reader understands alike. */
export function scheduleWarnings(schedule: Schedule): readonly ScheduleWarning[] {
  return [
    ...recurrenceWarnings(schedule),
    ...startWarnings(schedule),
    ...durationWarnings(schedule),
    ...unusedBitWarnings(schedule),
  ];
}

function startWarnings({ start }: Schedule): readonly ScheduleWarning[] {
  const warnings: ScheduleWarning[] = [];
  if (start.hour > 23 || start.minute > 59) {
    warnings.push(warning('startTime', `start time ${two(start.hour)}:${two(start.minute)} is out of range`));
  }
  const length = daysInMonth(start.year, start.month);
  if (length === 0) {
    warnings.push(warning('startMonth', `start month ${start.month} is out of range (1 to 12)`));
  } else if (start.day < 1 || start.day > length) {
    const date = `${start.year}-${two(start.month)}-${two(start.day)}`;
    warnings.push(warning('startDay', `start day does not exist: ${date}`));
  }
  return warnings;
}

function durationWarnings({ duration }: Schedule): readonly ScheduleWarning[] {
  if (duration.hours <= 23 && duration.minutes <= 59) return [];
  const text = `duration of ${duration.hours} hours and ${duration.minutes} minutes is out of range (0 to 23, 0 to 59)`;
  return [warning('duration', text)];
}

function recurrenceWarnings(schedule: Schedule): readonly ScheduleWarning[] {
  switch (schedule.recurrence) {
    case 'none':
      return [];
    case 'unknown':
      return [warning('unknownRecurrence', `recurrence code ${schedule.code} is not defined (1 to 5)`)];
    case 'interval':
      return intervalWarnings(schedule.every);
    case 'weekly':
      return [...weekdayWarnings(schedule.every.weekday), ...weekWarnings(schedule.every.weeks)];
    case 'monthlyByWeekday':
      return [
        ...weekdayWarnings(schedule.every.weekday),
        ...monthWarnings(schedule.every.months),
        ...orderWarnings(schedule.every.order),
      ];
    case 'monthlyByDate':
      return monthWarnings(schedule.every.months);
  }
}

function intervalWarnings(every: Interval['every']): readonly ScheduleWarning[] {
  const units = [every.days, every.hours, every.minutes].filter((count) => count > 0).length;
  const warnings: ScheduleWarning[] = [];
  if (units === 0) warnings.push(warning('zeroInterval', 'the interval is zero'));
  if (units > 1) {
    const text =
      'more than one unit of the interval is set: some programs add them up, others use one of them';
    warnings.push(warning('severalUnits', text));
  }
  if (every.hours > 23 || every.minutes > 59) {
    const text = `interval of ${every.hours} hours and ${every.minutes} minutes is out of range (0 to 23, 0 to 59)`;
    warnings.push(warning('intervalRange', text));
  }
  return warnings;
}

function weekdayWarnings(weekday: number): readonly ScheduleWarning[] {
  return weekday >= 1 ? [] : [warning('weekday', 'weekday 0 is not defined (1 = Sunday to 7 = Saturday)')];
}

function weekWarnings(weeks: number): readonly ScheduleWarning[] {
  return weeks >= 1 && weeks <= 4
    ? []
    : [warning('weeks', `number of weeks ${weeks} is out of range (1 to 4)`)];
}

function monthWarnings(months: number): readonly ScheduleWarning[] {
  if (months >= 1 && months <= 12) return [];
  return [warning('months', `number of months ${months} is out of range (1 to 12)`)];
}

function orderWarnings(order: number): readonly ScheduleWarning[] {
  if (order <= 4) return [];
  return [warning('order', `week ${order} of the month is not defined (1 to 4, or 0 for the last)`)];
}

function unusedBitWarnings({ unusedBits }: Schedule): readonly ScheduleWarning[] {
  if (unusedBits === 0) return [];
  const text = `bits that mean nothing for this recurrence are set (0x${unusedBits.toString(16).toUpperCase()})`;
  return [{ kind: 'unusedBits', level: 'hint', message: text }];
}

function warning(kind: ScheduleWarningKind, message: string): ScheduleWarning {
  return { kind, level: 'warning', message };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
