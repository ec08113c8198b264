import type { SmsVersion } from '../values/version.ts';
import type { ConfiguredSetting, SettingName } from './configured.ts';

/** Where a fact about a site was learnt, in words for a person and, if it is a file, its address. */
export interface FactOrigin {
  readonly words: string;
  readonly uri?: string;
  /** Zero-based line in that file. */
  readonly line?: number;
}

/** A value and where it comes from. */
export interface Fact<T> {
  readonly value: T;
  readonly origin: FactOrigin;
}

/** The same fact with its value in words. */
export function inWords<T>(fact: Fact<T> | undefined, words: (value: T) => string): Fact<string> | undefined {
  return fact && { value: words(fact.value), origin: fact.origin };
}

/** A copy of Remodbc.ini on another computer of the site. */
export interface RemodbcCopy {
  readonly uri: string;
  /** What tells the copies apart: the path from the folder of the site. */
  readonly label: string;
  /** Its documented keys as Windows returns them, by name in lower case. */
  readonly values: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
}

/** What is known about a file and the site that it belongs to. What is absent is unknown, and stays so: rules that need it are silent or softer. */
export interface SiteFacts {
  /** IANA name of the zone the servers keep, e.g. `America/Los_Angeles`. */
  readonly zone?: Fact<string>;
  readonly version?: Fact<SmsVersion>;
  /** Hotfixes installed over the service pack, by article. */
  readonly hotfixes?: Fact<readonly string[]>;
  readonly mode?: Fact<'online' | 'offline'>;
  /** The moment that "overdue" and "ahead" are measured from, in seconds since 1970-01-01 UTC. */
  readonly referenceDate?: Fact<number>;
  /** The name of the file at hand, without its folder; its extension may tell what it is for. */
  readonly fileName?: string;
  /** The moment of the check, in seconds since 1970-01-01 UTC: no file of a site is made later, whether or not anything is measured from a reference date. */
  readonly present?: number;
  readonly environment?: Fact<'production' | 'test'>;
  /** Computers with the software metering server role. */
  readonly servers?: Fact<readonly string[]>;
  /** The other copies of Remodbc.ini in the site. */
  readonly otherCopies?: readonly RemodbcCopy[];
  /** Settings that files of the site state, by name; the file at hand may state others. */
  readonly settings?: ReadonlyMap<SettingName, Fact<ConfiguredSetting>>;
}
