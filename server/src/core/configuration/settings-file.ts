import { nearestWord } from '../ini/nearest-word.ts';
import { withoutSecrets } from '../logs/secrets.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Span } from '../text/lines.ts';
import { type IniLine, readIniLines } from './ini-lines.ts';
import { findSetting, type KnownSetting, ruleIds } from './known-setting.ts';
import type { SettingsLayer, StatedSetting } from './layers.ts';
import { settingId } from './setting-id.ts';
import { readTextValue } from './setting-value.ts';
import { sharedSettings } from './settings-list.ts';
import { settingsFileName } from './settings-search.ts';

/** A larger one, in characters, is no settings file. */
const LONGEST_TEXT = 1 << 20;

/** Sections of a settings file. */
export const settingsSections = ['rules', 'thresholds', 'schedules'] as const;

/** Something in a settings file that has no effect. */
export interface SettingsFault extends Span {
  readonly kind: 'unknown' | 'wrong' | 'repeated';
  /** A sentence. */
  readonly message: string;
  /** What was probably meant by the text of the span. */
  readonly meant?: string;
}

/** A key in a settings file, and the setting that it is. */
export interface SettingsEntry extends IniLine {
  /** Undefined for a key that is none. */
  readonly setting: KnownSetting | undefined;
}

/** A settings file, read. */
export interface SettingsFile {
  /** No file in a folder above counts beside it. */
  readonly isRoot: boolean;
  readonly layer: SettingsLayer;
  readonly faults: readonly SettingsFault[];
  readonly entries: readonly SettingsEntry[];
}

/**
 * Reads a settings file. As the package `ini` has it, the last of several lines for one setting counts.
 * @param uri its address, for the origins of what it states
 */
export function readSettingsFile(text: string, uri: string): SettingsFile {
  if (text.length > LONGEST_TEXT) return { isRoot: false, layer: new Map(), faults: [tooLong], entries: [] };
  const { keys, sections } = readIniLines(text);
  const faults: SettingsFault[] = sections.flatMap(sectionFault);
  const stated = new Map<string, StatedSetting & { readonly entry: IniLine }>();
  const entries: SettingsEntry[] = [];
  let isRoot = false;
  for (const entry of keys) {
    if (isRootKey(entry)) {
      const reading = readTextValue(rootSetting, entry.value ?? 'true');
      if (reading.ok) isRoot = reading.value === true;
      else faults.push(wrongValue(entry, 'root', reading.reason));
      entries.push({ ...entry, setting: rootSetting });
      continue;
    }
    const found = findSetting(entry.section, entry.key);
    const setting = found?.isPersonal ? undefined : found;
    entries.push({ ...entry, setting });
    if (!setting) {
      if (isKnownSection(entry.section)) faults.push(unknownKey(entry));
      continue;
    }
    const reading = readValue(setting, entry);
    if (!reading.ok) {
      faults.push(wrongValue(entry, setting.name, reading.reason));
      continue;
    }
    const id = settingId(setting.name);
    const earlier = stated.get(id);
    if (earlier) faults.push(repeated(earlier.entry, setting.name, entry.line));
    const origin = { words: `${called(setting.name)} in ${settingsFileName}`, uri, line: entry.line };
    stated.set(id, { name: setting.name, value: reading.value, origin, entry });
  }
  const layer = new Map(
    [...stated].map(([id, { name, value, origin }]) => [id, { name, value, origin }] as const),
  );
  return { isRoot, layer, faults: faults.toSorted((a, b) => a.start - b.start), entries };
}

/** Not a setting of checking, but of the search for settings. */
export const rootSetting: KnownSetting = { name: 'root', form: { type: 'flag' } };

function isRootKey({ section, key }: IniLine): boolean {
  return section === undefined && settingId(key) === rootSetting.name;
}

function readValue(setting: KnownSetting, { value }: IniLine) {
  if (value === undefined && setting.form.type !== 'flag')
    return { ok: false, reason: 'there is no "=" with a value behind it' } as const;
  return readTextValue(setting, value ?? 'true');
}

/** "[rules] SWM212" or "timeZone". */
function called(name: string): string {
  const dot = name.indexOf('.');
  return excerpt(dot < 0 ? name : `[${name.slice(0, dot)}] ${name.slice(dot + 1)}`);
}

function isKnownSection(section: string | undefined): boolean {
  return section === undefined || settingsSections.some((known) => known === settingId(section));
}

function sectionFault({ name, start, end }: Span & { readonly name: string }): readonly SettingsFault[] {
  if (isKnownSection(name)) return [];
  const meant = nearestWord(name, settingsSections);
  return [
    {
      kind: 'unknown',
      message: `There is no section "${excerpt(withoutSecrets(name))}", so what stands in it is ignored${meant ? `; did you mean [${meant}]?` : `. There are [${settingsSections.join('], [')}].`}`,
      start,
      end,
      ...(meant && { meant: `[${meant}]` }),
    },
  ];
}

function unknownKey({ section, key, keySpan }: IniLine): SettingsFault {
  const group = section === undefined ? undefined : settingId(section);
  const prefix = group === undefined ? '' : `${group}.`;
  const known = sharedSettings.flatMap(({ name }) =>
    name.startsWith(prefix) && !name.slice(prefix.length).includes('.') ? [name.slice(prefix.length)] : [],
  );
  const meant =
    group === 'rules'
      ? meantRule(key)
      : nearestWord(key, [...known, ...(group === undefined ? ['root'] : [])]);
  const kind = group === 'rules' ? 'rule' : group === 'thresholds' ? 'threshold' : 'setting';
  return {
    kind: 'unknown',
    message: `There is no ${kind} "${excerpt(withoutSecrets(key))}", so this line is ignored${meant ? `; did you mean ${meant}?` : '.'}`,
    ...keySpan,
    ...(meant && { meant }),
  };
}

/** Another number is another rule, so only the letters can be a slip. */
function meantRule(key: string): string | undefined {
  const digits = key.slice(-'000'.length);
  return ruleIds().find((id) => id === `SWM${digits}` && !/\d/.test(key.at(-'0000'.length) ?? ''));
}

function wrongValue(
  { keySpan, valueSpan, value = '' }: IniLine,
  name: string,
  reason: string,
): SettingsFault {
  const span = valueSpan.start < valueSpan.end ? valueSpan : keySpan;
  return { kind: 'wrong', message: `${called(name)} is ignored: ${toldOpenly(reason, value)}.`, ...span };
}

/** A reason quotes the value, or a part of it; but no password that stands in it. */
function toldOpenly(reason: string, value: string): string {
  const shown = withoutSecrets(value);
  return shown === value ? reason : withoutSecrets(reason.replaceAll(excerpt(value), excerpt(shown)));
}

function repeated({ keySpan, valueSpan }: IniLine, name: string, line: number): SettingsFault {
  return {
    kind: 'repeated',
    message: `${called(name)} is set again in line ${line + 1}, and the last line counts.`,
    start: keySpan.start,
    end: Math.max(keySpan.end, valueSpan.end),
  };
}

const tooLong: SettingsFault = {
  kind: 'wrong',
  message: 'This file is too long to be a settings file and is ignored.',
  start: 0,
  end: 0,
};
