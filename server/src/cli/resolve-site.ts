import type { RuleId, Severity } from '../core/rules/rule.ts';
import { type CheckSettings, defaultSettings } from '../core/settings.ts';
import type { Fact, SiteFacts } from '../core/site/facts.ts';
import type { SmsVersion } from '../core/values/version.ts';

/** The moment that "overdue" is measured from: none, that of the check, when the file was last written, or a given one. */
export type ReferenceDate = 'off' | 'now' | 'file-time' | { readonly seconds: number };

/** What one source, such as the options of a command, says of the site and of the checking. What is absent it does not say. */
export interface SiteChoices {
  readonly zone?: Fact<string>;
  readonly version?: Fact<SmsVersion>;
  readonly hotfixes?: Fact<readonly string[]>;
  readonly mode?: Fact<'online' | 'offline'>;
  readonly environment?: Fact<'production' | 'test'>;
  readonly referenceDate?: Fact<ReferenceDate>;
  readonly severities?: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  readonly unknownNames?: boolean;
}

/** Moments that a reference date may mean, in seconds since 1970-01-01 UTC. */
export interface Moments {
  readonly now: number;
  /** Undefined for a text that is no file. */
  readonly fileTime: number | undefined;
}

export interface ResolvedSite {
  readonly facts: SiteFacts;
  readonly settings: CheckSettings;
}

/**
 * Puts together what several sources say. For each fact the first source that knows it decides; severities are decided rule by rule.
 * Pure: the same sources and moments give the same facts, in the editor as on the command line.
 */
export function resolveSite(sources: readonly SiteChoices[], moments: Moments): ResolvedSite {
  const first = <Name extends keyof SiteChoices>(name: Name): SiteChoices[Name] | undefined =>
    sources.find((source) => source[name] !== undefined)?.[name];
  const facts = withoutUnknown<SiteFacts>({
    zone: first('zone'),
    version: first('version'),
    hotfixes: first('hotfixes'),
    mode: first('mode'),
    environment: first('environment'),
    referenceDate: momentOf(first('referenceDate'), moments),
  });
  const severities = Object.assign({}, ...sources.map((source) => source.severities ?? {}).reverse());
  const unknownNames = first('unknownNames') ?? defaultSettings.unknownNames;
  return { facts, settings: { ...defaultSettings, severities, unknownNames } };
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
