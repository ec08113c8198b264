import { daysInMonth } from '../civil-time.ts';
import type { Interval, Schedule, ScheduleStart, TimeSpan } from './model.ts';

/**
 * The nearest schedule without oddities: numbers out of range go to the nearest end of the range, several units
 * of an interval become one, bits without meaning are cleared. Undefined where nothing is near: a recurrence
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
      const every = nearestSingleUnit(nearestSpan(schedule.every));
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

const MINUTES_AN_HOUR = 60;
const MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

/** The interval in one unit that is nearest to all its units together; of two as near the longer one, which loads a site less. */
function nearestSingleUnit(span: TimeSpan): Interval['every'] | undefined {
  const { days, hours, minutes } = span;
  const unitsUsed = [days, hours, minutes].filter((count) => count > 0).length;
  if (unitsUsed === 0) return undefined;
  if (unitsUsed === 1) return span;
  const total = days * MINUTES_A_DAY + hours * MINUTES_AN_HOUR + minutes;
  const wholeDays = clamp(Math.round(total / MINUTES_A_DAY), 1, 31);
  const wholeHours = clamp(Math.round(total / MINUTES_AN_HOUR), 1, 23);
  const offByDays = Math.abs(wholeDays * MINUTES_A_DAY - total);
  const offByHours = Math.abs(wholeHours * MINUTES_AN_HOUR - total);
  return offByDays <= offByHours
    ? { days: wholeDays, hours: 0, minutes: 0 }
    : { days: 0, hours: wholeHours, minutes: 0 };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
