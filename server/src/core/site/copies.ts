import { remodbcKeys } from '../catalogue/remodbc.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { RemodbcCopy } from './facts.ts';

/** The documented keys of a copy of Remodbc.ini, as Windows returns them. */
export function remodbcCopy(uri: string, label: string, profile: IniProfile): RemodbcCopy {
  const values = new Map<string, { readonly value: string; readonly line: number }>();
  for (const { name, section } of remodbcKeys) {
    const line = profile.find(section, name);
    if (line !== undefined) values.set(name.toLowerCase(), { value: profile.value(line), line });
  }
  return { uri, label, values };
}
