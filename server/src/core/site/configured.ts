import type { MeteringSetting } from '../catalogue/metering/index.ts';
import defer * as metering from '../catalogue/metering/index.ts';
import { LineKind } from '../ini/document.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import type { Span } from '../text/lines.ts';
import type { ParseResult } from '../values/parse-result.ts';
import { licmtrKey, SETTINGS_SECTION } from './licmtr.ts';
import type { MeteringValue } from './metering-value.ts';
import defer * as words from './metering-value.ts';
import defer * as stored from './stored-value.ts';

/** The name a setting goes by in maps and messages, e.g. `Local.LicenseBalancing`. */
export type SettingName = `${string}.${string}`;

/** A setting of software metering as one file states it, in whatever form that file has. Start and end are those of the value. */
export interface ConfiguredSetting extends Span {
  readonly setting: MeteringSetting;
  /** As it stands in the file, without brackets and quotes. */
  readonly text: string;
  readonly value: ParseResult<MeteringValue>;
  /** What to point at where the value is empty: the line, or the name of the property. */
  readonly whole: Span;
  /** The words of the profile, or the number or token that SMS stores. */
  readonly form: 'words' | 'stored';
  /** How the file calls it: the key, or the name of the property. */
  readonly calledAs: string;
}

/** Which property of a site control file is which setting, as a person declared it: property name (any case) to setting name. */
export type PropertyMap = Readonly<Record<string, SettingName>>;

const declarations = new WeakMap<PropertyMap, string>();

/** What a person declared, as a key of maps. Files of a whole site ask for it at each keystroke. */
export function declarationOf(map: PropertyMap): string {
  const declaration = declarations.get(map) ?? JSON.stringify(map);
  declarations.set(map, declaration);
  return declaration;
}

export function settingName(setting: MeteringSetting): SettingName {
  return `${setting.section}.${setting.key}`;
}

export function settingOfName(name: SettingName): MeteringSetting | undefined {
  const [section = '', key = ''] = name.split('.', 2);
  return metering.meteringSetting(section, key);
}

/** The settings of a site metering profile that are in force. */
export function configuredInProfile(profile: IniProfile): readonly ConfiguredSetting[] {
  return profile.sections.flatMap((section) => {
    const isKnown = section.shadowedBy === undefined && metering.meteringSection(section.name) !== undefined;
    return isKnown ? configuredInSection(profile, section) : [];
  });
}

function configuredInSection(profile: IniProfile, section: ProfileSection): readonly ConfiguredSetting[] {
  return effectiveLines(profile, section).flatMap((line) => {
    const key = profile.keyName(line);
    const setting = metering.meteringSetting(section.name, key);
    if (!setting) return [];
    const text = profile.value(line);
    const value = words.readMeteringValue(setting, text);
    return [{ setting, text, value, ...placesOf(profile, line), form: 'words' as const, calledAs: key }];
  });
}

/** The settings in the section of LICMTR.CFG that describes the agent. */
export function configuredInLicmtr(profile: IniProfile): readonly ConfiguredSetting[] {
  const section = profile.section(SETTINGS_SECTION);
  if (!section) return [];
  return effectiveLines(profile, section).flatMap((line) => {
    const { name } = licmtrKey(profile.keyName(line));
    const setting = metering.settingOfProperty(name);
    if (!setting) return [];
    const text = profile.value(line);
    const value = stored.readStoredValue(setting, text);
    return [{ setting, text, value, ...placesOf(profile, line), form: 'stored' as const, calledAs: name }];
  });
}

/** The keys of a section that Windows searches, without those that it does not reach. */
function effectiveLines(profile: IniProfile, section: ProfileSection): readonly number[] {
  const { document } = profile;
  const lines: number[] = [];
  for (const line of document.namedLines(section.line + 1, section.endLine)) {
    if (document.kind(line) === LineKind.key && profile.shadowedBy(line) === undefined) lines.push(line);
  }
  return lines;
}

function placesOf(profile: IniProfile, line: number): Span & { readonly whole: Span } {
  const { document } = profile;
  const whole = { start: document.contentStart(line), end: document.contentEnd(line) };
  return { ...profile.valueSpan(line), whole };
}
