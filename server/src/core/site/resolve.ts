import type { RuleId, Severity } from '../rules/rule.ts';
import { type CheckSettings, defaultSettings, type Thresholds } from '../settings.ts';
import type { CivilTime } from '../values/civil-time.ts';
import { resolveCivil } from '../values/epoch.ts';
import type { SmsVersion } from '../values/version.ts';
import { findZone, utc } from '../values/zone.ts';
import type { ConfiguredSetting, PropertyMap, SettingName } from './configured.ts';
import type { Fact, RemodbcCopy, SiteFacts } from './facts.ts';
import { sameItems } from './same-items.ts';

/**
 * The moment that "overdue" is measured from: none, that of the check, when the file was last written, or a given one. What a clock on the wall shows
 * becomes a moment once the zone of the site is known, whoever tells it.
 */
export type ReferenceDate =
  | 'off'
  | 'now'
  | 'file-time'
  | { readonly seconds: number }
  | { readonly civil: CivilTime };

/** What one source, such as a profile, a file of the site or the settings of an editor, says of the site and of checking it. What is absent it does not say. */
export interface SiteSource {
  readonly zone?: Fact<string>;
  readonly version?: Fact<SmsVersion>;
  readonly hotfixes?: Fact<readonly string[]>;
  readonly mode?: Fact<'online' | 'offline'>;
  readonly environment?: Fact<'production' | 'test'>;
  readonly referenceDate?: Fact<ReferenceDate>;
  readonly servers?: Fact<readonly string[]>;
  readonly otherCopies?: readonly RemodbcCopy[];
  readonly settings?: ReadonlyMap<SettingName, Fact<ConfiguredSetting>>;
  readonly severities?: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  readonly thresholds?: Readonly<Partial<Thresholds>>;
  readonly propertyMap?: PropertyMap;
  readonly unknownNames?: boolean;
}

/** The file at hand, and when it is checked: what no other file of its site can tell. Moments are seconds since 1970-01-01 UTC. */
export interface Occasion {
  readonly now: number;
  /** When the file was last written; undefined for a text that is no file. */
  readonly fileTime: number | undefined;
  /** The name of the file without its folder; a text may have none. */
  readonly fileName?: string;
}

/** True where a file has the same name and the same age as before, and is checked at the same moment. */
export function sameOccasion(first: Occasion, second: Occasion): boolean {
  return first.now === second.now && first.fileTime === second.fileTime && first.fileName === second.fileName;
}

/** All that a check needs beside the file. */
export interface ResolvedSite {
  readonly facts: SiteFacts;
  readonly settings: CheckSettings;
}

/**
 * Puts together what several sources say. Precedence is their order: for each fact the first source that knows it decides, for severities, thresholds and
 * declared properties the first that names the rule, threshold or property. Pure: the same sources on the same occasion give the same answer, in the editor as
 * on the command line.
 */
export function resolveSite(sources: readonly SiteSource[], occasion: Occasion): ResolvedSite {
  return { facts: resolveFacts(sources, occasion), settings: resolveSettings(sources) };
}

/** The facts alone. */
export function resolveFacts(sources: readonly SiteSource[], occasion: Occasion): SiteFacts {
  const first = firstOf(sources);
  const zone = first('zone');
  return withoutUnknown<SiteFacts>({
    zone,
    version: first('version'),
    hotfixes: first('hotfixes'),
    mode: first('mode'),
    environment: first('environment'),
    referenceDate: momentOf(first('referenceDate'), occasion, zone?.value),
    present: occasion.now,
    fileName: occasion.fileName,
    servers: first('servers'),
    otherCopies: first('otherCopies'),
    settings: settingsOf(sources),
  });
}

/** How to check, alone. What no source says is as the product has it. Files that are checked one after the other mostly have the same. */
export function resolveSettings(sources: readonly SiteSource[]): CheckSettings {
  const telling = sources.filter(tellsHowToCheck);
  if (!last || !sameItems(telling, last.telling)) last = { telling, settings: settingsOfTelling(telling) };
  return last.settings;
}

/** What was resolved last. */
let last: { readonly telling: readonly SiteSource[]; readonly settings: CheckSettings } | undefined;

function tellsHowToCheck({ severities, thresholds, unknownNames, propertyMap }: SiteSource): boolean {
  return (severities ?? thresholds ?? unknownNames ?? propertyMap) !== undefined;
}

function settingsOfTelling(sources: readonly SiteSource[]): CheckSettings {
  const lastFirst = sources.toReversed();
  return {
    severities: Object.assign({}, ...lastFirst.map(({ severities }) => severities)),
    thresholds: Object.assign(
      {},
      defaultSettings.thresholds,
      ...lastFirst.map(({ thresholds }) => thresholds),
    ),
    unknownNames: firstOf(sources)('unknownNames') ?? defaultSettings.unknownNames,
    propertyMap: propertyMapOf(sources),
  };
}

function firstOf(sources: readonly SiteSource[]) {
  return <Name extends keyof SiteSource>(name: Name): SiteSource[Name] | undefined =>
    sources.find((source) => source[name] !== undefined)?.[name];
}

function settingsOf(sources: readonly SiteSource[]): SiteFacts['settings'] {
  const all = new Map<SettingName, Fact<ConfiguredSetting>>();
  for (const source of sources) {
    for (const [name, fact] of source.settings ?? []) {
      if (!all.has(name)) all.set(name, fact);
    }
  }
  return all.size > 0 ? all : undefined;
}

/** Names of properties are the same in any case, so a source may not say anew what an earlier one has said in other letters. */
function propertyMapOf(sources: readonly SiteSource[]): PropertyMap {
  const declared = new Map<string, readonly [property: string, name: SettingName]>();
  for (const { propertyMap = {} } of sources) {
    for (const entry of Object.entries(propertyMap)) {
      const folded = entry[0].toLowerCase();
      if (!declared.has(folded)) declared.set(folded, entry);
    }
  }
  return Object.fromEntries(declared.values());
}

/** @param zone IANA name of the zone that the site keeps; UTC where it is not known */
function momentOf(
  chosen: Fact<ReferenceDate> | undefined,
  { now, fileTime }: Occasion,
  zone: string | undefined,
): Fact<number> | undefined {
  if (chosen === undefined || chosen.value === 'off') return undefined;
  const { value, origin } = chosen;
  if (value === 'now') return { value: now, origin };
  if (value === 'file-time') return fileTime === undefined ? undefined : { value: fileTime, origin };
  if ('seconds' in value) return { value: value.seconds, origin };
  return { value: resolveCivil(value.civil, (zone && findZone(zone)) || utc).seconds, origin };
}

/** The same values without those that are not known: an unknown fact is absent, not undefined. */
export function withoutUnknown<T extends object>(
  values: { readonly [Key in keyof T]: T[Key] | undefined },
): T {
  const known: Partial<T> = {};
  for (const name in values) if (values[name] !== undefined) known[name] = values[name];
  return known as T;
}
