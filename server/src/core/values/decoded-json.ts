/** A decoded value in the shape that the command line prints and other programs read. */
import { weekdayName, weekdayOf } from './civil-time.ts';
import type { Decoded, DecodedMoment, DecodedSchedule, NotDecoded } from './decode.ts';
import { civilAt, earliestPlausibleSeconds, latestSeconds, wrap32 } from './epoch.ts';
import { formatFiletimeHalves, halvesFromFiletime } from './filetime.ts';
import { formatIso, formatSpoken } from './format-time.ts';
import { defaultSlotZoneFree, impliedOffset, readSlot } from './pack-time.ts';
import { type ScheduleJson, scheduleToJson } from './schedule/json.ts';
import { describeSlot } from './slot-words.ts';
import { describeDistance } from './time-distance.ts';
import { utc, type ZoneName } from './zone.ts';

/** From where a moment is looked at. */
export interface Viewpoint {
  /** The zone of the server; undefined if it is not known. */
  readonly zone: ZoneName | undefined;
  /** Seconds since 1970-01-01 UTC. */
  readonly now: number;
}

export interface ScheduleValueJson {
  readonly kind: 'schedule';
  readonly tokens: readonly ScheduleJson[];
  /** Only where sixteen decimal digits are plausible as microseconds too. */
  readonly otherReading?: MomentJson;
}

export interface MomentJson {
  readonly kind: DecodedMoment['kind'];
  /** Whole seconds since 1970-01-01 UTC. */
  readonly seconds: number;
  readonly utc: string;
  /** Null if it is not known, as is `local`. */
  readonly zone: ZoneName | null;
  readonly local: string | null;
  /** In the zone, else in UTC, as are `words`. */
  readonly weekday: string;
  readonly words: string;
  /** Seconds only: PackTime counts in no other unit. */
  readonly defaultSlot?: DefaultSlotJson;
  /** Both ways to write a FILETIME, as texts: its digits do not fit in a JavaScript number. */
  readonly filetime?: string;
  readonly halves?: string;
  readonly distance: string;
  readonly warnings: readonly string[];
}

/** Sunday 1:59:59 A.M., the default moment of the table pack (Q299261). */
export interface DefaultSlotJson {
  /** On the clock of the zone; without a zone, on the clock of any. */
  readonly matches: boolean;
  /** Seconds east of UTC at which the value is a default slot; null if no zone has such an offset. */
  readonly impliedOffset: number | null;
  readonly words: string;
}

export interface NotDecodedJson {
  readonly kind: 'error';
  readonly value: string;
  readonly reason: string;
}

export type DecodedJson = ScheduleValueJson | MomentJson | NotDecodedJson;

/** `value` is the text that was decoded. */
export function decodedToJson(decoded: Decoded, value: string, view: Viewpoint): DecodedJson {
  if (decoded.kind === 'error') return notDecodedToJson(decoded, value);
  return decoded.kind === 'schedule' ? scheduleValueToJson(decoded, view) : momentToJson(decoded, view);
}

function notDecodedToJson({ kind, reason }: NotDecoded, value: string): NotDecodedJson {
  return { kind, value, reason };
}

function scheduleValueToJson(
  { kind, schedules, otherReading }: DecodedSchedule,
  view: Viewpoint,
): ScheduleValueJson {
  const tokens = schedules.map(scheduleToJson);
  return otherReading === undefined
    ? { kind, tokens }
    : { kind, tokens, otherReading: momentToJson(otherReading, view) };
}

export function momentToJson(moment: DecodedMoment, { zone, now }: Viewpoint): MomentJson {
  const { kind, seconds, count } = moment;
  return {
    kind,
    seconds,
    utc: formatIso(seconds, utc),
    zone: zone ?? null,
    local: zone === undefined ? null : formatIso(seconds, zone),
    weekday: weekdayName(weekdayOf(civilAt(seconds, zone ?? utc))),
    words: formatSpoken(seconds, zone ?? utc),
    ...(kind === 'epoch' && { defaultSlot: defaultSlotOf(seconds, zone) }),
    ...(kind === 'filetime' && {
      filetime: String(count),
      halves: formatFiletimeHalves(halvesFromFiletime(count)),
    }),
    distance: describeDistance(seconds, now),
    warnings: momentWarnings(moment),
  };
}

function defaultSlotOf(seconds: number, zone: ZoneName | undefined): DefaultSlotJson {
  return {
    matches: zone === undefined ? defaultSlotZoneFree(seconds) : readSlot(seconds, zone).kind === 'exact',
    impliedOffset: impliedOffset(seconds) ?? null,
    words: describeSlot(seconds, zone),
  };
}

/** What is odd about a moment in a file of SMS 2.0. */
function momentWarnings({ kind, seconds, count }: DecodedMoment): readonly string[] {
  const warnings: string[] = [];
  const oddity = earlinessOf(kind, seconds);
  if (oddity !== undefined) warnings.push(oddity);
  if (seconds > latestSeconds) {
    warnings.push('this is after 2038-01-19 03:14:07 UTC, where a signed 32-bit count of seconds ends');
  }
  if (kind === 'milliseconds' || kind === 'microseconds') {
    warnings.push(
      `PackTime counts seconds: there Windows reads this number as ${wrap32(count)}, its last 32 bits`,
    );
  }
  return warnings;
}

/** A FILETIME of the article on LICMTR.CFG (Q199747) lies in 1998, when SMS 2.0 was being tested. */
function earlinessOf(kind: DecodedMoment['kind'], seconds: number): string | undefined {
  if (kind === 'filetime') return seconds < 0 ? 'this is before 1970' : undefined;
  return seconds < earliestPlausibleSeconds
    ? 'this is before 1999, the year in which SMS 2.0 shipped'
    : undefined;
}
