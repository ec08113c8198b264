import { knownNames } from '../catalogue/known-names.ts';
import { type CatalogueKey, remodbcKeys } from '../catalogue/remodbc.ts';
import { sameName } from '../ini/name.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { RemodbcCopy } from './facts.ts';

/** The keys that copies of one site should have alike. PackTime differs from server to server and from week to week, and that is right. */
export const comparedKeys: readonly CatalogueKey[] = remodbcKeys.filter(
  ({ name }) => !sameName(name, 'PackTime'),
);

/** The documented keys of a copy of Remodbc.ini, as Windows returns them. */
export function remodbcValues(profile: IniProfile): RemodbcCopy['values'] {
  const values = new Map<string, { readonly value: string; readonly line: number }>();
  for (const key of remodbcKeys) {
    const line = lineOf(profile, key);
    if (line !== undefined) values.set(key.name.toLowerCase(), { value: profile.value(line), line });
  }
  return values;
}

/** True where two copies have a key alike: numbers agree as numbers, file names in any case. */
export function agrees({ type }: CatalogueKey, own: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  if (type === 'file name') return sameName(own, other);
  return own === other || (isNumber(own) && isNumber(other) && Number(own) === Number(other));
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

/** PackTime, whose section no article names, counts in every section. */
function lineOf(profile: IniProfile, { name, section, sectionEvidence }: CatalogueKey): number | undefined {
  if (sectionEvidence === 'documented') return profile.find(section, name);
  return knownNames('remodbc-ini').effectiveLines(profile, name, 1)[0];
}
