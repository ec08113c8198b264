import type { RuleId } from '../rules/rule.ts';
import type { SiteTexts } from '../site/stated-facts.ts';

/** What a setting takes. */
export type SettingForm =
  /** A fact of the site, in words. */
  | { readonly type: 'fact'; readonly fact: keyof SiteTexts; readonly isList?: boolean }
  | { readonly type: 'severity' }
  | { readonly type: 'count' }
  | { readonly type: 'flag' }
  /** Where articles are: an address or a path. */
  | { readonly type: 'place' }
  /** Name of a setting of the site metering profile that is a schedule. */
  | { readonly type: 'schedule-setting' };

export type SettingValue = string | number | boolean | readonly string[];

/** A word that a setting takes. */
export interface SettingChoice {
  readonly value: string;
  readonly description: string;
}

export interface SettingDescription {
  /** As the editor calls it below `smsMetering`: "timeZone", "thresholds.packIntervalWarning". */
  readonly name: string;
  readonly form: SettingForm;
  readonly description: string;
  readonly default: SettingValue;
  /** All words that it takes; absent where others are possible. */
  readonly choices?: readonly SettingChoice[];
  /** Words to offer where there are others. */
  readonly examples?: readonly string[];
  /** The rules that it is for. */
  readonly rules?: readonly RuleId[];
  /** It decides what one person sees, and is no matter of a folder: settings files do not have it. */
  readonly isPersonal?: boolean;
}

/** A setting with members of its own, one for each rule or property. */
export interface SettingGroup {
  readonly name: 'rules' | 'schedules';
  readonly form: SettingForm;
  readonly description: string;
}
