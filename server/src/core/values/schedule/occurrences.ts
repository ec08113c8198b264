/**
 * The wall clock times of a schedule, in any zone. They are written as seconds since 1970 as if the clock stood in
 * UTC, so that they can be added and compared.
 */
import {
  type CivilDate,
  daysFromCivil,
  daysInMonth,
  remainder,
  secondsFromCivil,
  secondsPerDay,
  secondsPerWeek,
  weekdayOf,
} from '../civil-time.ts';
import {
  type MonthlyByDate,
  type MonthlyByWeekday,
  type Schedule,
  secondsOfSpan,
  type Weekly,
} from './model.ts';

/** A month in a row: 0 is January of the year 0. */
type MonthNumber = number;

/** All occurrences at or after `earliest`, ascending and without end except for a schedule that runs once. */
export function* occurrencesFrom(schedule: Schedule, earliest: number): Generator<number> {
  switch (schedule.recurrence) {
    case 'none':
      if (startOf(schedule) >= earliest) yield startOf(schedule);
      return;
    case 'unknown':
      return;
    case 'interval':
      yield* evenly(startOf(schedule), secondsOfSpan(schedule.every), earliest);
      return;
    case 'weekly':
      yield* evenly(firstWeekday(schedule), schedule.every.weeks * secondsPerWeek, earliest);
      return;
    case 'monthlyByWeekday':
      yield* monthly(schedule, schedule.every.months, earliest, (year, month) =>
        nthWeekday(schedule, year, month),
      );
      return;
    case 'monthlyByDate':
      yield* monthly(schedule, schedule.every.months, earliest, (year, month) =>
        dayOfDate(schedule, year, month),
      );
      return;
  }
}

function* evenly(first: number, period: number, earliest: number): Generator<number> {
  if (period <= 0) return;
  const roundsToSkip = Math.max(0, Math.ceil((earliest - first) / period));
  for (let round = roundsToSkip; ; round++) yield first + round * period;
}

function firstWeekday(schedule: Weekly): number {
  const daysToWait = remainder(schedule.every.weekday - weekdayOf(schedule.start), 7);
  return startOf(schedule) + daysToWait * secondsPerDay;
}

type DayInMonth = (year: number, month: number) => number | undefined;

/** Every `step` months from the first month whose day lies on or after the start. */
function* monthly(schedule: Schedule, step: number, earliest: number, dayIn: DayInMonth): Generator<number> {
  if (step <= 0) return;
  const { year, month, hour, minute } = schedule.start;
  const at = (number: MonthNumber): number | undefined => {
    const date = { year: Math.floor(number / 12), month: remainder(number, 12) + 1 };
    const day = dayIn(date.year, date.month);
    return day === undefined ? undefined : secondsFromCivil({ ...date, day, hour, minute, second: 0 });
  };
  const startMonth = year * 12 + month - 1;
  const first = firstMonth(startMonth, startOf(schedule), at);
  if (first === undefined) return;
  const monthsToSkip = Math.floor((earliest - (at(first) ?? earliest)) / (31 * secondsPerDay)) - 1;
  const roundsToSkip = Math.max(0, Math.floor(monthsToSkip / step));
  // Ends only for the caller: a day that occurred once occurs again, 29 February after eight years at the latest.
  for (let round = roundsToSkip; ; round++) {
    const occurrence = at(first + round * step);
    if (occurrence !== undefined && occurrence >= earliest) yield occurrence;
  }
}

function firstMonth(
  startMonth: MonthNumber,
  start: number,
  at: (number: MonthNumber) => number | undefined,
): MonthNumber | undefined {
  for (let number = startMonth; number <= startMonth + 12; number++) {
    const occurrence = at(number);
    if (occurrence !== undefined && occurrence >= start) return number;
  }
  return undefined;
}

function nthWeekday(schedule: MonthlyByWeekday, year: number, month: number): number | undefined {
  const { weekday, order } = schedule.every;
  const firstOfMonth: CivilDate = { year, month, day: 1 };
  const first = 1 + remainder(weekday - weekdayOf(firstOfMonth), 7);
  if (order > 0) return first + (order - 1) * 7;
  return first + 28 <= daysInMonth(year, month) ? first + 28 : first + 21;
}

function dayOfDate(schedule: MonthlyByDate, year: number, month: number): number | undefined {
  const length = daysInMonth(year, month);
  if (schedule.every.day === 0) return length;
  return schedule.every.day <= length ? schedule.every.day : undefined;
}

function startOf({ start }: Schedule): number {
  return daysFromCivil(start) * secondsPerDay + start.hour * 3600 + start.minute * 60;
}
