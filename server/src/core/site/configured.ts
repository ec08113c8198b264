import {
  type MeteringSetting,
  meteringSetting,
  meteringSettings,
  settingOfProperty,
} from '../catalogue/metering/index.ts';
import type { IniProfile } from '../ini/profile.ts';
import { hashName, LineKind } from '../ini/scanner.ts';
import { type ControlProperty, listEntry, PROPERTY_LIST, propertyOf } from '../sitectrl/property.ts';
import { TokenKind } from '../sitectrl/tokens.ts';
import { type ControlTree, fieldsOf, NONE } from '../sitectrl/tree.ts';
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
  const isWanted = nameFilter(tree, [...declared.keys(), ...storedNames]);
  return componentProperties(tree, isWanted).flatMap(({ property, isMetering }) => {
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

const storedNames = meteringSettings.flatMap(({ stored }) => (stored ? [stored.property] : []));

/** Values of component blocks that decode as schedules although nobody said what they are. */
export function undeclaredSchedules(tree: ControlTree, map: PropertyMap): readonly ControlProperty[] {
  const declared = new Set(Object.keys(map).map((name) => name.toLowerCase()));
  return componentProperties(tree, () => true)
    .map(({ property }) => property)
    .filter((property) => looksLikeSchedule(property.value) && !declared.has(property.name.toLowerCase()));
}

export function settingOfName(name: SettingName): MeteringSetting | undefined {
  const [section = '', key = ''] = name.split('.', 2);
  return meteringSetting(section, key);
}

/** True for the blocks of a site control file that speak of software metering. */
export function isMeteringBlock(tree: ControlTree, block: number): boolean {
  const [name, second] = fieldsOf(tree, block).map((token) => tree.tokens.value(token));
  return [name, second].some((text) => text !== undefined && METERING_NAME.test(text));
}

const METERING_NAME = /LICENSE[ _]METERING|LICENSE[ _]SERVER|LICSV[RC]|SOFTWARE METERING|\bSWM/i;
const COMPONENT_BLOCK = /COMPONENT|CLIENT_CONFIGURATION/;

interface ComponentProperty {
  readonly property: ControlProperty;
  readonly isMetering: boolean;
}

const OPEN_PARENTHESIS = 0x28;
const CLOSE_PARENTHESIS = 0x29;
const EQUALS = 0x3d;

/** True where a name that stands at a place of the text is worth reading. */
type NameFilter = (start: number, end: number) => boolean;

/** Lets names pass that may be one of those given, without cutting each name from a large file. */
function nameFilter({ tokens }: ControlTree, names: readonly string[]): NameFilter {
  const hashes = new Set(names.map((name) => hashName(name, 0, name.length)));
  return (start, end) => hashes.has(hashName(tokens.text, start, end));
}

/** All named values inside component and client blocks; accounts, addresses and hour maps stay out. */
function componentProperties(tree: ControlTree, isWanted: NameFilter): readonly ComponentProperty[] {
  const components = new Components(tree);
  const properties: ComponentProperty[] = [];
  for (let item = 0; item < tree.count; item++) {
    if (!components.holds(item)) continue;
    const found = tree.isProperty(item)
      ? [namedProperty(tree, item, isWanted)]
      : isInList(tree, item)
        ? namedEntries(tree, item, isWanted)
        : [];
    for (const property of found) {
      if (property) properties.push({ property, isMetering: components.meters(item) });
    }
  }
  return properties;
}

/** Which items are inside component and client blocks, and which of these blocks speak of software metering. */
class Components {
  readonly #tree: ControlTree;
  readonly #isInside: Uint8Array;
  /** Of blocks whose names were looked at: 1 where neither they nor those around them speak of metering, 2 where one does. */
  readonly #metering: Uint8Array;

  constructor(tree: ControlTree) {
    this.#tree = tree;
    this.#isInside = new Uint8Array(tree.count);
    this.#metering = new Uint8Array(tree.count);
    for (let item = 0; item < tree.count; item++) {
      const isInner = this.holds(tree.parent(item));
      if (isInner || (tree.isBlock(item) && COMPONENT_BLOCK.test(tree.name(item)))) this.#isInside[item] = 1;
    }
  }

  holds(item: number): boolean {
    return this.#isInside[item] === 1;
  }

  /** Looks at each block once, however deep it lies and however often it is asked for. */
  meters(item: number): boolean {
    const path: number[] = [];
    let block = this.#tree.isBlock(item) ? item : this.#tree.parent(item);
    while (this.holds(block) && this.#metering[block] === 0) {
      path.push(block);
      block = this.#tree.parent(block);
    }
    let isMetering = this.holds(block) && this.#metering[block] === 2;
    for (const inner of path.toReversed()) {
      isMetering ||= isMeteringBlock(this.#tree, inner);
      this.#metering[inner] = isMetering ? 2 : 1;
    }
    return isMetering;
  }
}

function namedProperty(tree: ControlTree, item: number, isWanted: NameFilter): ControlProperty | undefined {
  return hasField(tree, item) && mayBe(tree, tree.firstField(item), false, isWanted)
    ? propertyOf(tree, item)
    : undefined;
}

function namedEntries(tree: ControlTree, item: number, isWanted: NameFilter): readonly ControlProperty[] {
  const entries: ControlProperty[] = [];
  for (let token = tree.firstField(item); token < tree.endToken(item); token++) {
    const entry = mayBe(tree, token, true, isWanted) && listEntry(tree, token);
    if (entry) entries.push(entry);
  }
  return entries;
}

function hasField(tree: ControlTree, item: number): boolean {
  return tree.firstField(item) < tree.endToken(item);
}

function isInList(tree: ControlTree, item: number): boolean {
  const block = tree.isBlock(item) ? item : tree.parent(item);
  return block !== NONE && tree.name(block) === PROPERTY_LIST;
}

/** True where the name in a field may be a wanted one: all of the field, or of an entry what stands before `=` and behind `(REG_SZ)`. */
function mayBe({ tokens }: ControlTree, token: number, isEntry: boolean, isWanted: NameFilter): boolean {
  if (tokens.kind(token) === TokenKind.continuedField) return true;
  let start = tokens.valueStart(token);
  let end = tokens.valueEnd(token);
  if (isEntry) {
    const { text } = tokens;
    const fieldEnd = end;
    end = start;
    while (end < fieldEnd && text.charCodeAt(end) !== EQUALS) end++;
    if (text.charCodeAt(start) === OPEN_PARENTHESIS) {
      while (start < end && text.charCodeAt(start) !== CLOSE_PARENTHESIS) start++;
      start++;
    }
  }
  return isWanted(start, end);
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
