import type { SmsVersion } from '../values/version.ts';
import type { ConfiguredSetting, SettingName } from './configured.ts';
import type { Fact, SiteFacts } from './facts.ts';

/** The moment that "overdue" is measured from: none, that of the check, when the file was last written, or a given one. */
export type ReferenceDate = 'off' | 'now' | 'file-time' | { readonly seconds: number };

/** What one source, such as a profile, a file of the site or the settings of an editor, says of the site. What is absent it does not say. */
export interface SiteSource {
  readonly zone?: Fact<string>;
  readonly version?: Fact<SmsVersion>;
  readonly hotfixes?: Fact<readonly string[]>;
  readonly mode?: Fact<'online' | 'offline'>;
  readonly environment?: Fact<'production' | 'test'>;
  readonly referenceDate?: Fact<ReferenceDate>;
  readonly servers?: Fact<readonly string[]>;
  readonly settings?: ReadonlyMap<SettingName, Fact<ConfiguredSetting>>;
}

/** Moments that a reference date may mean, in seconds since 1970-01-01 UTC. */
export interface Moments {
  readonly now: number;
  /** Undefined for a text that is no file. */
  readonly fileTime: number | undefined;
}

/**
 * Puts together what several sources say. For each fact the first source that knows it decides. Pure: the same sources and moments give the same
 * facts, in the editor as on the command line.
 */
export function resolveFacts(sources: readonly SiteSource[], moments: Moments): SiteFacts {
  const first = <Name extends keyof SiteSource>(name: Name): SiteSource[Name] | undefined =>
    sources.find((source) => source[name] !== undefined)?.[name];
  return withoutUnknown<SiteFacts>({
    zone: first('zone'),
    version: first('version'),
    hotfixes: first('hotfixes'),
    mode: first('mode'),
    environment: first('environment'),
    referenceDate: momentOf(first('referenceDate'), moments),
    servers: first('servers'),
    settings: settingsOf(sources),
  });
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

function momentOf(chosen: Fact<ReferenceDate> | undefined, moments: Moments): Fact<number> | undefined {
  if (chosen === undefined || chosen.value === 'off') return undefined;
  const { value, origin } = chosen;
  if (value === 'now') return { value: moments.now, origin };
  if (value === 'file-time')
    return moments.fileTime === undefined ? undefined : { value: moments.fileTime, origin };
  return { value: value.seconds, origin };
}

/** An unknown fact is absent, not undefined. */
function withoutUnknown<T extends object>(values: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
