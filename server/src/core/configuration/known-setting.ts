import { meteringSettings } from '../catalogue/metering/index.ts';
import { checkFindings } from '../lint/check-finding.ts';
import defer * as registry from '../rules/registry.ts';
import type { RuleId } from '../rules/rule.ts';
import { type SettingName, settingName } from '../site/configured.ts';
import type { SettingForm } from './setting-description.ts';
import { settingId } from './setting-id.ts';
import { declaredSchedules, ruleSeverities, singleSettings } from './settings-list.ts';

/** A setting that exists, a member of a group of settings among them. */
export interface KnownSetting {
  /** As a person finds it written: "timeZone", "rules.SWM212", "schedules.Balancing Schedule". */
  readonly name: string;
  readonly form: SettingForm;
  /** Settings files do not have it. */
  readonly isPersonal?: boolean;
}

const byId: ReadonlyMap<string, KnownSetting> = new Map(
  singleSettings.map((setting) => [settingId(setting.name), setting]),
);

/** Ids of all rules, those about the checking itself among them. */
export function ruleIds(): readonly RuleId[] {
  knownRuleIds ??= [
    ...(Object.keys(checkFindings) as RuleId[]),
    ...registry.rules.map(({ meta }) => meta.id),
  ].toSorted();
  return knownRuleIds;
}

let knownRuleIds: readonly RuleId[] | undefined;

/** Names of the settings of the site metering profile that are schedules, which is what properties are declared to be. */
export const scheduleNames: readonly SettingName[] = meteringSettings
  .filter(({ type }) => type === 'schedule')
  .map(settingName);

/**
 * The setting of a name; undefined where there is none.
 * @param group "rules", "thresholds", "schedules" or "inlayHints"; undefined for a setting of no group
 */
export function findSetting(group: string | undefined, name: string): KnownSetting | undefined {
  if (group === undefined) return name.includes('.') ? undefined : byId.get(settingId(name));
  switch (settingId(group)) {
    case ruleSeverities.name: {
      const rule = ruleIds().find((id) => settingId(id) === settingId(name));
      return rule && { name: `${ruleSeverities.name}.${rule}`, form: ruleSeverities.form };
    }
    case declaredSchedules.name:
      return name.trim() === ''
        ? undefined
        : { name: `${declaredSchedules.name}.${name.trim()}`, form: declaredSchedules.form };
    default:
      return byId.get(settingId(`${group}.${name}`));
  }
}
