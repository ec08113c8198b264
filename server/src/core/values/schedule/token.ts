/** Schedule tokens to schedules and back, bit by bit. Every sixteen hexadecimal digits decode to something. */
import type { Weekday } from '../civil-time.ts';
import { notUnderstood, type ParseResult, understood } from '../parse-result.ts';
import * as bits from './bits.ts';
import type { Schedule } from './model.ts';

export const digitsPerToken = 16;

/** Why a text is no schedule value. */
export type TokenRejection =
  | { readonly reason: 'empty' }
  /** Not a multiple of sixteen digits. */
  | { readonly reason: 'length'; readonly length: number }
  /** A character that is no hexadecimal digit; `index` counts from 0. */
  | { readonly reason: 'character'; readonly index: number; readonly character: string };

export type DecodedValue =
  | { readonly ok: true; readonly schedules: readonly [Schedule, ...Schedule[]] }
  | { readonly ok: false; readonly rejection: TokenRejection };

/**
 * Decodes a property value: one token or several back to back. Rejects an empty text, a length that is no
 * multiple of 16, and any character but hexadecimal digits (blanks included). Senseless fields are no reason to
 * reject; see `scheduleWarnings`.
 */
export function decodeScheduleValue(text: string): DecodedValue {
  const rejection = findRejection(text);
  if (rejection !== undefined) return { ok: false, rejection };
  const schedules: Schedule[] = [];
  for (let index = digitsPerToken; index < text.length; index += digitsPerToken) {
    schedules.push(decodeDigits(text.slice(index, index + digitsPerToken)));
  }
  return { ok: true, schedules: [decodeDigits(text.slice(0, digitsPerToken)), ...schedules] };
}

/** The sentence for a rejection. */
export function describeRejection(rejection: TokenRejection): string {
  if (rejection.reason === 'empty')
    return 'a schedule value has at least 16 hexadecimal digits, this one is empty';
  if (rejection.reason === 'length') {
    return `a schedule value has 16 hexadecimal digits or a multiple of 16, this one has ${rejection.length}`;
  }
  return `"${rejection.character}" at position ${rejection.index + 1} is no hexadecimal digit`;
}

/**
 * The token of a schedule, in upper case as SMS writes it. Fails only if a number does not fit into its bits; a
 * senseless number that fits is encoded as it is, so that every token survives decoding and encoding.
 */
export function encodeSchedule(schedule: Schedule): ParseResult<string> {
  const { unusedBits } = schedule;
  if ((unusedBits & ~bits.unusedMask(recurrenceCodeOf(schedule))) !== 0 || !Number.isInteger(unusedBits)) {
    return notUnderstood(`unused bits ${unusedBits}`, ['bits that the recurrence leaves unused']);
  }
  const words: [number, number] = [0, unusedBits];
  for (const [field, value] of fieldValues(schedule)) {
    if (!bits.fitsField(value, field)) return notUnderstood(`${field.name} ${value}`, [rangeOf(field)]);
    words[field.word] = (words[field.word] | bits.placeInField(value, field)) >>> 0;
  }
  return understood(words.map((word) => word.toString(16).toUpperCase().padStart(8, '0')).join(''));
}

/** The tokens of several schedules back to back, as one property holds them. */
export function encodeSchedules(schedules: readonly Schedule[]): ParseResult<string> {
  let value = '';
  for (const schedule of schedules) {
    const token = encodeSchedule(schedule);
    if (!token.ok) return token;
    value += token.value;
  }
  return value === '' ? notUnderstood('', ['at least one schedule']) : understood(value);
}

/** The recurrence code of a schedule, 1 to 5 for those that exist. */
export function recurrenceCodeOf(schedule: Schedule): number {
  return schedule.recurrence === 'unknown' ? schedule.code : bits.recurrenceCodes[schedule.recurrence];
}

function findRejection(text: string): TokenRejection | undefined {
  if (text === '') return { reason: 'empty' };
  const index = text.search(/[^0-9a-f]/i);
  if (index >= 0)
    return { reason: 'character', index, character: String.fromCodePoint(text.codePointAt(index) ?? 0) };
  return text.length % digitsPerToken === 0 ? undefined : { reason: 'length', length: text.length };
}

function decodeDigits(digits: string): Schedule {
  const words = [Number.parseInt(digits.slice(0, 8), 16), Number.parseInt(digits.slice(8), 16)] as const;
  const read = (field: bits.BitField) => bits.readField(words, field);
  const code = read(bits.recurrenceCode);
  const common = {
    start: {
      year: read(bits.startYear),
      month: read(bits.startMonth),
      day: read(bits.startDay),
      hour: read(bits.startHour),
      minute: read(bits.startMinute),
    },
    utc: read(bits.universalTime) === 1,
    duration: {
      days: read(bits.durationDays),
      hours: read(bits.durationHours),
      minutes: read(bits.durationMinutes),
    },
    unusedBits: words[1] & bits.unusedMask(code),
  };
  switch (code) {
    case bits.recurrenceCodes.none:
      return { recurrence: 'none', ...common };
    case bits.recurrenceCodes.interval:
      return {
        recurrence: 'interval',
        every: {
          days: read(bits.intervalDays),
          hours: read(bits.intervalHours),
          minutes: read(bits.intervalMinutes),
        },
        ...common,
      };
    case bits.recurrenceCodes.weekly:
      return {
        recurrence: 'weekly',
        every: { weeks: read(bits.weeklyWeeks), weekday: read(bits.weeklyWeekday) as Weekday | 0 },
        ...common,
      };
    case bits.recurrenceCodes.monthlyByWeekday:
      return {
        recurrence: 'monthlyByWeekday',
        every: {
          months: read(bits.monthlyByWeekdayMonths),
          weekday: read(bits.monthlyWeekday) as Weekday | 0,
          order: read(bits.monthlyOrder),
        },
        ...common,
      };
    case bits.recurrenceCodes.monthlyByDate:
      return {
        recurrence: 'monthlyByDate',
        every: { months: read(bits.monthlyByDateMonths), day: read(bits.monthlyDay) },
        ...common,
      };
    default:
      return { recurrence: 'unknown', code, ...common };
  }
}

function fieldValues(schedule: Schedule): readonly (readonly [bits.BitField, number])[] {
  const { start, duration } = schedule;
  return [
    [bits.startMinute, start.minute],
    [bits.startHour, start.hour],
    [bits.startDay, start.day],
    [bits.startMonth, start.month],
    [bits.startYear, start.year],
    [bits.durationMinutes, duration.minutes],
    [bits.durationHours, duration.hours],
    [bits.durationDays, duration.days],
    [bits.recurrenceCode, recurrenceCodeOf(schedule)],
    [bits.universalTime, schedule.utc ? 1 : 0],
    ...recurrenceValues(schedule),
  ];
}

function recurrenceValues(schedule: Schedule): readonly (readonly [bits.BitField, number])[] {
  switch (schedule.recurrence) {
    case 'interval':
      return [
        [bits.intervalMinutes, schedule.every.minutes],
        [bits.intervalHours, schedule.every.hours],
        [bits.intervalDays, schedule.every.days],
      ];
    case 'weekly':
      return [
        [bits.weeklyWeekday, schedule.every.weekday],
        [bits.weeklyWeeks, schedule.every.weeks],
      ];
    case 'monthlyByWeekday':
      return [
        [bits.monthlyWeekday, schedule.every.weekday],
        [bits.monthlyByWeekdayMonths, schedule.every.months],
        [bits.monthlyOrder, schedule.every.order],
      ];
    case 'monthlyByDate':
      return [
        [bits.monthlyDay, schedule.every.day],
        [bits.monthlyByDateMonths, schedule.every.months],
      ];
    default:
      return [];
  }
}

function rangeOf({ base, width }: bits.BitField): string {
  return `${base} to ${base + 2 ** width - 1}`;
}
