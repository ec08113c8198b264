/**
 * FILETIME: units of 100 nanoseconds since 1601-01-01 00:00 UTC, held in 64 bits. LICMTR.CFG writes one as two
 * decimal 32-bit halves, high first: `LastUpdate=29228490, 61154480` (the form is shown in Q199747).
 */

const ticksPerSecond = 10_000_000n;
/** From 1601-01-01 to 1970-01-01. */
const secondsBefore1970 = 11_644_473_600n;
const largestHalf = 0xffff_ffff;

export interface FiletimeHalves {
  readonly high: number;
  readonly low: number;
}

/** Whole seconds since 1970-01-01 UTC; the fraction is dropped. Every 64-bit value has an answer. */
export function secondsFromFiletime(ticks: bigint): number {
  const whole = ticks / ticksPerSecond;
  const floored = ticks < 0n && whole * ticksPerSecond !== ticks ? whole - 1n : whole;
  return Number(floored - secondsBefore1970);
}

export function filetimeFromHalves(halves: FiletimeHalves): bigint {
  return (BigInt(halves.high) << 32n) | BigInt(halves.low);
}

/** The two halves as LICMTR.CFG has them. A value that does not fit in 64 bits loses its upper part. */
export function halvesFromFiletime(ticks: bigint): FiletimeHalves {
  const fitted = BigInt.asUintN(64, ticks);
  return { high: Number(fitted >> 32n), low: Number(fitted & 0xffff_ffffn) };
}

/** Reads "29228490, 61154480". Undefined unless there are exactly two decimal numbers of at most 32 bits. */
export function parseFiletimeHalves(text: string): FiletimeHalves | undefined {
  const match = /^\s*(\d{1,10})\s*,\s*(\d{1,10})\s*$/.exec(text);
  if (match === null) return undefined;
  const high = Number(match[1]);
  const low = Number(match[2]);
  return high <= largestHalf && low <= largestHalf ? { high, low } : undefined;
}

/** "29228490, 61154480". */
export function formatFiletimeHalves(halves: FiletimeHalves): string {
  return `${halves.high}, ${halves.low}`;
}
