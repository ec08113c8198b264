/**
 * Where the fields of a schedule token stand. A token is two 32-bit words, the more significant first; the layout
 * is that of the Microsoft SDK ("ReadFromString Method in Class SMS_ScheduleMethods").
 */

export interface BitField {
  readonly word: 0 | 1;
  /** The place of the lowest bit, counted from the least significant bit of its word. */
  readonly lowest: number;
  readonly width: number;
  /** The field as messages call it. */
  readonly name: string;
  /** What has to be taken off the value before it is stored. */
  readonly base: number;
}

/** The two words of a token as unsigned numbers. */
export type TokenWords = readonly [number, number];

export const startMinute = field(0, 31, 26, 'start minute');
export const startHour = field(0, 25, 21, 'start hour');
export const startDay = field(0, 20, 16, 'start day');
export const startMonth = field(0, 15, 12, 'start month');
export const startYear = field(0, 11, 6, 'start year', 1970);
export const durationMinutes = field(0, 5, 0, 'duration in minutes');

export const durationHours = field(1, 31, 27, 'duration in hours');
export const durationDays = field(1, 26, 22, 'duration in days');
export const recurrenceCode = field(1, 21, 19, 'recurrence code');
export const universalTime = field(1, 0, 0, 'UTC bit');

export const intervalMinutes = field(1, 18, 13, 'interval in minutes');
export const intervalHours = field(1, 12, 8, 'interval in hours');
export const intervalDays = field(1, 7, 3, 'interval in days');

export const weeklyWeekday = field(1, 18, 16, 'weekday');
export const weeklyWeeks = field(1, 15, 13, 'number of weeks');

export const monthlyWeekday = field(1, 18, 16, 'weekday');
export const monthlyByWeekdayMonths = field(1, 15, 12, 'number of months');
export const monthlyOrder = field(1, 11, 9, 'week of the month');

export const monthlyDay = field(1, 18, 14, 'day of the month');
export const monthlyByDateMonths = field(1, 13, 10, 'number of months');

export const recurrenceCodes = {
  none: 1,
  interval: 2,
  weekly: 3,
  monthlyByWeekday: 4,
  monthlyByDate: 5,
} as const;

/** The bits of the second word that carry no meaning, by recurrence code; codes that do not exist leave 18 to 1. */
const unusedMasks: Readonly<Record<number, number>> = {
  [recurrenceCodes.interval]: bitsBetween(2, 1),
  [recurrenceCodes.weekly]: bitsBetween(12, 1),
  [recurrenceCodes.monthlyByWeekday]: bitsBetween(8, 1),
  [recurrenceCodes.monthlyByDate]: bitsBetween(9, 1),
};

export function unusedMask(code: number): number {
  return unusedMasks[code] ?? bitsBetween(18, 1);
}

export function readField(words: TokenWords, { word, lowest, width, base }: BitField): number {
  return ((words[word] >>> lowest) & (2 ** width - 1)) + base;
}

/** True if the value is a whole number that the field can hold, sensible or not. */
export function fitsField(value: number, { width, base }: BitField): boolean {
  return Number.isInteger(value) && value >= base && value < base + 2 ** width;
}

/** The value in its place within its word. The value has to fit. */
export function placeInField(value: number, { lowest, base }: BitField): number {
  return ((value - base) << lowest) >>> 0;
}

function field(word: 0 | 1, highest: number, lowest: number, name: string, base = 0): BitField {
  return { word, lowest, width: highest - lowest + 1, name, base };
}

function bitsBetween(highest: number, lowest: number): number {
  return (2 ** (highest - lowest + 1) - 1) << lowest;
}
