/**
 * A number that makes no sense as seconds since 1970 often makes sense in another unit. The guesses rest on
 * arithmetic only; no Microsoft text describes these mistakes.
 */
import { secondsPerDay, secondsPerWeek } from './civil-time.ts';
import { isPlausibleSeconds } from './epoch.ts';
import { secondsFromFiletime } from './filetime.ts';

export type GuessedUnit =
  | 'milliseconds'
  | 'microseconds'
  | 'filetime'
  /** Days since 1970-01-01. */
  | 'days'
  /** Days since 1899-12-30, as spreadsheets and OLE automation count. */
  | 'spreadsheetDays'
  /** Looks like a count of days, but neither count of days gives a date between 1999 and 2038. */
  | 'someDays'
  /** Seconds since the beginning of a week. */
  | 'secondOfWeek';

export interface UnitGuess {
  readonly unit: GuessedUnit;
  /** The same moment in seconds since 1970, plausible (1999 to 2038); undefined if the unit does not fix a date. */
  readonly seconds: number | undefined;
}

/** The names for messages: "this looks like milliseconds since 1970". */
export const unitWords: Readonly<Record<GuessedUnit, string>> = {
  milliseconds: 'milliseconds since 1970',
  microseconds: 'microseconds since 1970',
  filetime: 'a FILETIME (100 nanoseconds since 1601)',
  days: 'days since 1970',
  spreadsheetDays: 'days as a spreadsheet counts them (since 30 December 1899)',
  someDays: 'a number of days',
  secondOfWeek: 'the second of the week',
};

const daysFromSpreadsheetEpochTo1970 = 25_569n;

/**
 * The unit that a decimal number was probably written in, if it was not seconds. Takes the digits as text, since
 * 16 and 18 digits do not fit in a JavaScript number. Undefined if nothing fits, or if the text is no number.
 */
export function guessUnit(digits: string): UnitGuess | undefined {
  const trimmed = digits.trim().replace(/^0+(?=\d)/, '');
  if (!/^\d{1,20}$/.test(trimmed)) return undefined;
  const value = BigInt(trimmed);
  return guessBySize(value, trimmed.length);
}

function guessBySize(value: bigint, digits: number): UnitGuess | undefined {
  if (digits === 18) return plausible('filetime', secondsFromFiletime(value));
  if (digits === 15 || digits === 16) return plausible('microseconds', Number(value / 1_000_000n));
  if (digits === 12 || digits === 13) return plausible('milliseconds', Number(value / 1000n));
  if (digits === 6 && value < BigInt(secondsPerWeek)) return { unit: 'secondOfWeek', seconds: undefined };
  if (digits === 5) return guessDays(value);
  return undefined;
}

function guessDays(value: bigint): UnitGuess | undefined {
  const since1970 = plausible('days', Number(value) * secondsPerDay);
  const bySpreadsheet = Number(value - daysFromSpreadsheetEpochTo1970) * secondsPerDay;
  const certain = since1970 ?? plausible('spreadsheetDays', bySpreadsheet);
  if (certain !== undefined) return certain;
  return value >= 25_000n && value <= 80_000n ? { unit: 'someDays', seconds: undefined } : undefined;
}

function plausible(unit: GuessedUnit, seconds: number): UnitGuess | undefined {
  return isPlausibleSeconds(seconds) ? { unit, seconds } : undefined;
}
