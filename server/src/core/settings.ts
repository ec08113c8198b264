import type { RuleId, Severity } from './rules/rule.ts';
import type { PropertyMap } from './site/configured.ts';

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
  /** A list of excluded programs of this many bytes counts as large (SWM606). */
  readonly excludedListLarge: number;
  /** License balancing more often than this many seconds is high risk (SWM503). */
  readonly balancingHighRisk: number;
  /** License balancing more often than this many seconds is a moderate risk (SWM503). */
  readonly balancingModerateRisk: number;
  /** License balancing more rarely than this many seconds deserves a hint (SWM504). */
  readonly balancingHint: number;
  /** License balancing more rarely than this many seconds is reported as information (SWM504). */
  readonly balancingInformation: number;
  /** License balancing more rarely than this many seconds is reported as a warning (SWM504). */
  readonly balancingWarning: number;
  /** Site management or data collation more often than this many seconds is remarked on (SWM507). */
  readonly siteCycleShortest: number;
  /** Site management or data collation more rarely than this many seconds is remarked on (SWM507). */
  readonly siteCycleLongest: number;
  /** A receipt period below this many seconds is remarked on (SWM510). */
  readonly receiptPeriodShortest: number;
  /** A receipt period above this many seconds is remarked on (SWM510). */
  readonly receiptPeriodLongest: number;
  /** Intersite license management more often than this many seconds is reported (SWM514). */
  readonly intersiteShortest: number;
  /** A configuration polling interval below this many seconds is remarked on whatever the site is like (SWM606). */
  readonly configurationPollingShortest: number;
  /** More clients than this on one metering server are remarked on in online mode (SWM608). */
  readonly clientsPerServerOnline: number;
  /** More clients than this on one metering server are remarked on in offline mode (SWM608). */
  readonly clientsPerServerOffline: number;
  /** A list of excluded programs of this many bytes or more may not be downloaded before SP4 (SWM612). */
  readonly excludedListFailing: number;
  /** So many failures of a client to connect to its metering server in one log count as many (SWM709). */
  readonly pipeFailuresMany: number;
}

export const defaultThresholds: Thresholds = {
  packIntervalWarning: 86_400,
  packIntervalInformation: 604_800,
  logSizeSmallest: 10_000,
  logSizeLargest: 10_000_000,
  excludedListLarge: 1_000_000,
  balancingHighRisk: 3600,
  balancingModerateRisk: 7200,
  balancingHint: 43_200,
  balancingInformation: 86_400,
  balancingWarning: 604_800,
  siteCycleShortest: 900,
  siteCycleLongest: 86_400,
  receiptPeriodShortest: 86_400,
  receiptPeriodLongest: 5_184_000,
  intersiteShortest: 3600,
  configurationPollingShortest: 1800,
  clientsPerServerOnline: 200,
  clientsPerServerOffline: 350,
  excludedListFailing: 3_500_000,
  pipeFailuresMany: 10,
};

/** What a person decides about checking. */
export interface CheckSettings {
  /** A severity, or `off`, that replaces the rule's own. */
  readonly severities: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  readonly thresholds: Thresholds;
  /** Report names that no article mentions as hints (SWM111); near misses of known names are always reported. */
  readonly unknownNames: boolean;
  /** Which property of a site control file is which setting, where no text names it, e.g. the schedule of license balancing. */
  readonly propertyMap: PropertyMap;
}

export const defaultSettings: CheckSettings = {
  severities: {},
  thresholds: defaultThresholds,
  unknownNames: false,
  propertyMap: {},
};
