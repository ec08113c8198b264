import { sameName } from '../../ini/name.ts';
import { clientAgentSection, messagesSection, timingsSection } from './client-agent.ts';
import { generalSection } from './general.ts';
import { intersiteSection, localSection, summarizationSection } from './schedules.ts';
import { serverRoleSection } from './server-role.ts';
import type { MeteringSection, MeteringSetting } from './setting.ts';
import { siteSection } from './site.ts';

/**
 * All settings of software metering and the facts about a site, in the order of the site metering profile. Defaults and ranges are those of the
 * administrator console's help and of the articles; where these are silent, so is this table.
 */
export const meteringSections: readonly MeteringSection[] = [
  siteSection,
  generalSection,
  localSection,
  intersiteSection,
  summarizationSection,
  clientAgentSection,
  timingsSection,
  messagesSection,
  serverRoleSection,
];

export const meteringSettings: readonly MeteringSetting[] = meteringSections.flatMap(
  (section) => section.settings,
);

export function meteringSection(name: string): MeteringSection | undefined {
  return meteringSections.find((section) => sameName(section.name, name));
}

/** A setting by section and key, in any case. */
export function meteringSetting(section: string, key: string): MeteringSetting | undefined {
  return meteringSection(section)?.settings.find((setting) => sameName(setting.key, key));
}

/** The setting that SMS stores under a property name; the articles spell GoOnLineInt in two ways, case aside. */
export function settingOfProperty(property: string): MeteringSetting | undefined {
  return meteringSettings.find((setting) => setting.stored && sameName(setting.stored.property, property));
}

export { uncertainProperties } from './client-agent.ts';
export type {
  MeteringSection,
  MeteringSetting,
  SettingType,
  StoredForm,
} from './setting.ts';
