/** How much time passes between two runs, for comparisons with recommended values. */
import { secondsPerDay, secondsPerWeek } from '../civil-time.ts';
import { type Schedule, secondsOfSpan } from './model.ts';

/** A month has 30.44 days on average; 30.44 x 86400 is a whole number of seconds. */
const secondsPerMeanMonth = (3044 * secondsPerDay) / 100;

/**
 * Seconds between two runs; null if there is no second run or the recurrence is unknown. Monthly schedules count
 * months of 30.44 days, so say "about" (`isPeriodApproximate`). Zero if the token holds a zero.
 */
export function periodSeconds(schedule: Schedule): number | null {
  switch (schedule.recurrence) {
    case 'interval':
      return secondsOfSpan(schedule.every);
    case 'weekly':
      return schedule.every.weeks * secondsPerWeek;
    case 'monthlyByWeekday':
    case 'monthlyByDate':
      return schedule.every.months * secondsPerMeanMonth;
    default:
      return null;
  }
}

export function isPeriodApproximate(schedule: Schedule): boolean {
  return schedule.recurrence === 'monthlyByWeekday' || schedule.recurrence === 'monthlyByDate';
}

/**
 * The smallest period of the schedules of one value, which is what load depends on. Zero periods, a fault of their
 * own, do not count; null if no schedule recurs.
 */
export function smallestPeriodSeconds(schedules: readonly Schedule[]): number | null {
  let smallest: number | null = null;
  for (const schedule of schedules) {
    const period = periodSeconds(schedule);
    if (period === null || period === 0) continue;
    if (smallest === null || period < smallest) smallest = period;
  }
  return smallest;
}
