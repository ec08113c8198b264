import { type MeteringSetting, meteringSetting, settingOfProperty } from '../catalogue/metering/index.ts';
import type { IniProfile } from '../ini/profile.ts';
import { LineKind } from '../ini/scanner.ts';
import { type ControlProperty, listEntry, propertyOf } from '../sitectrl/property.ts';
import {
  type ControlBlock,
  type ControlItem,
  type ControlTree,
  fieldsOf,
  isBlock,
} from '../sitectrl/tree.ts';
import type { ParseResult } from '../values/parse-result.ts';
import { notUnderstood, understood } from '../values/parse-result.ts';
import { looksLikeSchedule } from '../values/schedule/recognise.ts';
import { decodeScheduleValue } from '../values/schedule/token.ts';
import { licmtrKey, SETTINGS_SECTION } from './licmtr.ts';
import { type MeteringValue, readMeteringValue } from './metering-value.ts';

/** The name a setting goes by in maps and messages, e.g. `Local.LicenseBalancing`. */
export type SettingName = `${string}.${string}`;

/** A setting of software metering as one file states it, in whatever form that file has. */
export interface ConfiguredSetting {
  readonly setting: MeteringSetting;
  /** As it stands in the file, without brackets and quotes. */
  readonly text: string;
  readonly value: ParseResult<MeteringValue>;
  /** Where the value stands. */
  readonly start: number;
  readonly end: number;
  /** The words of the profile, or the number or token that SMS stores. */
  readonly form: 'words' | 'stored';
  /** How the file calls it: the key, or the name of the property. */
  readonly calledAs: string;
}

/** Which property of a site control file is which setting, as a person declared it: property name (any case) to setting name. */
export type PropertyMap = Readonly<Record<string, SettingName>>;

export function settingName(setting: MeteringSetting): SettingName {
  return `${setting.section}.${setting.key}`;
}

/** The settings of a site metering profile that are in force. */
export function configuredInProfile(profile: IniProfile): readonly ConfiguredSetting[] {
  return effectiveLines(profile).flatMap((line) => {
    const key = profile.keyName(line);
    const setting = meteringSetting(profile.sectionAt(line).name, key);
    if (!setting) return [];
    const text = profile.value(line);
    const value = readMeteringValue(setting, text);
    return [{ setting, text, value, ...profile.valueSpan(line), form: 'words' as const, calledAs: key }];
  });
}

/** The settings in the section of LICMTR.CFG that describes the agent. */
export function configuredInLicmtr(profile: IniProfile): readonly ConfiguredSetting[] {
  const section = profile.section(SETTINGS_SECTION);
  if (!section) return [];
  return effectiveLines(profile).flatMap((line) => {
    if (profile.sectionAt(line) !== section) return [];
    const { name } = licmtrKey(profile.keyName(line));
    const setting = settingOfProperty(name);
    if (!setting) return [];
    const text = profile.value(line);
    const value = readStored(setting, text);
    return [{ setting, text, value, ...profile.valueSpan(line), form: 'stored' as const, calledAs: name }];
  });
}

/** The settings in the metering blocks of a site control file, by their known names and by those a person declared. */
export function configuredInControl(tree: ControlTree, map: PropertyMap): readonly ConfiguredSetting[] {
  const declared = new Map(
    Object.entries(map).map(([property, name]) => [property.toLowerCase(), settingOfName(name)]),
  );
  return componentProperties(tree).flatMap(({ property, isMetering }) => {
    const setting =
      declared.get(property.name.toLowerCase()) ??
      (isMetering ? settingOfProperty(property.name) : undefined);
    if (!setting) return [];
    const { value: text, start, end, name: calledAs } = property;
    return [
      { setting, text, value: readStored(setting, text), start, end, form: 'stored' as const, calledAs },
    ];
  });
}

/** Values of component blocks that decode as schedules although nobody said what they are. */
export function undeclaredSchedules(tree: ControlTree, map: PropertyMap): readonly ControlProperty[] {
  const declared = new Set(Object.keys(map).map((name) => name.toLowerCase()));
  return componentProperties(tree)
    .map(({ property }) => property)
    .filter((property) => looksLikeSchedule(property.value) && !declared.has(property.name.toLowerCase()));
}

export function settingOfName(name: SettingName): MeteringSetting | undefined {
  const [section = '', key = ''] = name.split('.', 2);
  return meteringSetting(section, key);
}

/** True for the blocks of a site control file that speak of software metering. */
export function isMeteringBlock(tree: ControlTree, block: ControlBlock): boolean {
  const [name, second] = fieldsOf(tree, block).map((token) => tree.tokens.value(token));
  return [name, second].some((text) => text !== undefined && METERING_NAME.test(text));
}

const METERING_NAME = /LICENSE[ _]METERING|LICENSE[ _]SERVER|LICSV[RC]|SOFTWARE METERING|\bSWM/i;
const COMPONENT_BLOCK = /COMPONENT|CLIENT_CONFIGURATION/;

interface ComponentProperty {
  readonly property: ControlProperty;
  readonly isMetering: boolean;
}

/** All named values inside component and client blocks; accounts, addresses and hour maps stay out. */
function componentProperties(tree: ControlTree): readonly ComponentProperty[] {
  const meteringOf = new Map<ControlItem, boolean>();
  const properties: ComponentProperty[] = [];
  for (const item of tree.items) {
    if (isBlock(item)) {
      const outer = item.parent && meteringOf.get(item.parent);
      if (outer !== undefined || COMPONENT_BLOCK.test(item.name))
        meteringOf.set(item, outer === true || isMeteringBlock(tree, item));
    }
    const around = isBlock(item) ? item : item.parent;
    const isMetering = around && meteringOf.get(around);
    if (isMetering === undefined) continue;
    const property = propertyOf(tree, item);
    if (property) properties.push({ property, isMetering });
    else if (around?.name === 'PROPERTY_LIST') {
      for (const token of fieldsOf(tree, item)) {
        const entry = listEntry(tree, token);
        if (entry) properties.push({ property: entry, isMetering });
      }
    }
  }
  return properties;
}

/** The value as SMS stores it: seconds, attempts, 1 for offline, or a schedule token. */
function readStored(setting: MeteringSetting, text: string): ParseResult<MeteringValue> {
  if (setting.type === 'schedule') {
    const decoded = decodeScheduleValue(text);
    return decoded.ok
      ? understood({ type: 'schedule', schedules: decoded.schedules, isToken: true })
      : notUnderstood(text, ['16 hexadecimal digits', 'a multiple of 16']);
  }
  if (setting.stored?.unit === '1 = offline, 0 = online') {
    if (text !== '0' && text !== '1') return notUnderstood(text, ['0', '1']);
    return understood({ type: 'flag', flag: text === '0' });
  }
  if (!/^\d{1,10}$/.test(text)) return notUnderstood(text, ['a whole number']);
  if (setting.stored?.unit === 'seconds')
    return understood({ type: 'duration', seconds: Number(text), hasUnit: true });
  return readMeteringValue(setting, text);
}

function effectiveLines(profile: IniProfile): readonly number[] {
  const { document } = profile;
  const lines: number[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    if (document.kind(line) === LineKind.key && profile.isEffective(line)) lines.push(line);
  }
  return lines;
}
