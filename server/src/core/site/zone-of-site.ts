import { findZone, type ZoneName } from '../values/zone.ts';
import type { SiteFacts } from './facts.ts';

/** The zone that the servers of a site keep; undefined where it is not known, or stated by a name that is none. */
export function zoneOfSite({ zone }: SiteFacts): ZoneName | undefined {
  return zone && findZone(zone.value);
}
