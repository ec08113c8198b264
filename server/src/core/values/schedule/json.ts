/** A decoded schedule in the shape that the command line prints and other programs read. */
import type { Schedule, TimeSpan } from './model.ts';
import { periodSeconds } from './period.ts';
import { scheduleWarnings } from './warnings.ts';
import { describeRecurrence, formatStart } from './words.ts';

export interface ScheduleJson {
  readonly recurrence: Schedule['recurrence'];
  /** "1970-02-01T00:00", without zone; the numbers as they stand, also if no such date exists. */
  readonly start: string;
  readonly utc: boolean;
  readonly duration: TimeSpan;
  /** The fields of the recurrence; null for `none` and `unknown`. Weekday 1 is Sunday, order and day 0 are the last. */
  readonly every: Exclude<Schedule, { recurrence: 'none' | 'unknown' }>['every'] | null;
  /** Null if the schedule does not recur; months count 30.44 days. */
  readonly periodSeconds: number | null;
  readonly words: string;
  readonly warnings: readonly string[];
}

export function scheduleToJson(schedule: Schedule): ScheduleJson {
  return {
    recurrence: schedule.recurrence,
    start: formatStart(schedule.start).replace(' ', 'T'),
    utc: schedule.utc,
    duration: schedule.duration,
    every: 'every' in schedule ? schedule.every : null,
    periodSeconds: periodSeconds(schedule),
    words: describeRecurrence(schedule),
    warnings: scheduleWarnings(schedule).map(({ message }) => message),
  };
}
