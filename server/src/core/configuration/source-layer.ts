import type { RuleId } from '../rules/rule.ts';
import type { Fact, FactOrigin } from '../site/facts.ts';
import type { ReferenceDate, SiteSource } from '../site/resolve.ts';
import { formatCivil, formatIso } from '../values/format-time.ts';
import { utc } from '../values/zone.ts';
import type { SettingsLayer, StatedSetting } from './layers.ts';
import type { SettingValue } from './setting-description.ts';
import { settingId } from './setting-id.ts';

/** Where a source that is no settings file has its decisions about checking from. */
export type CheckOrigins = Readonly<
  Record<'rules' | 'thresholds' | 'schedules' | 'unknownNames', FactOrigin>
>;

/** What a source says, setting by setting, so that it can be put beside settings files. */
export function layerOfSource(source: SiteSource, origins: CheckOrigins): SettingsLayer {
  const { severities = {}, thresholds = {}, propertyMap = {}, unknownNames } = source;
  const stated = [
    ...fact('timeZone', source.zone, String),
    ...fact('version', source.version, String),
    ...fact('hotfixes', source.hotfixes, (names) => names),
    ...fact('mode', source.mode, String),
    ...fact('referenceDate', source.referenceDate, dateInWords),
    ...fact('environment', source.environment, String),
    ...members('rules', severities as Readonly<Record<RuleId, string>>, origins.rules),
    ...members('thresholds', thresholds as Readonly<Record<string, number>>, origins.thresholds),
    ...members('schedules', propertyMap, origins.schedules),
    ...(unknownNames === undefined
      ? []
      : [{ name: 'unknownNames', value: unknownNames, origin: origins.unknownNames }]),
  ];
  return new Map(stated.map((setting) => [settingId(setting.name), setting]));
}

function fact<T>(
  name: string,
  known: Fact<T> | undefined,
  write: (value: T) => SettingValue,
): readonly StatedSetting[] {
  return known ? [{ name, value: write(known.value), origin: known.origin }] : [];
}

function members(
  group: string,
  values: Readonly<Record<string, SettingValue>>,
  origin: FactOrigin,
): readonly StatedSetting[] {
  return Object.entries(values).map(([name, value]) => ({ name: `${group}.${name}`, value, origin }));
}

function dateInWords(date: ReferenceDate): string {
  if (typeof date === 'string') return date;
  return 'seconds' in date ? formatIso(date.seconds, utc) : formatCivil(date.civil);
}
