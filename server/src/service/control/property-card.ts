import { type KnownProperty, knownProperty } from '../../core/catalogue/control/index.ts';
import type { ControlFile } from '../../core/document.ts';
import { componentAround } from '../../core/site/component-properties.ts';
import type { ControlProperty } from '../../core/sitectrl/property.ts';
import { REDACTED } from '../../core/sitectrl/secrets.ts';
import { explainSeconds } from '../../core/values/duration.ts';
import { looksLikeSchedule } from '../../core/values/schedule/recognise.ts';
import { decodeScheduleValue } from '../../core/values/schedule/token.ts';
import { type Card, type CardRow, quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import { guessRows } from '../settings/moment-rows.ts';
import { scheduleStory, schedulesInWords } from '../settings/schedule-rows.ts';
import { settingValueCard } from '../settings/value-card.ts';
import { unknownName } from './block-card.ts';
import { isSecretProperty, shownText } from './shown-field.ts';
import { statedProperty } from './stated-property.ts';

/** A named value: as the setting that it is, where that is known or declared; else what a text says of the name, and what the value looks like. */
export function propertyCard(
  file: ControlFile,
  item: number,
  property: ControlProperty,
  context: ServiceContext,
): Card {
  const name = shownText(property.name);
  if (isSecretProperty(file.tree, item, property))
    return {
      title: `${name}: ${REDACTED}`,
      summary: 'An account, a password or a key. Do not pass the file on as it is.',
      rows: typeRow(property),
    };
  const stated = statedProperty(file, item, property, context);
  if (stated) {
    const card = settingValueCard(stated, file, context);
    return {
      ...card,
      rows: [{ label: 'Property', value: name }, ...typeRow(property), ...(card.rows ?? [])],
    };
  }
  const known = knownProperty(property.name);
  if (known) return knownCard(property, known);
  return isPlausibleSchedule(file, item, property)
    ? scheduleCard(property, name, context)
    : unknownCard(property, context);
}

/** True for a value of a component that decodes as a schedule although no text and no declaration says what it is. */
export function isPlausibleSchedule(
  { tree }: ControlFile,
  item: number,
  { value }: Pick<ControlProperty, 'value'>,
): boolean {
  return looksLikeSchedule(value) && componentAround(tree, item) !== undefined;
}

function scheduleCard({ value, type }: ControlProperty, name: string, context: ServiceContext): Card {
  const decoded = decodeScheduleValue(value);
  const schedules = decoded.ok ? decoded.schedules : [];
  const story = scheduleStory(schedules, true, context);
  return {
    title: `${name} looks like a schedule: ${schedulesInWords(schedules)}`,
    summary:
      'No text names this property, so whether it is a schedule, and of what, is not known. Setting smsMetering.schedules can say it.',
    rows: [...rawRow(schedules.length, value), ...typeRow({ type }), ...story.rows],
    notes: story.notes,
    articles: ['Q272436'],
  };
}

/** Several tokens are as long as encrypted values, and nobody reads them anyhow. */
function rawRow(count: number, value: string): readonly CardRow[] {
  return count === 1 ? [{ label: 'In the file', value: quote(value) }] : [];
}

function knownCard(property: ControlProperty, known: KnownProperty): Card {
  const value = shownText(property.value);
  const seconds = known.unit.text === 'seconds' && /^\d{1,10}$/.test(property.value);
  return {
    title: `${known.name}: ${value}`,
    summary: known.meaning,
    rows: [
      ...(seconds ? [{ label: 'Value', value: explainSeconds(Number(property.value)) }] : []),
      ...typeRow(property),
      {
        label: 'Unit',
        value:
          known.unit.evidence === 'unknown' ? known.unit.text : `${known.unit.text} (${known.unit.evidence})`,
      },
      ...known.values.map(({ value: word, meaning }) => ({ label: word, value: meaning })),
    ],
    notes: known.notes,
    articles: known.articles,
  };
}

function unknownCard(property: ControlProperty, context: ServiceContext): Card {
  const value = shownText(property.value);
  return {
    title: `${shownText(property.name)}: ${value}`,
    summary: unknownName('property'),
    rows: [...typeRow(property), ...guessRows(property.value, context)],
  };
}

function typeRow({ type }: Pick<ControlProperty, 'type'>): readonly CardRow[] {
  return type === '' ? [] : [{ label: 'Registry type', value: type }];
}
