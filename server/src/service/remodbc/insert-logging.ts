import { remodbcSection } from '../../core/catalogue/remodbc.ts';
import type { IniFile } from '../../core/document.ts';
import type { EditResult } from '../action.ts';
import { addKeys } from '../ini/add-keys.ts';

/** The keys of [Logging] that are missing, with the values that Q244875 shows. */
export function insertLogging(document: IniFile): EditResult {
  const logging = remodbcSection('Logging');
  const present = document.profile.section('Logging');
  const missing = (logging?.keys ?? []).filter(
    ({ name }) => present === undefined || document.profile.findIn(present, name) === undefined,
  );
  if (missing.length === 0)
    return { ok: false, reason: 'The section [Logging] has all the keys that Q244875 shows.' };
  const lines = missing.map(({ name, values }) => `${name}=${values[0]?.value ?? ''}`);
  const title = present
    ? `Add the missing keys of [Logging]: ${missing.map(({ name }) => name).join(', ')}`
    : 'Add the section [Logging] with the values of Q244875';
  return { ok: true, title, edits: [addKeys(document, 'Logging', lines)] };
}
