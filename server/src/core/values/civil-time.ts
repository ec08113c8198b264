/**
 * Civil (wall clock) dates and times in the Gregorian calendar, without any zone.
 * All arithmetic is done on whole numbers; nothing here asks the clock or the machine's zone.
 */

export interface CivilDate {
  readonly year: number;
  /** 1 = January ... 12 = December. */
  readonly month: number;
  /** 1 ... 31. */
  readonly day: number;
}

export interface CivilTime extends CivilDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** 1 = Sunday ... 7 = Saturday, the numbering of schedule tokens. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const secondsPerMinute = 60;
export const secondsPerHour = 3600;
export const secondsPerDay = 86_400;
export const secondsPerWeek = 604_800;

export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const daysInFourCenturies = 146_097;
/** Days from 0000-03-01, where the count of a leap year's extra day comes last, to 1970-01-01. */
const daysFromMarchOfYearZero = 719_468;

/** Days since 1970-01-01. The date has to exist; the caller asks `isExistingDate` when in doubt. */
export function daysFromCivil(date: CivilDate): number {
  const marchYear = date.month > 2 ? date.year : date.year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (date.month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInFourCenturies + dayOfEra - daysFromMarchOfYearZero;
}

/** The date that lies `days` days after 1970-01-01. */
function civilFromDays(days: number): CivilDate {
  const shifted = days + daysFromMarchOfYearZero;
  const era = Math.floor(shifted / daysInFourCenturies);
  const dayOfEra = shifted - era * daysInFourCenturies;
  const leapDaysPassed =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDaysPassed) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return { year, month, day };
}

/** Seconds since 1970-01-01 00:00 if the wall clock stands in UTC. */
export function secondsFromCivil(civil: CivilTime): number {
  return (
    daysFromCivil(civil) * secondsPerDay +
    civil.hour * secondsPerHour +
    civil.minute * secondsPerMinute +
    civil.second
  );
}

/** What a wall clock in UTC shows at `seconds`; a fraction of a second is dropped. */
export function civilFromSeconds(seconds: number): CivilTime {
  const whole = Math.floor(seconds);
  const days = Math.floor(whole / secondsPerDay);
  const secondOfDay = whole - days * secondsPerDay;
  const { year, month, day } = civilFromDays(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(secondOfDay / secondsPerHour),
    minute: Math.floor((secondOfDay % secondsPerHour) / secondsPerMinute),
    second: secondOfDay % secondsPerMinute,
  };
}

export function weekdayOf(date: CivilDate): Weekday {
  const fromThursday = remainder(daysFromCivil(date), 7);
  return (((fromThursday + 4) % 7) + 1) as Weekday;
}

export function weekdayName(weekday: Weekday): string {
  return weekdayNames[weekday - 1] ?? `weekday ${weekday}`;
}

export function monthName(month: number): string {
  return monthNames[month - 1] ?? `month ${month}`;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28 ... 31, or 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}

export function isExistingDate(date: CivilDate): boolean {
  return date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

export function isExistingCivilTime(civil: CivilTime): boolean {
  return (
    isExistingDate(civil) &&
    isBetween(civil.hour, 0, 23) &&
    isBetween(civil.minute, 0, 59) &&
    isBetween(civil.second, 0, 59)
  );
}

/** Moves a date by whole days. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilFromDays(daysFromCivil(date) + days);
}

/** The remainder that is never negative, as clocks and calendars need it. */
export function remainder(value: number, divisor: number): number {
  const rest = value % divisor;
  return rest < 0 ? rest + divisor : rest;
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
