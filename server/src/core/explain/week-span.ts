import { addDays, type CivilDate, secondsPerDay, weekdayName, weekdayOf } from '../values/civil-time.ts';
import { formatDuration } from '../values/duration.ts';
import { civilAt, resolveCivil } from '../values/epoch.ts';
import { formatClock, formatDate, formatUtcOffset } from '../values/format-time.ts';
import { offsetAt, type ZoneName } from '../values/zone.ts';
import type { WeekDay, WeekEvent } from './model.ts';

/** The days of the week that holds a moment. */
export function daysOf(moment: number, zone: ZoneName): readonly WeekDay[] {
  const today = civilAt(moment, zone);
  const sunday = addDays(today, 1 - weekdayOf(today));
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(sunday, index);
    return {
      name: weekdayName(weekdayOf(date)),
      date: formatDate(date),
      start: midnight(date, zone),
      end: midnight(addDays(date, 1), zone),
    };
  });
}

/** Where clocks jump over midnight, the day begins when they do. */
function midnight({ year, month, day }: CivilDate, zone: ZoneName): number {
  return resolveCivil({ year, month, day, hour: 0, minute: 0, second: 0 }, zone).seconds;
}

/** The stretch of time that a week is, and how its moments are told. */
export class WeekSpan {
  readonly start: number;
  readonly end: number;
  readonly zone: ZoneName;
  readonly #days: readonly WeekDay[];
  readonly #hasClockChange: boolean;

  constructor(days: readonly WeekDay[], zone: ZoneName) {
    this.#days = days;
    this.zone = zone;
    this.start = days[0]?.start ?? 0;
    this.end = days.at(-1)?.end ?? 0;
    this.#hasClockChange = days.some(({ start, end }) => end - start !== secondsPerDay);
  }

  event(at: number, isReckoned: boolean): WeekEvent {
    const day = this.#days.findIndex(({ end }) => at < end);
    const clock = formatClock(civilAt(at, this.zone));
    const offset = this.#hasClockChange ? ` ${formatUtcOffset(offsetAt(this.zone, at))}` : '';
    return { at, day, clock: clock + offset, isReckoned };
  }

  /** Sentences on days that are not 24 hours long. */
  clockChanges(): readonly string[] {
    return this.#days
      .filter(({ start, end }) => end - start !== secondsPerDay)
      .map(({ name, date, start, end }) => {
        const change = end - start - secondsPerDay;
        return `On ${name} ${date} clocks are put ${change < 0 ? 'forward' : 'back'} by ${formatDuration(Math.abs(change))}.`;
      });
  }
}
