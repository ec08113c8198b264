import type { ArticleId, Statement } from '../evidence.ts';
import type { StoredProperty } from './stored-properties.ts';

/**
 * How a value of the site metering profile is written and checked.
 * - `schedule`: a phrase such as `every 4 hours`, or a schedule token of 16 hexadecimal digits (or several).
 * - `duration`: a length of time such as `15 minutes`; a bare number is seconds.
 * - `count`: a whole number. `size`: a number of bytes, or one with KB or MB.
 * - `flag`: `yes` or `no`. `choice`: one of the words in `choices`.
 * - `text`, `names` (several, with commas), `zone` (IANA name), `version` (of SMS), `hotfixes`, `date`.
 */
export type SettingType =
  | 'schedule'
  | 'duration'
  | 'count'
  | 'size'
  | 'flag'
  | 'choice'
  | 'text'
  | 'names'
  | 'zone'
  | 'version'
  | 'hotfixes'
  | 'date';

/** The value that SMS itself keeps for a setting, where its name is known. */
export interface StoredForm {
  /** Name of the property. */
  readonly property: StoredProperty;
  /** The item of the site control file that holds it; LICMTR.CFG repeats those of the client. */
  readonly item: 'LICENSE METERING' | 'LICENSE_METERING';
  /** What the value counts. No text gives the unit of the server's timings. */
  readonly unit: 'seconds' | 'attempts' | '1 = offline, 0 = online' | 'text' | 'not documented';
  /** What the link between property and setting rests on. */
  readonly evidence: Statement['evidence'];
}

/** One setting of software metering, or one fact about a site, as the site metering profile holds it. */
export interface MeteringSetting {
  readonly section: string;
  readonly key: string;
  readonly type: SettingType;
  /** The words the administrator console uses; for facts of a site what a person would call them. */
  readonly label: string;
  readonly meaning: string;
  readonly default: Statement;
  /** The default as it is written in the site metering profile; absent where it is not known or is no value. */
  readonly defaultValue?: string;
  readonly range: Statement;
  /** Smallest and largest value the console accepts, in seconds for durations. */
  readonly bounds?: { readonly smallest: number; readonly largest: number };
  /** The unit the console shows. */
  readonly unit?: 'minutes' | 'days' | 'attempts' | 'characters' | 'clients' | 'bytes';
  readonly choices?: readonly { readonly value: string; readonly meaning: string }[];
  /** Values worth offering. */
  readonly suggestions: readonly string[];
  /** A sensible value, as it is written in the site metering profile. */
  readonly example: string;
  readonly stored?: StoredForm;
  readonly notes: readonly string[];
  readonly articles: readonly ArticleId[];
}

export interface MeteringSection {
  readonly name: string;
  /** Where the settings are found in the administrator console; for [Site] what they are. */
  readonly place: string;
  readonly settings: readonly MeteringSetting[];
}

/** A property whose name is known and whose setting is not: it may be one of several. */
export interface UncertainProperty {
  readonly property: string;
  readonly item: StoredForm['item'];
  /** What its name suggests. */
  readonly suggests: string;
}

export function documented(text: string): Statement {
  return { text, evidence: 'documented' };
}

export function inferred(text: string): Statement {
  return { text, evidence: 'inferred' };
}

export const notDocumented: Statement = { text: 'not documented', evidence: 'unknown' };
