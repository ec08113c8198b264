import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import { replace } from '../../core/rules/fixes.ts';
import { zoneOfSite } from '../../core/site/zone-of-site.ts';
import type { Span } from '../../core/text/lines.ts';
import { parseDateText } from '../../core/values/date-text.ts';
import { latestShownSeconds, resolveCivil } from '../../core/values/epoch.ts';
import { formatIso, formatSpoken } from '../../core/values/format-time.ts';
import { utc, type ZoneName } from '../../core/values/zone.ts';
import type { EditResult } from '../action.ts';
import { quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';

/** A selection longer than this is neither a number nor a date. */
const LONGEST = 100;

/** Seconds since 1970 become a date, a date becomes seconds: those selected, or those at the caret. */
export function convertEpoch(document: IniFile, span: Span, { facts }: ServiceContext): EditResult {
  const place = trimmed(document, span.end > span.start ? span : wordAt(document, span.start));
  const text = document.text.slice(place.start, Math.min(place.end, place.start + LONGEST));
  if (text === '') return { ok: false, reason: 'There is no number and no date at the cursor.' };
  const zone = zoneOfSite(facts);
  const converted = /^\d+$/.test(text) ? toDate(Number(text), zone) : toSeconds(text, zone);
  if (converted === undefined)
    return { ok: false, reason: `${quote(text)} is neither seconds since 1970 nor a date that can be read.` };
  const { newText, words } = converted;
  return {
    ok: true,
    title: `Convert ${quote(text)} to ${newText}${words}`,
    edits: [replace(place, newText)],
  };
}

interface Converted {
  readonly newText: string;
  readonly words: string;
}

function toDate(seconds: number, zone: ZoneName | undefined): Converted | undefined {
  return seconds > latestShownSeconds ? undefined : { newText: formatIso(seconds, zone ?? utc), words: '' };
}

/** A wall clock time stands in the servers' zone, else in UTC; of two readings the more usual one is taken, and the title says which. */
function toSeconds(text: string, zone: ZoneName | undefined): Converted | undefined {
  const date = parseDateText(text);
  if (!date) return undefined;
  const seconds =
    date.kind === 'instant' ? date.seconds : resolveCivil(date.readings[0].civil, zone ?? utc).seconds;
  if (seconds < 0) return undefined;
  return { newText: String(seconds), words: `, ${formatSpoken(seconds, zone ?? utc)}` };
}

/** The value of the key at a caret, else the digits around it. */
function wordAt({ ini, profile, text }: IniFile, offset: number): Span {
  const line = ini.lineAt(offset);
  if (ini.kind(line) === LineKind.key) {
    const value = profile.valueSpan(line);
    if (offset >= value.start && offset <= value.end) return value;
  }
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < LONGEST && isDigit(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - offset < LONGEST && isDigit(text.charCodeAt(end))) end++;
  return { start, end };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function trimmed({ text }: IniFile, span: Span): Span {
  let { start, end } = span;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return { start, end };
}
