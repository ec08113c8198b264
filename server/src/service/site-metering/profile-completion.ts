import {
  type MeteringSection,
  type MeteringSetting,
  meteringSection,
  meteringSections,
} from '../../core/catalogue/metering/index.ts';
import type { IniFile } from '../../core/document.ts';
import type { ServiceContext } from '../context.ts';
import type { IniOffers } from '../ini/ini-completion.ts';
import type { OfferedKey, OfferedSection } from '../ini/name-completion.ts';
import { settingCard } from '../settings/setting-card.ts';
import { settingValueCompletions } from '../settings/setting-value-completion.ts';
import { statedOn } from './profile-hover.ts';

/** What a site metering profile may hold. */
export function profileOffers(document: IniFile, context: ServiceContext): IniOffers {
  return {
    sections: meteringSections.map(offeredSection),
    keysOf: ({ name }) => (meteringSection(name)?.settings ?? []).map(offeredKey),
    valuesFor: (line, offset) => {
      const stated = statedOn(document, line);
      return stated ? settingValueCompletions(stated.setting, document, line, offset, context) : [];
    },
  };
}

function offeredSection({ name, place, settings }: MeteringSection): OfferedSection {
  const rows = settings.map(({ key, label }) => ({ label: key, value: label }));
  const usual = settings.filter(({ defaultValue }) => defaultValue !== undefined);
  return {
    name,
    detail: place,
    card: () => ({ title: `[${name}]`, summary: place, rows }),
    keys: usual.map(offeredKey),
  };
}

function offeredKey(setting: MeteringSetting): OfferedKey {
  const { key, label, type, choices = [], defaultValue = '' } = setting;
  const values = type === 'flag' ? ['yes', 'no'] : choices.map(({ value }) => value);
  // The value that is usual is offered first.
  const usualFirst = values.toSorted(
    (one, other) => Number(other === defaultValue) - Number(one === defaultValue),
  );
  return {
    name: key,
    detail: label,
    firstValue: defaultValue,
    values: usualFirst,
    card: () => settingCard(setting),
  };
}
