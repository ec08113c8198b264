/** What a bare value from a file of software metering is: a schedule, or a moment counted in one of four ways. */
import { parseDateText } from './date-text.ts';
import { latestSeconds } from './epoch.ts';
import { filetimeFromHalves, parseFiletimeHalves, secondsFromFiletime } from './filetime.ts';
import type { Schedule } from './schedule/model.ts';
import { parseSchedulePhrase } from './schedule/phrase.ts';
import { decodeScheduleValue, describeRejection } from './schedule/token.ts';
import { guessUnit, unitWords } from './unit-guess.ts';

/** One or several schedule tokens back to back. */
export interface DecodedSchedule {
  readonly kind: 'schedule';
  readonly schedules: readonly [Schedule, ...Schedule[]];
  /** What the sixteen digits are if they are decimal; only where that gives a date between 1999 and 2038. */
  readonly otherReading?: DecodedMoment;
}

/** A moment, and the unit in which the value counts to it. */
export interface DecodedMoment {
  /** Seconds, milliseconds or microseconds since 1970 UTC; or 100 nanoseconds since 1601 UTC. */
  readonly kind: 'epoch' | 'milliseconds' | 'microseconds' | 'filetime';
  /** Whole seconds since 1970-01-01 UTC; a fraction is dropped. */
  readonly seconds: number;
  /** The number as it stands, in its own unit. */
  readonly count: bigint;
}

export interface NotDecoded {
  readonly kind: 'error';
  /** A clause without a full stop. */
  readonly reason: string;
}

export type Decoded = DecodedSchedule | DecodedMoment | NotDecoded;

const millisecondsPerSecond = 1000n;
const microsecondsPerSecond = 1_000_000n;

const knownLengths =
  'seconds since 1970 have 9 or 10 digits, milliseconds 12 or 13, microseconds 15, a FILETIME 18, ' +
  'and a schedule has 16 hexadecimal digits or a multiple of 16';

/**
 * Tells by its form what a value is. Sixteen hexadecimal digits and every multiple are a schedule, however odd; other
 * decimal numbers are moments by the number of their digits, and "29228490, 61154480" is a FILETIME in two halves as
 * LICMTR.CFG has it. Everything else is refused with a reason; blanks are not trimmed.
 */
export function decodeValue(text: string): Decoded {
  const value = decodeScheduleValue(text);
  if (value.ok) return { kind: 'schedule', schedules: value.schedules, ...otherReadingOf(text) };
  const halves = parseFiletimeHalves(text);
  if (halves !== undefined) return filetime(filetimeFromHalves(halves));
  if (/^\d{1,18}$/.test(text)) return decodeNumber(BigInt(text), text);
  return notDecoded(reasonFor(text, describeRejection(value.rejection)));
}

/** The same sixteen digits as microseconds, if they give a date that is plausible. */
function otherReadingOf(text: string): Pick<DecodedSchedule, 'otherReading'> {
  const guess = guessUnit(text);
  if (guess?.unit !== 'microseconds' || guess.seconds === undefined) return {};
  return { otherReading: { kind: 'microseconds', seconds: guess.seconds, count: BigInt(text) } };
}

function decodeNumber(count: bigint, digits: string): DecodedMoment | NotDecoded {
  switch (digits.length) {
    case 9:
    case 10:
      return decodeSeconds(count, digits);
    case 12:
    case 13:
      return { kind: 'milliseconds', seconds: Number(count / millisecondsPerSecond), count };
    case 15:
      return { kind: 'microseconds', seconds: Number(count / microsecondsPerSecond), count };
    case 18:
      return filetime(count);
    default:
      return notDecoded(reasonForDigits(digits));
  }
}

function decodeSeconds(count: bigint, digits: string): DecodedMoment | NotDecoded {
  if (count <= BigInt(latestSeconds)) return { kind: 'epoch', seconds: Number(count), count };
  return notDecoded(
    `${digits} is more than ${latestSeconds}, where a signed 32-bit count of seconds ends (2038-01-19 03:14:07 UTC)`,
  );
}

function filetime(count: bigint): DecodedMoment {
  return { kind: 'filetime', seconds: secondsFromFiletime(count), count };
}

function notDecoded(reason: string): NotDecoded {
  return { kind: 'error', reason };
}

function reasonForDigits(digits: string): string {
  const guess = guessUnit(digits);
  const hint = guess === undefined ? '' : `; it may be ${unitWords[guess.unit]}`;
  return `a value of ${digits.length} decimal digits is not known: ${knownLengths}${hint}`;
}

/** Where the text is plainly something else, that says more than its first character that is no digit. */
function reasonFor(text: string, rejection: string): string {
  if (/^\d{19,}$/.test(text)) return reasonForDigits(text);
  if (/^0x/i.test(text)) return 'the digits of a schedule are written without 0x';
  if (/^[\d\s]+,[\d\s]*$/.test(text)) {
    return 'a FILETIME in two halves is two decimal numbers up to 4294967295 with a comma between them, as one value';
  }
  if (parseDateText(text) !== undefined) return 'this is a date and no value; encode makes seconds of it';
  if (parseSchedulePhrase(text).ok) return 'these are words and no value; encode makes a token of them';
  return rejection;
}
