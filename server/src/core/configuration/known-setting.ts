import { meteringSettings } from '../catalogue/metering/index.ts';
import { checkFindings } from '../lint/check-finding.ts';
import { rules } from '../rules/registry.ts';
import type { RuleId } from '../rules/rule.ts';
import { type SettingName, settingName } from '../site/configured.ts';
import type { SettingForm } from './setting-description.ts';
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
export const ruleIds: readonly RuleId[] = [
  ...(Object.keys(checkFindings) as RuleId[]),
  ...rules.map(({ meta }) => meta.id),
].toSorted();

const idOfRule: ReadonlyMap<string, RuleId> = new Map(ruleIds.map((id) => [id.toLowerCase(), id]));

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
      const rule = idOfRule.get(settingId(name));
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

/** Names of settings are the same in any case. */
export function settingId(name: string): string {
  return name.trim().toLowerCase();
}
