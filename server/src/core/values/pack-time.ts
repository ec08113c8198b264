/**
 * The default moment of the weekly table pack: Sunday 1:59:59 A.M. (Q299261).
 *
 * The article does not say in which zone PackTime counts. Reading A: seconds of UTC, the hour being local to the
 * metering server, as the C run-time has it. Reading B: local time counted as if it were UTC. Every result here
 * that involves a zone follows reading A, and none of it is documented beyond the weekday and the hour.
 */
import {
  addDays,
  type CivilTime,
  remainder,
  secondsFromCivil,
  secondsPerHour,
  secondsPerWeek,
  weekdayOf,
} from './civil-time.ts';
import { civilAt, type ResolvedInstant, resolveCivil } from './epoch.ts';
import { easternmostOffset, offsetsAround, westernmostOffset, type ZoneName } from './zone.ts';

/** Sunday 01:59:59 in seconds since Thursday 00:00, because 1970-01-01 was a Thursday. */
const defaultSlotSecondOfWeek = 266_399;

const slotClock = { hour: 1, minute: 59, second: 59 } as const;

/** All civil offsets are multiples of 15 minutes. */
const quarterHour = 900;

/** Clock changes come at most half a year apart; the reach goes a little beyond. */
const reachOfClockChange = 200 * 86_400;

/**
 * True if the value can be Sunday 01:59:59 somewhere on Earth, under either reading: its UTC clock lies between
 * Saturday 11:59:59 (UTC+14) and Sunday 13:59:59 (UTC-12), at the end of a quarter of an hour.
 */
export function defaultSlotZoneFree(seconds: number): boolean {
  return impliedOffset(seconds) !== undefined;
}

/** True if the value is the default slot when it counts local seconds (reading B), or if the zone is UTC. */
export function isDefaultSlotReadAsLocal(seconds: number): boolean {
  return remainder(seconds, secondsPerWeek) === defaultSlotSecondOfWeek;
}

/**
 * The offset from UTC, in seconds east, at which the value reads Sunday 01:59:59; between -43200 and +50400.
 * Undefined if no civil offset does it.
 */
export function impliedOffset(seconds: number): number | undefined {
  const eastward = remainder(defaultSlotSecondOfWeek - seconds, secondsPerWeek);
  const offset = eastward > secondsPerWeek / 2 ? eastward - secondsPerWeek : eastward;
  const isCivil = offset >= westernmostOffset && offset <= easternmostOffset && offset % quarterHour === 0;
  return isCivil ? noNegativeZero(offset) : undefined;
}

/** How a PackTime reads in the zone of its server. */
export type SlotReading =
  /** Sunday 01:59:59. */
  | { readonly kind: 'exact'; readonly civil: CivilTime }
  /**
   * Off by one clock change (an hour; half an hour on Lord Howe Island), in a zone that changes its clocks near
   * that date: whether the service keeps the hour across a change is unknown, so this is not a fault.
   */
  | { readonly kind: 'clockChange'; readonly civil: CivilTime; readonly secondsOff: number }
  /** Another time; `secondsOff` counts from the nearest default slot, negative if before it. */
  | { readonly kind: 'other'; readonly civil: CivilTime; readonly secondsOff: number };

/** Compares a PackTime with Sunday 01:59:59 in `zone` (reading A). */
export function readSlot(seconds: number, zone: ZoneName): SlotReading {
  const civil = civilAt(seconds, zone);
  const onWallClock = remainder(secondsFromCivil(civil) - defaultSlotSecondOfWeek, secondsPerWeek);
  const secondsOff = onWallClock > secondsPerWeek / 2 ? onWallClock - secondsPerWeek : onWallClock;
  if (secondsOff === 0) return { kind: 'exact', civil };
  const isClockChange =
    Math.abs(secondsOff) <= secondsPerHour && clockChangesNear(seconds, zone).has(Math.abs(secondsOff));
  return { kind: isClockChange ? 'clockChange' : 'other', civil, secondsOff };
}

/** One default slot of a zone. `wallClock` tells whether the clock shows Sunday 01:59:59 once, twice or never. */
export interface DefaultSlot extends ResolvedInstant {
  /** What the wall clock shows: 01:59:59, or a later time when it jumps over that. */
  readonly civil: CivilTime;
}

/**
 * The next Sunday 01:59:59 on the wall clock strictly after an instant. On a Sunday that shows it twice, the first
 * counts. On a Sunday that jumps over it (London in spring), the slot stays a week after the one before, which the
 * clock shows as 02:59:59.
 */
export function nextDefaultSlot(afterSeconds: number, zone: ZoneName): DefaultSlot {
  const today = civilAt(afterSeconds, zone);
  const thisWeek = slotOn(addDays(today, 1 - weekdayOf(today)), zone);
  return thisWeek.seconds > afterSeconds ? thisWeek : slotOn(addDays(today, 8 - weekdayOf(today)), zone);
}

/** The default slot at, before or after an instant, whichever is nearest; the later one when both are as near. */
export function nearestDefaultSlot(seconds: number, zone: ZoneName): DefaultSlot {
  const later = nextDefaultSlot(seconds - 1, zone);
  const earlier = nextDefaultSlot(later.seconds - secondsPerWeek - secondsPerHour * 25, zone);
  return seconds - earlier.seconds < later.seconds - seconds ? earlier : later;
}

function slotOn(sunday: Pick<CivilTime, 'year' | 'month' | 'day'>, zone: ZoneName): DefaultSlot {
  const wanted = { year: sunday.year, month: sunday.month, day: sunday.day, ...slotClock };
  const resolved = resolveCivil(wanted, zone);
  return { ...resolved, civil: resolved.wallClock === 'skipped' ? civilAt(resolved.seconds, zone) : wanted };
}

/** By how much the clocks of `zone` change near an instant, forward and back. */
function clockChangesNear(seconds: number, zone: ZoneName): ReadonlySet<number> {
  const offsets = offsetsAround(zone, seconds, reachOfClockChange);
  const changes = new Set<number>();
  for (const from of offsets) {
    for (const to of offsets) changes.add(to - from);
  }
  return changes;
}

function noNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}
