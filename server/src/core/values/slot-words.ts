/** What the default moment of the weekly table pack (Q299261) has to do with a PackTime, in words. */
import { formatUtcOffset } from './format-time.ts';
import { impliedOffset, isDefaultSlotReadAsLocal, readSlot } from './pack-time.ts';
import { describeSize } from './time-distance.ts';
import type { ZoneName } from './zone.ts';

/**
 * "this is one", "this is 8 hours after it", or for a server whose zone is not known "this is one if the server keeps
 * UTC-08:00": whether the value is Sunday 1:59:59 A.M.
 */
export function describeSlot(seconds: number, zone: ZoneName | undefined): string {
  return zone === undefined ? slotAnywhere(seconds) : slotInZone(seconds, zone);
}

function slotInZone(seconds: number, zone: ZoneName): string {
  const reading = readSlot(seconds, zone);
  if (reading.kind === 'exact') return 'this is one';
  const place = `this is ${describeSize(Math.abs(reading.secondsOff))} ${reading.secondsOff < 0 ? 'before' : 'after'} it`;
  if (reading.kind === 'other') return place;
  return `${place}, which a change of clocks can explain: whether the service then keeps the hour is not documented`;
}

function slotAnywhere(seconds: number): string {
  const offset = impliedOffset(seconds);
  if (offset === undefined) return 'this is one in no zone';
  const place = `this is one if the server keeps ${formatUtcOffset(offset)}`;
  return isDefaultSlotReadAsLocal(seconds) ? `${place}, or if the service counts local time` : place;
}
