import { type CatalogueKey, remodbcKeys } from '../catalogue/remodbc.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { RemodbcCopy } from './facts.ts';

/** The documented keys of a copy of Remodbc.ini, as Windows returns them. */
export function remodbcCopy(uri: string, label: string, profile: IniProfile): RemodbcCopy {
  const values = new Map<string, { readonly value: string; readonly line: number }>();
  for (const key of remodbcKeys) {
    const line = lineOf(profile, key);
    if (line !== undefined) values.set(key.name.toLowerCase(), { value: profile.value(line), line });
  }
  return { uri, label, values };
}

/** PackTime, whose section no article names, counts in every section. */
function lineOf(profile: IniProfile, { name, section, sectionEvidence }: CatalogueKey): number | undefined {
  if (sectionEvidence === 'documented') return profile.find(section, name);
  return profile.sections
    .filter(({ shadowedBy }) => !shadowedBy)
    .map((other) => profile.findIn(other, name))
    .find((found) => found !== undefined);
}
