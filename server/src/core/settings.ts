import type { RuleId, Severity } from './rules/rule.ts';

/** Numbers that decide when a rule speaks; each is a setting. */
export interface Thresholds {
  /** PackInterval below this many seconds is reported as a warning (SWM212). */
  readonly packIntervalWarning: number;
  /** PackInterval below this many seconds, but not below the other, is reported as information (SWM212). */
  readonly packIntervalInformation: number;
  /** Smallest MaxSize of the log that is not remarked on (SWM305). */
  readonly logSizeSmallest: number;
  /** Largest MaxSize of the log that is not remarked on (SWM305). */
  readonly logSizeLargest: number;
}

export const defaultThresholds: Thresholds = {
  packIntervalWarning: 86_400,
  packIntervalInformation: 604_800,
  logSizeSmallest: 10_000,
  logSizeLargest: 10_000_000,
};

/** What a person decides about checking. */
export interface CheckSettings {
  /** A severity, or `off`, that replaces the rule's own. */
  readonly severities: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  readonly thresholds: Thresholds;
  /** Report names that no article mentions as hints (SWM111); near misses of known names are always reported. */
  readonly unknownNames: boolean;
}

export const defaultSettings: CheckSettings = {
  severities: {},
  thresholds: defaultThresholds,
  unknownNames: false,
};
