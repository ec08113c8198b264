import { knownBlock, knownProperty, knownStatement } from '../../core/catalogue/control/index.ts';
import type { ControlFile } from '../../core/document.ts';
import { registryType } from '../../core/sitectrl/property.ts';
import { NONE } from '../../core/sitectrl/tree.ts';
import type { Span } from '../../core/text/lines.ts';
import type { Completion } from '../completion.ts';
import type { ServiceContext } from '../context.ts';
import { allScheduleChoices } from '../settings/schedule-choices.ts';
import { schedulePlaceAt } from '../settings/schedule-place.ts';
import { settingCard } from '../settings/setting-card.ts';
import { storedOffers } from '../settings/stored-offers.ts';
import { type OfferedValue, valueOffers } from '../value-offers.ts';
import { blockBehind } from './control-place.ts';
import { settingOfPropertyIn } from './stated-property.ts';
import type { WrittenLine } from './written-line.ts';

/** What could stand in a field behind the first: a registry type, a value of a known property, a schedule by its words, a server of the site. */
export function fieldCompletions(
  file: ControlFile,
  offset: number,
  line: WrittenLine,
  span: Span,
  context: ServiceContext,
): readonly Completion[] {
  if (/^PROPERTY$/i.test(line.keyword)) return propertyFieldCompletions(file, offset, line, span, context);
  const entry = /^BEGIN_/i.test(line.keyword)
    ? knownBlock(line.keyword.slice('BEGIN_'.length))
    : knownStatement(line.keyword);
  const isServer = entry?.fields[line.field] === 'server' || (entry?.name === 'SERVER' && line.field === 0);
  const servers = isServer ? (context.facts.servers?.value ?? []) : [];
  const offers = servers.map((value) => ({ value, meaning: 'metering server of the site' }));
  return valueOffers(file.characters, span, offers);
}

function propertyFieldCompletions(
  file: ControlFile,
  offset: number,
  { lineStart, field, fields }: WrittenLine,
  span: Span,
  context: ServiceContext,
): readonly Completion[] {
  const { characters: text, tree } = file;
  if (field === 1) return valueOffers(text, span, types);
  const [name = '', type = ''] = fields;
  // Where the type says that the value stands in another field, there is nothing to fill in.
  const valueField = { REG_DWORD: 3, '': field }[registryType(type)] ?? 2;
  if (field !== valueField) return [];
  const schedule = schedulePlaceAt(file, { start: offset, end: offset }, context);
  if (schedule && schedule.start <= offset && offset <= schedule.end) {
    const { setting } = schedule;
    const offers = allScheduleChoices(setting).map(({ phrase, token }) => ({
      value: token,
      meaning: token,
      label: phrase,
    }));
    return valueOffers(text, span, offers, setting && (() => settingCard(setting)));
  }
  const block = blockBehind(tree, tree.tokens.tokenAt(lineStart) - 1);
  const setting = block === NONE ? undefined : settingOfPropertyIn(tree, block, name, context.check);
  if (setting)
    return valueOffers(text, span, storedOffers(setting.stored?.property ?? ''), () => settingCard(setting));
  const numbers = knownProperty(name)?.values.filter(({ value }) => /^\d+$/.test(value)) ?? [];
  return field === 3 ? valueOffers(text, span, numbers) : [];
}

const types: readonly OfferedValue[] = [
  { value: 'REG_DWORD', meaning: 'the value is the number in the fourth field' },
  { value: 'REG_SZ', meaning: 'the value is the text in the third field' },
];
