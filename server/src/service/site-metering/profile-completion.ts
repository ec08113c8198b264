import {
  type MeteringSection,
  type MeteringSetting,
  meteringSection,
  meteringSections,
} from '../../core/catalogue/metering/index.ts';
import type { IniFile } from '../../core/document.ts';
import type { Finding } from '../../core/finding.ts';
import type { Completion } from '../completion.ts';
import type { ServiceContext } from '../context.ts';
import { iniCompletions } from '../ini-completion.ts';
import type { OfferedKey, OfferedSection } from '../name-completion.ts';
import { settingCard } from '../settings/setting-card.ts';
import { settingValueCompletions } from '../settings/setting-value-completion.ts';
import { statedOn } from './profile-hover.ts';

/** What could stand at a place of a site metering profile, in the order to show it. */
export function profileCompletions(
  document: IniFile,
  offset: number,
  findings: readonly Finding[],
  context: ServiceContext,
): readonly Completion[] {
  return iniCompletions(document, offset, findings, {
    sections: meteringSections.map(offeredSection),
    keysOf: ({ name }) => (meteringSection(name)?.settings ?? []).map(offeredKey),
    valuesFor: (line) => {
      const stated = statedOn(document, line);
      return stated ? settingValueCompletions(stated.setting, document, line, context) : [];
    },
  });
}

function offeredSection({ name, place, settings }: MeteringSection): OfferedSection {
  const rows = settings.map(({ key, label }) => ({ label: key, value: label }));
  return { name, detail: place, card: { title: `[${name}]`, summary: place, rows } };
}

function offeredKey(setting: MeteringSetting): OfferedKey {
  return {
    name: setting.key,
    detail: setting.label,
    firstValue: setting.defaultValue ?? '',
    card: settingCard(setting),
  };
}
