/** Values from the words of a person: a schedule token, the seconds of a date (PackTime), the seconds of a length of time (PackInterval). */
import { type DateReading, parseDateText } from './date-text.ts';
import { formatDuration, parseDuration } from './duration.ts';
import { civilAt, latestSeconds, resolveCivil } from './epoch.ts';
import { formatCivil, formatClock, formatDate, formatIso, formatSpoken } from './format-time.ts';
import { describeFailure } from './parse-result.ts';
import { type Interval, type Schedule, spanOfMinutes } from './schedule/model.ts';
import { parseSchedulePhrase } from './schedule/phrase.ts';
import { encodeSchedule } from './schedule/token.ts';
import { scheduleWarnings } from './schedule/warnings.ts';
import { describeRecurrence, describeSchedule } from './schedule/words.ts';
import { utc, type ZoneName } from './zone.ts';

export interface EncodedSchedule {
  readonly kind: 'schedule';
  readonly token: string;
  /** What the token says, its start too; read again, they give the same token. */
  readonly words: string;
  /** Why not every reader understands it alike, and what they all would. */
  readonly warnings: readonly string[];
}

export interface EncodedDate {
  readonly kind: 'epoch';
  /** Since 1970-01-01 UTC; 0 to 2147483647. */
  readonly seconds: number;
  readonly utc: string;
  /** The zone in which a date without an offset was read; null if nobody named one, and UTC was taken. */
  readonly zone: ZoneName | null;
  readonly words: string;
  /** What had to be chosen. */
  readonly warnings: readonly string[];
}

export interface EncodedDuration {
  readonly kind: 'duration';
  /** 1 to 2147483647. */
  readonly seconds: number;
  readonly words: string;
}

export interface NotEncoded {
  readonly kind: 'error';
  /** A clause without a full stop. */
  readonly reason: string;
}

export type Encoded = EncodedSchedule | EncodedDate | EncodedDuration | NotEncoded;

/** A phrase is a line at most. */
const longestPhrase = 200;

const instead =
  'a schedule such as "every 4 hours", a date such as "2001-05-06 01:59:59" or a length such as "1 week"';

/**
 * Reads a phrase as a schedule, else as a date, else as a length of time. Only "hourly", "daily" and "weekly" could be
 * two of them: they are schedules. A date without an offset is read in `zone`, else in UTC.
 */
export function encodePhrase(text: string, zone: ZoneName | undefined): Encoded {
  const schedule = parseSchedulePhrase(text);
  if (schedule.ok) {
    const token = encodeSchedule(schedule.value);
    if (!token.ok) return notEncoded(describeFailure(token));
    const words = describeSchedule(schedule.value);
    return { kind: 'schedule', token: token.value, words, warnings: warningsOf(schedule.value) };
  }
  const date = parseDateText(text);
  if (date?.kind === 'instant') return encodedDate(date.seconds, zone, []);
  if (date !== undefined) return encodeCivil(date.readings, date.hasClock, zone);
  const duration = parseDuration(text);
  if (duration.ok) return encodeDuration(duration.value);
  return notEncoded(text.trim() === '' ? `it is empty; expected ${instead}` : reasonFor(text, schedule));
}

/** Of what a phrase can say only an interval of several units is odd. */
function warningsOf(schedule: Schedule): readonly string[] {
  if (schedule.recurrence !== 'interval') return [];
  return scheduleWarnings(schedule).map(
    ({ message }) => `${message}; in one unit it would be ${roundedIntervals(schedule)}`,
  );
}

/** The next shorter and the next longer interval of one unit. */
function roundedIntervals(schedule: Interval): string {
  const { days, hours, minutes } = schedule.every;
  const total = days * 1440 + hours * 60 + minutes;
  const unit = total < 24 * 60 ? 60 : 1440;
  const around = [Math.floor(total / unit) * unit, Math.ceil(total / unit) * unit];
  return around
    .map((length) => describeRecurrence({ ...schedule, every: spanOfMinutes(length) }))
    .join(' or ');
}

function encodeCivil(
  [reading, other]: readonly [DateReading, ...DateReading[]],
  hasClock: boolean,
  zone: ZoneName | undefined,
): EncodedDate | NotEncoded {
  const { civil } = reading;
  if (other !== undefined) {
    return notEncoded(
      `it can be read as ${formatDate(civil)} and as ${formatDate(other.civil)}; write the year first`,
    );
  }
  const { seconds, wallClock } = resolveCivil(civil, zone ?? utc);
  const warnings: string[] = [];
  if (!hasClock) warnings.push('no time of day is given: 00:00:00 is taken');
  if (zone === undefined) warnings.push('no zone is given: UTC is taken');
  if (wallClock === 'twice') warnings.push(`the clock shows ${formatCivil(civil)} twice: the first is taken`);
  if (wallClock === 'skipped') {
    warnings.push(
      `the clock jumps over ${formatCivil(civil)}: ${formatClock(civilAt(seconds, zone ?? utc))} behind the jump is taken`,
    );
  }
  return encodedDate(seconds, zone, warnings);
}

function encodedDate(
  seconds: number,
  zone: ZoneName | undefined,
  warnings: readonly string[],
): EncodedDate | NotEncoded {
  if (seconds < 0 || seconds > latestSeconds) {
    return notEncoded(
      'a signed 32-bit count of seconds holds 1970-01-01 00:00:00 to 2038-01-19 03:14:07 UTC only',
    );
  }
  return {
    kind: 'epoch',
    seconds,
    utc: formatIso(seconds, utc),
    zone: zone ?? null,
    words: formatSpoken(seconds, zone ?? utc),
    warnings,
  };
}

function encodeDuration(seconds: number): EncodedDuration | NotEncoded {
  if (seconds < 1) return notEncoded('an interval of zero has no meaning that is documented');
  if (seconds > latestSeconds) {
    return notEncoded(`it is more than ${latestSeconds} seconds, the largest signed 32-bit number`);
  }
  return { kind: 'duration', seconds, words: formatDuration(seconds) };
}

function reasonFor(
  text: string,
  failure: { readonly notUnderstood: string; readonly expected: readonly string[] },
): string {
  if (text.length > longestPhrase) return `it is too long; expected ${instead}`;
  if (/^\s*\d+\s*$/.test(text)) return `a number alone has no unit; expected ${instead}`;
  if (/^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/.test(text)) {
    return 'it is no date and time that exist, such as 2001-05-06 01:59:59';
  }
  // The part that made no sense helps where the beginning did; otherwise it is the whole text again.
  const isWhole = failure.notUnderstood === text.trim().toLowerCase();
  return isWhole ? `expected ${instead}` : describeFailure(failure);
}

function notEncoded(reason: string): NotEncoded {
  return { kind: 'error', reason };
}
