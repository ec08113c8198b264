import type { IniFile } from '../../core/document.ts';
import { insert } from '../../core/rules/fixes.ts';
import { zoneOfSite } from '../../core/site/zone-of-site.ts';
import { dominantLineEnd } from '../../core/text/lines.ts';
import { latestUnsignedSeconds } from '../../core/values/epoch.ts';
import { formatSpoken } from '../../core/values/format-time.ts';
import { utc } from '../../core/values/zone.ts';
import type { EditResult } from '../action.ts';
import type { ServiceContext } from '../context.ts';
import { digitsOf } from '../value-text.ts';

/** A comment above PackTime that says when it is, for people who read the file without an editor that does. */
export function noteDate(
  { ini, profile, text }: IniFile,
  line: number,
  { facts }: ServiceContext,
): EditResult {
  const seconds = digitsOf(profile.value(line));
  if (seconds === undefined || seconds > latestUnsignedSeconds)
    return { ok: false, reason: 'The value is no number of seconds.' };
  const zone = zoneOfSite(facts) ?? utc;
  const comment = `; ${seconds} is ${formatSpoken(seconds, zone)}`;
  if (line > 0 && ini.content(line - 1) === comment)
    return { ok: false, reason: 'The comment is there already.' };
  const edit = insert(ini.start(line), comment + dominantLineEnd(text));
  return { ok: true, title: 'Say in a comment when this is', edits: [edit] };
}
