import {
  type MeteringSetting,
  meteringSection,
  meteringSetting,
} from '../../core/catalogue/metering/index.ts';
import type { IniFile } from '../../core/document.ts';
import { valueWithoutPasswords } from '../../core/ini-secrets.ts';
import { readMeteringValue } from '../../core/site/metering-value.ts';
import { type Card, quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import type { Hover } from '../hover.ts';
import { iniPlace, withReach } from '../ini/ini-place.ts';
import { settingCard } from '../settings/setting-card.ts';
import { type StatedValue, settingValueCard } from '../settings/value-card.ts';

/** What there is to say about a place of a site metering profile: a section, a setting or its value. */
export function profileHover(document: IniFile, offset: number, context: ServiceContext): Hover | undefined {
  const place = iniPlace(document, offset);
  if (!place) return undefined;
  const { start, end, line, part } = place;
  if (part === 'section') return { start, end, card: profileSectionCard(document, line) };
  const stated = statedOn(document, line);
  const card = !stated
    ? unknownSettingCard(document, line)
    : part === 'name'
      ? settingCard(stated.setting)
      : settingValueCard(stated, document, context);
  return { start, end, card: withReach(document, line, card) };
}

/** The setting of a line with its value, whether or not the line is in force. */
export function statedOn({ profile }: IniFile, line: number): StatedValue | undefined {
  const calledAs = profile.keyName(line);
  const setting = meteringSetting(profile.sectionAt(line).name, calledAs);
  if (!setting) return undefined;
  const text = valueWithoutPasswords(profile, line);
  return { setting, text, value: readMeteringValue(setting, text), form: 'words', calledAs };
}

function profileSectionCard({ profile }: IniFile, line: number): Card {
  const { name, shadowedBy } = profile.sectionAt(line);
  const notes = shadowedBy
    ? [`This section is not read: it stands already in line ${shadowedBy.line + 1}.`]
    : [];
  const known = meteringSection(name);
  if (!known)
    return {
      title: `Section ${quote(name)}`,
      summary: 'The site metering profile has no such section, so what stands in it is not read.',
      notes,
    };
  return { title: `[${known.name}]`, summary: known.place, rows: known.settings.map(settingRow), notes };
}

function settingRow({ key, label }: MeteringSetting): { readonly label: string; readonly value: string } {
  return { label: key, value: label };
}

function unknownSettingCard({ profile }: IniFile, line: number): Card {
  const section = profile.sectionAt(line);
  const known = meteringSection(section.name);
  const rows = known && !section.shadowedBy ? known.settings.map(settingRow) : [];
  return {
    title: quote(profile.keyName(line)),
    summary: 'The site metering profile has no such setting in this section, so it is not read.',
    rows,
  };
}
