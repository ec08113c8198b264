import { sameName } from '../ini/name.ts';
import type { IniProfile } from '../ini/profile.ts';
import { type CatalogueKey, remodbcKey } from './remodbc.ts';

/** The documented key of a line of Remodbc.ini. One whose section is documented is none where it stands in another. */
export function remodbcKeyOn(profile: IniProfile, line: number): CatalogueKey | undefined {
  const key = remodbcKey(profile.keyName(line));
  if (key?.sectionEvidence !== 'documented') return key;
  return sameName(profile.sectionAt(line).name, key.section) ? key : undefined;
}
