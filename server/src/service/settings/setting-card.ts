import {
  type MeteringSetting,
  meteringSection,
  type StoredForm,
} from '../../core/catalogue/metering/index.ts';
import type { Card, CardRow } from '../card.ts';
import { statementRow } from '../statement-row.ts';

/** What is known of a setting of software metering, wherever it stands. */
export function settingCard(setting: MeteringSetting): Card {
  return {
    title: setting.label,
    summary: setting.meaning,
    rows: [placeRow(setting), ...limitRows(setting), ...choiceRows(setting), ...storedRow(setting)],
    notes: setting.notes,
    articles: setting.articles,
  };
}

/** Unit, default and range, each with what it rests on. */
export function limitRows({ unit, default: usual, range }: MeteringSetting): readonly CardRow[] {
  return [
    ...(unit ? [{ label: 'Unit in the console', value: unit }] : []),
    statementRow('Default', usual),
    statementRow('Range', range),
  ];
}

/** Where a setting stands in the profile and in the administrator console. */
export function placeRow({ section, key }: MeteringSetting): CardRow {
  const place = meteringSection(section)?.place ?? '';
  return { label: 'Setting', value: `[${section}] ${key}: ${place}` };
}

/** How SMS itself keeps the setting; nothing for facts about a site, which it does not keep. */
function storedRow({ section, stored }: MeteringSetting): readonly CardRow[] {
  const label = 'Stored as';
  if (stored) return [{ label, value: storedWords(stored) }];
  return section === 'Site' ? [] : [{ label, value: 'not documented' }];
}

function storedWords({ property, item, unit, evidence }: StoredForm): string {
  return `${property} of the item ${item}; ${unit === 'not documented' ? 'unit not documented' : unit} (${evidence})`;
}

function choiceRows({ choices = [] }: MeteringSetting): readonly CardRow[] {
  return choices.map(({ value, meaning }) => ({ label: value, value: meaning }));
}
