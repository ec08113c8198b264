import { knownNames } from '../catalogue/known-names.ts';
import { type CatalogueKey, remodbcKey } from '../catalogue/remodbc.ts';
import { LineKind } from '../ini/document.ts';
import { sameName } from '../ini/name.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { Span } from '../text/lines.ts';

/** A documented key as it stands in a file and as Windows returns it. */
export interface IniSetting {
  readonly key: CatalogueKey;
  readonly line: number;
  /** What GetPrivateProfileString returns. */
  readonly value: string;
  /** Where that value stands: inside its quotes if it has any. */
  readonly span: Span;
  /** The value if it is nothing but decimal digits, else undefined. Exact up to 2^53. */
  readonly number: number | undefined;
  /** Where the value stands with its quotes; empty behind the `=` when there is none. */
  readonly rawSpan: Span;
}

/** A file in which a key stands in more sections than this is no Remodbc.ini; the rest of them is not looked at. */
const MOST_SECTIONS = 300;

/** Many rules ask for the same few keys, and each search reads all lines of a section, or of the file. */
const found = new WeakMap<IniProfile, Map<string, readonly IniSetting[]>>();

/**
 * The lines of a documented key that Windows reaches. Keys whose section is documented count only there; PackTime, whose
 * section no article names, counts in every section.
 */
export function settingsNamed(profile: IniProfile, name: string): readonly IniSetting[] {
  const known = found.get(profile) ?? new Map<string, readonly IniSetting[]>();
  found.set(profile, known);
  const settings = known.get(name) ?? findSettings(profile, name);
  known.set(name, settings);
  return settings;
}

function findSettings(profile: IniProfile, name: string): readonly IniSetting[] {
  const key = remodbcKey(name);
  if (!key) return [];
  if (key.sectionEvidence !== 'documented')
    return knownNames('remodbc-ini')
      .effectiveLines(profile, name, MOST_SECTIONS)
      .map((line) => settingAt(profile, line, key));
  const line = profile.find(key.section, name);
  return line === undefined ? [] : [settingAt(profile, line, key)];
}

/** The same for a key that stands once at most. */
export function settingNamed(profile: IniProfile, name: string): IniSetting | undefined {
  return settingsNamed(profile, name)[0];
}

/** The documented key on a line, if Windows reaches it and, where its section is documented, it stands there. */
export function settingOnLine(profile: IniProfile, line: number): IniSetting | undefined {
  if (profile.document.kind(line) !== LineKind.key || !profile.isEffective(line)) return undefined;
  const key = remodbcKey(profile.keyName(line));
  if (!key) return undefined;
  const inPlace = key.sectionEvidence !== 'documented' || sameName(profile.sectionAt(line).name, key.section);
  return inPlace ? settingAt(profile, line, key) : undefined;
}

function settingAt(profile: IniProfile, line: number, key: CatalogueKey): IniSetting {
  const value = profile.value(line);
  const { document } = profile;
  return {
    key,
    line,
    value,
    span: profile.valueSpan(line),
    number: /^[0-9]+$/.test(value) ? Number(value) : undefined,
    rawSpan: { start: document.valueStart(line), end: document.contentEnd(line) },
  };
}

/** Where to point when the value is empty: at the whole line, so that there is something to underline. */
export function valueOrLine(profile: IniProfile, setting: IniSetting): Span {
  const { start, end } = setting.rawSpan;
  if (end > start) return { start, end };
  return {
    start: profile.document.contentStart(setting.line),
    end: profile.document.contentEnd(setting.line),
  };
}
