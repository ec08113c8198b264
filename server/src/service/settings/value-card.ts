import type { ArticleId } from '../../core/catalogue/evidence.ts';
import type { MeteringSetting } from '../../core/catalogue/metering/index.ts';
import type { MeteringFile } from '../../core/document.ts';
import { type ConfiguredSetting, settingName } from '../../core/site/configured.ts';
import type { MeteringValue } from '../../core/site/metering-value.ts';
import { zoneOfSite } from '../../core/site/zone-of-site.ts';
import { excerpt } from '../../core/text/excerpt.ts';
import { explainSeconds, formatDuration } from '../../core/values/duration.ts';
import { resolveCivil } from '../../core/values/epoch.ts';
import { formatSpoken } from '../../core/values/format-time.ts';
import { describeFailure } from '../../core/values/parse-result.ts';
import { spokenCount } from '../../core/values/plural.ts';
import { smallestPeriodSeconds } from '../../core/values/schedule/period.ts';
import { utc } from '../../core/values/zone.ts';
import { type Card, type CardRow, quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import { type BalancingVerdict, balancingVerdict } from './balancing-verdict.ts';
import { scheduleStory, schedulesInWords } from './schedule-rows.ts';
import { limitRows, placeRow } from './setting-card.ts';

/** A value and the setting that it is for. */
export type StatedValue = Pick<ConfiguredSetting, 'setting' | 'text' | 'value' | 'form' | 'calledAs'>;

/** What a value of a setting says: raw, in words, and beside what is usual; of a schedule when it runs next, of license balancing how it is judged. */
export function settingValueCard(stated: StatedValue, file: MeteringFile, context: ServiceContext): Card {
  const { setting, text, value } = stated;
  const story = value.ok ? storyOf(value.value, stated, context) : failureStory(stated);
  const verdict = verdictOf(stated, file, context);
  return {
    title: `${setting.label}: ${story.words}`,
    summary: setting.meaning,
    rows: [
      { label: 'In the file', value: quote(text) },
      ...story.rows,
      ...(verdict?.rows ?? []),
      placeRow(setting),
      ...limitRows(setting),
      ...elsewhereRow(stated, context),
    ],
    notes: [...story.notes, ...(verdict?.notes ?? setting.notes), ...storedNote(stated)],
    articles: unique([...(verdict?.articles ?? []), ...setting.articles]),
  };
}

interface ValueStory {
  readonly words: string;
  readonly rows: readonly CardRow[];
  readonly notes: readonly string[];
}

/** The value of a setting in a few words, for titles and outlines. */
export function valueInWords({ setting, text, value, form }: StatedValue, context: ServiceContext): string {
  return value.ok ? wordsOf(value.value, setting, form, context) : quote(text);
}

function storyOf(value: MeteringValue, { setting, form }: StatedValue, context: ServiceContext): ValueStory {
  const words = wordsOf(value, setting, form, context);
  switch (value.type) {
    case 'schedule':
      return { words, ...scheduleStory(value.schedules, value.isToken, context) };
    case 'duration':
      return {
        words,
        rows: [{ label: 'Value', value: explainSeconds(value.seconds) }],
        notes: value.hasUnit ? [] : ['A number without a unit is taken as seconds, as SMS stores them.'],
      };
    case 'amount':
      return { words, rows: [], notes: ['In which unit SMS stores this length of time is not documented.'] };
    case 'zone':
      return {
        words,
        rows: [{ label: 'Clock there now', value: formatSpoken(context.now, value.zone) }],
        notes: [],
      };
    default:
      return { words, rows: [], notes: [] };
  }
}

function wordsOf(
  value: MeteringValue,
  setting: MeteringSetting,
  form: StatedValue['form'],
  context: ServiceContext,
): string {
  switch (value.type) {
    case 'schedule':
      return schedulesInWords(value.schedules);
    case 'duration':
      return formatDuration(value.seconds);
    case 'amount':
      return `${value.number}, in a unit that is not documented`;
    case 'count':
      return setting.unit ? spokenCount(value.number, setting.unit.replace(/s$/, '')) : String(value.number);
    case 'size':
      return `${value.number} bytes`;
    case 'flag':
      return flagWords(value.flag, setting, form);
    case 'choice':
      return choiceWords(value.text, setting);
    case 'text':
      return quote(value.text);
    case 'names':
      return value.names.length === 0 ? 'none' : listWords(value.names);
    case 'hotfixes':
      return listWords(value.names);
    case 'zone':
      return value.zone;
    case 'version':
      return value.version;
    case 'date':
      return dateWords(value.date, context);
  }
}

/** The property of the real-time verification says the opposite of the box that it stores. */
function flagWords(flag: boolean, setting: MeteringSetting, form: StatedValue['form']): string {
  if (settingName(setting) !== 'ClientAgent.RealTimeVerification') return flag ? 'yes' : 'no';
  const mode = flag ? 'online mode' : 'offline mode';
  return form === 'stored' ? `${flag ? 'on' : 'off'}, that is ${mode}` : `${flag ? 'yes' : 'no'}, ${mode}`;
}

function choiceWords(text: string, { choices = [] }: MeteringSetting): string {
  const choice = choices.find(({ value }) => value === text);
  return choice ? `${choice.value}, ${choice.meaning}` : text;
}

const MOST_NAMES = 20;

function listWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(quote).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}

function dateWords(
  date: Extract<MeteringValue, { type: 'date' }>['date'],
  { facts, now }: ServiceContext,
): string {
  const zone = zoneOfSite(facts) ?? utc;
  if (date === 'now') return `now, ${formatSpoken(now, zone)}`;
  const seconds = date.kind === 'instant' ? date.seconds : resolveCivil(date.readings[0].civil, zone).seconds;
  return formatSpoken(seconds, zone);
}

function failureStory({ text, value }: StatedValue): ValueStory {
  const notes = value.ok
    ? []
    : [`${describeFailure({ ...value, notUnderstood: excerpt(value.notUnderstood) })}.`];
  return { words: `${quote(text)} is not understood`, rows: [], notes };
}

function verdictOf(
  { setting, value }: StatedValue,
  file: MeteringFile,
  context: ServiceContext,
): BalancingVerdict | undefined {
  if (settingName(setting) !== 'Local.LicenseBalancing' || !value.ok || value.value.type !== 'schedule')
    return undefined;
  const period = smallestPeriodSeconds(value.value.schedules);
  return period === null ? undefined : balancingVerdict(period, file, context);
}

/** What another file of the site says of the same setting, where it says something else. */
function elsewhereRow(stated: StatedValue, context: ServiceContext): readonly CardRow[] {
  const other = context.facts.settings?.get(settingName(stated.setting));
  if (!other || other.origin.uri === undefined || other.value.text === stated.text) return [];
  const words = `${valueInWords(other.value, context)} (${other.origin.words})`;
  return [{ label: 'Elsewhere in the site', value: words }];
}

/** Which property is which setting is seldom certain, and a reader should know what it rests on. */
function storedNote({ setting, form, calledAs }: StatedValue): readonly string[] {
  if (form !== 'stored') return [];
  const { stored } = setting;
  const name = quote(calledAs);
  if (stored?.property.toLowerCase() === calledAs.toLowerCase())
    return [`That ${name} is this setting is ${stored.evidence}.`];
  return [
    `That ${name} is this setting was declared (setting smsMetering.schedules); no Microsoft text names the property.`,
  ];
}

function unique(articles: readonly ArticleId[]): readonly ArticleId[] {
  return [...new Set(articles)];
}
