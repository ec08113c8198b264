import { findZone, type ZoneName } from '../../../server/src/core/values/zone.ts';

/** A zone that the runtime has to know for the tests to mean anything. */
export function zone(name: string): ZoneName {
  const found = findZone(name);
  if (found === undefined) throw new Error(`The runtime lacks the zone ${name}.`);
  return found;
}

/** Zones that differ in kind: half-hour clock change, odd offset, skipped day, no change, far ends. */
export const differentZones: readonly ZoneName[] = [
  'UTC',
  'America/Los_Angeles',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
].map(zone);
