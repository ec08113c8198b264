import type { MeteringSetting } from '../../core/catalogue/metering/index.ts';
import type { IniFile } from '../../core/document.ts';
import { serversOf } from '../../core/rules/setting-values.ts';
import { readMeteringValue } from '../../core/site/metering-value.ts';
import type { Span } from '../../core/text/lines.ts';
import { smsVersions } from '../../core/values/version.ts';
import { zoneNames } from '../../core/values/zone.ts';
import type { Completion } from '../completion.ts';
import { settingContext } from '../configured.ts';
import type { ServiceContext } from '../context.ts';
import { serverOffers } from '../server-offers.ts';
import { type OfferedValue, valueOffers } from '../value-offers.ts';
import { allScheduleChoices } from './schedule-choices.ts';
import { settingCard } from './setting-card.ts';
import { unitCompletions } from './unit-completion.ts';
import { valueInWords } from './value-card.ts';

/** The values worth offering for a setting of a profile, in place of the one that stands there; behind a number first its units. */
export function settingValueCompletions(
  setting: MeteringSetting,
  document: IniFile,
  line: number,
  offset: number,
  context: ServiceContext,
): readonly Completion[] {
  const { ini, profile, text } = document;
  const span = profile.valueSpan(line);
  const before = text.slice(ini.valueStart(line), Math.min(offset, ini.valueStart(line) + LONGEST_NUMBER));
  return [
    ...unitCompletions(setting, text, before, offset),
    ...valueOffers(text, span, offersFor(setting, document, span, context), () => settingCard(setting)),
  ];
}

/** A number with its unit is shorter than this. */
const LONGEST_NUMBER = 100;

function offersFor(
  setting: MeteringSetting,
  document: IniFile,
  span: Span,
  context: ServiceContext,
): readonly OfferedValue[] {
  switch (setting.type) {
    case 'schedule':
      return allScheduleChoices(setting).map(({ phrase, token }) => ({ value: phrase, meaning: token }));
    case 'zone':
      return [...new Set([...setting.suggestions, ...zoneNames()])].map((value) => ({
        value,
        meaning: 'IANA time zone',
      }));
    case 'version':
      return smsVersions
        .toReversed()
        .map((value) => ({ value, meaning: value === '2.0' ? 'SMS 2.0 as released' : `SMS 2.0 ${value}` }));
    case 'choice':
      return (setting.choices ?? []).map(({ value, meaning }) => ({ value, meaning }));
    case 'names':
      return serverOffers(document.text.slice(span.start, span.end), knownServers(document, context));
    default:
      return setting.suggestions.map((value) => ({ value, meaning: detailOf(setting, value, context) }));
  }
}

function knownServers(document: IniFile, context: ServiceContext): readonly string[] {
  return serversOf(settingContext(document, context)) ?? context.facts.servers?.value ?? [];
}

function detailOf(setting: MeteringSetting, text: string, context: ServiceContext): string {
  const value = readMeteringValue(setting, text);
  return valueInWords({ setting, text, value, form: 'words', calledAs: setting.key }, context);
}
