import { daysInMonth } from '../civil-time.ts';
import type { Interval, Schedule, ScheduleStart, TimeSpan } from './model.ts';

/**
 * The nearest schedule without oddities: numbers out of range go to the nearest end of the range, of several units
 * of an interval the largest stays, bits without meaning are cleared. Undefined where nothing is near: a recurrence
 * code that does not exist, an interval of zero, a weekday of zero.
 */
export function nearestValidSchedule(schedule: Schedule): Schedule | undefined {
  const common = {
    start: nearestStart(schedule.start),
    utc: schedule.utc,
    duration: nearestSpan(schedule.duration),
    unusedBits: 0,
  };
  switch (schedule.recurrence) {
    case 'none':
      return { ...schedule, ...common };
    case 'unknown':
      return undefined;
    case 'interval': {
      const every = largestUnit(nearestSpan(schedule.every));
      return every === undefined ? undefined : { ...schedule, ...common, every };
    }
    case 'weekly': {
      const every = { ...schedule.every, weeks: clamp(schedule.every.weeks, 1, 4) };
      return every.weekday === 0 ? undefined : { ...schedule, ...common, every };
    }
    case 'monthlyByWeekday': {
      const { months, order } = schedule.every;
      const every = { ...schedule.every, months: clamp(months, 1, 12), order: clamp(order, 0, 4) };
      return every.weekday === 0 ? undefined : { ...schedule, ...common, every };
    }
    case 'monthlyByDate': {
      const every = { ...schedule.every, months: clamp(schedule.every.months, 1, 12) };
      return { ...schedule, ...common, every };
    }
  }
}

function nearestStart(start: ScheduleStart): ScheduleStart {
  const month = clamp(start.month, 1, 12);
  return {
    year: start.year,
    month,
    day: clamp(start.day, 1, daysInMonth(start.year, month)),
    hour: clamp(start.hour, 0, 23),
    minute: clamp(start.minute, 0, 59),
  };
}

function nearestSpan(span: TimeSpan): TimeSpan {
  return { days: span.days, hours: clamp(span.hours, 0, 23), minutes: clamp(span.minutes, 0, 59) };
}

function largestUnit({ days, hours, minutes }: TimeSpan): Interval['every'] | undefined {
  if (days > 0) return { days, hours: 0, minutes: 0 };
  if (hours > 0) return { days: 0, hours, minutes: 0 };
  return minutes > 0 ? { days: 0, hours: 0, minutes } : undefined;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
