/**
 * Seconds since 1970-01-01 00:00 (Q299261 describes PackTime so) and the wall clocks they stand for.
 */
import { type CivilTime, civilFromSeconds, secondsFromCivil, secondsPerHour } from './civil-time.ts';
import { offsetAt, type ZoneName } from './zone.ts';

/** 1999-01-01 00:00 UTC: SMS 2.0 shipped in 1999, so an earlier value of it is implausible. */
export const earliestPlausibleSeconds = 915_148_800;

/** 2038-01-19 03:14:07 UTC, the end of the signed 32-bit count of the C run-time of the time. */
export const latestSeconds = 2_147_483_647;

/** 2106-02-07 06:28:15 UTC, the end of an unsigned 32-bit count. */
export const latestUnsignedSeconds = 0xffff_ffff;

/** The last second of the year 9999; later ones are not worth a date. */
export const latestShownSeconds = 253_402_300_799;

export function isPlausibleSeconds(seconds: number): boolean {
  return seconds >= earliestPlausibleSeconds && seconds <= latestSeconds;
}

/** What a wall clock in `zone` shows at an instant. */
export function civilAt(seconds: number, zone: ZoneName): CivilTime {
  const whole = Math.floor(seconds);
  return civilFromSeconds(whole + offsetAt(zone, whole));
}

/**
 * The instants at which a wall clock in `zone` shows `civil`, earliest first: none if the clock jumps over it,
 * two if the clock is put back and shows it again, otherwise one.
 */
export function instantsOf(civil: CivilTime, zone: ZoneName): readonly number[] {
  return instantsShowing(secondsFromCivil(civil), (seconds) => offsetAt(zone, seconds));
}

/** Seconds east of UTC on the clocks of a zone at an instant. */
export type OffsetAtInstant = (seconds: number) => number;

/** The same for a wall clock time that is told as the seconds since 1970-01-01 00:00 if the clock stood in UTC. */
export function instantsShowing(asUtc: number, offsetOf: OffsetAtInstant): readonly number[] {
  const instants: number[] = [];
  for (const offset of offsetsNear(asUtc, offsetOf)) {
    const instant = asUtc - offset;
    if (offsetOf(instant) === offset) instants.push(instant);
  }
  return instants.sort((left, right) => left - right);
}

export interface ResolvedInstant {
  readonly seconds: number;
  /** How often the clock shows the wanted time: `skipped` means never. */
  readonly wallClock: 'once' | 'twice' | 'skipped';
}

/**
 * One instant for a wall clock time. A time shown twice gives the first. A time the clock jumps over gives the
 * instant that a clock not put forward would call so, which the changed clock shows as that much later.
 */
export function resolveCivil(civil: CivilTime, zone: ZoneName): ResolvedInstant {
  const [first, second] = instantsOf(civil, zone);
  if (first !== undefined) return { seconds: first, wallClock: second === undefined ? 'once' : 'twice' };
  const asUtc = secondsFromCivil(civil);
  const offsetBeforeTheJump = Math.min(...offsetsNear(asUtc, (seconds) => offsetAt(zone, seconds)));
  return { seconds: asUtc - offsetBeforeTheJump, wallClock: 'skipped' };
}

/**
 * The low 32 bits of a number, unsigned: what GetPrivateProfileInt returns for a larger or a negative text.
 * Give a bigint where the number may exceed 2^53.
 */
export function wrap32(value: bigint | number): number {
  return Number(BigInt.asUintN(32, wholeBigInt(value)));
}

function wholeBigInt(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value;
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
}

/**
 * The offsets in force at the possible instants of a wall clock time. All offsets, also the historical ones, lie
 * between -16 and +16 hours, and no zone changes its clocks twice within the 32 hours looked at.
 */
function offsetsNear(asUtc: number, offsetOf: OffsetAtInstant): readonly number[] {
  const reach = 16 * secondsPerHour;
  const offsets = new Set<number>();
  for (const distance of [-reach, 0, reach]) offsets.add(offsetOf(asUtc + distance));
  return [...offsets];
}
