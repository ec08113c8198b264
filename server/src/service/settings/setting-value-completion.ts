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
import { allScheduleChoices } from './schedule-choices.ts';
import { settingCard } from './setting-card.ts';
import { valueInWords } from './value-card.ts';

interface Offer {
  readonly value: string;
  readonly detail: string;
}

/** The values worth offering for a setting of a profile, in place of the one that stands there. */
export function settingValueCompletions(
  setting: MeteringSetting,
  document: IniFile,
  line: number,
  context: ServiceContext,
): readonly Completion[] {
  const { profile, text } = document;
  const span = profile.valueSpan(line);
  const card = settingCard(setting);
  return offersFor(setting, document, span, context).map(({ value, detail }) => ({
    label: value,
    kind: 'value',
    detail,
    edit: { ...span, newText: value },
    // A person who looks for a value does not begin it with the one that stands there.
    filterText: text.slice(span.start, Math.min(span.end, span.start + 200)) || value,
    card,
  }));
}

function offersFor(
  setting: MeteringSetting,
  document: IniFile,
  span: Span,
  context: ServiceContext,
): readonly Offer[] {
  switch (setting.type) {
    case 'schedule':
      return allScheduleChoices(setting).map(({ phrase, token }) => ({ value: phrase, detail: token }));
    case 'zone':
      return [...new Set([...setting.suggestions, ...zoneNames()])].map((value) => ({
        value,
        detail: 'IANA time zone',
      }));
    case 'version':
      return smsVersions
        .toReversed()
        .map((value) => ({ value, detail: value === '2.0' ? 'SMS 2.0 as released' : `SMS 2.0 ${value}` }));
    case 'choice':
      return (setting.choices ?? []).map(({ value, meaning }) => ({ value, detail: meaning }));
    case 'names':
      return serverOffers(document, span, context);
    default:
      return setting.suggestions.map((value) => ({ value, detail: detailOf(setting, value, context) }));
  }
}

/** The servers of the site that are not named here yet: all at once, and each behind those that are. */
function serverOffers(document: IniFile, { start, end }: Span, context: ServiceContext): readonly Offer[] {
  const servers = serversOf(settingContext(document, context)) ?? context.facts.servers?.value ?? [];
  const words = document.text
    .slice(start, end)
    .trim()
    .replace(/[,;\s]+$/, '');
  const named = words.toLowerCase().split(/\s*[,;]\s*/);
  const missing = servers.filter((server) => !named.includes(server.toLowerCase()));
  if (missing.length === 0) return [];
  const all = {
    value: [...(words === '' ? [] : [words]), ...missing].join(', '),
    detail: 'metering servers of the site',
  };
  const single = missing.map((server) => ({
    value: words === '' ? server : `${words}, ${server}`,
    detail: 'metering server of the site',
  }));
  return missing.length === 1 ? single : [all, ...single];
}

function detailOf(setting: MeteringSetting, text: string, context: ServiceContext): string {
  const value = readMeteringValue(setting, text);
  return valueInWords({ setting, text, value, form: 'words', calledAs: setting.key }, context);
}
