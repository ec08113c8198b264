import type { ConfiguredSetting, SettingName } from '../site/configured.ts';
import { settingName } from '../site/configured.ts';
import type { Fact } from '../site/facts.ts';
import type { MeteringValue } from '../site/metering-value.ts';
import type { Span } from '../text/lines.ts';
import { formatDuration } from '../values/duration.ts';
import type { Schedule } from '../values/schedule/model.ts';
import { smallestPeriodSeconds } from '../values/schedule/period.ts';
import { tokenFromPhrase } from '../values/schedule/phrase.ts';
import { describeRecurrence, describeSchedule } from '../values/schedule/words.ts';
import type { SmsVersion } from '../values/version.ts';
import type { SettingRuleContext } from './context.ts';
import { replace } from './fixes.ts';
import type { Fix, RelatedPlace } from './rule.ts';

/** The settings of a file that go by one of some names. */
export function configuredAs(
  context: SettingRuleContext,
  ...names: readonly SettingName[]
): readonly ConfiguredSetting[] {
  const byName = indexOf(context.configured);
  const stated = names.flatMap((name) => byName.get(name) ?? []);
  return names.length === 1 ? stated : stated.toSorted((one, other) => one.start - other.start);
}

const indexes = new WeakMap<
  readonly ConfiguredSetting[],
  ReadonlyMap<SettingName, readonly ConfiguredSetting[]>
>();

/** The settings of a file by their names. Kept, because rules ask for one setting at each place of another. */
function indexOf(
  configured: readonly ConfiguredSetting[],
): ReadonlyMap<SettingName, readonly ConfiguredSetting[]> {
  const known = indexes.get(configured);
  if (known) return known;
  const index = new Map<SettingName, ConfiguredSetting[]>();
  for (const stated of configured) {
    const name = settingName(stated.setting);
    const others = index.get(name);
    if (others) others.push(stated);
    else index.set(name, [stated]);
  }
  indexes.set(configured, index);
  return index;
}

/** A setting as this file states it, else as another file of the site does; with the words that tell where. */
export function lookUp(context: SettingRuleContext, name: SettingName): Fact<ConfiguredSetting> | undefined {
  const own = indexOf(context.configured).get(name)?.[0];
  return own ? { value: own, origin: { words: 'this file' } } : context.facts.settings?.get(name);
}

type ValueOf<Type extends MeteringValue['type']> = Extract<MeteringValue, { readonly type: Type }>;

/** The value of a setting if it is understood and of a type. */
export function valueAs<Type extends MeteringValue['type']>(
  configured: ConfiguredSetting | undefined,
  type: Type,
): ValueOf<Type> | undefined {
  if (!configured?.value.ok || configured.value.value.type !== type) return undefined;
  return configured.value.value as ValueOf<Type>;
}

/** The schedules of a setting; empty where it has none that is understood. */
export function schedulesOf(configured: ConfiguredSetting): readonly Schedule[] {
  return valueAs(configured, 'schedule')?.schedules ?? [];
}

/** Seconds between two runs of a setting's most frequent schedule; undefined where it does not recur. */
export function periodOf(configured: ConfiguredSetting | undefined): number | undefined {
  return (configured && smallestPeriodSeconds(schedulesOf(configured))) ?? undefined;
}

/** What the file says, in words, for messages: `every 15 minutes`. */
export function spokenSchedule(configured: ConfiguredSetting): string {
  return schedulesOf(configured).map(describeRecurrence).join('; ');
}

/** The shortest of several rhythms, in words: `every 15 minutes`, `every hour`. */
export function spokenPeriod(seconds: number): string {
  return `every ${formatDuration(seconds).replace(/^1 (?=[a-z]+$)/, '')}`;
}

/** The same as {@link spokenSchedule} with start and duration. */
export function spokenInFull(configured: ConfiguredSetting): string {
  return schedulesOf(configured).map(describeSchedule).join('; ');
}

/** Sets a schedule, written in the form that the file uses: words in a profile, a token where SMS stores it. */
export function setSchedule(configured: ConfiguredSetting, phrase: string, why = ''): Fix {
  const token = tokenFromPhrase(phrase);
  const stored = configured.form === 'stored' && token.ok;
  const text = stored ? token.value : phrase;
  const title = stored ? `Set to ${phrase} (${token.value})` : `Set to ${phrase}`;
  return { title: why === '' ? title : `${title}, ${why}`, safe: false, edits: [replace(configured, text)] };
}

/** Sets a value to other words of the file's form. */
export function setTo(configured: ConfiguredSetting, words: string): Fix {
  return { title: `Set to ${words}`, safe: false, edits: [replace(configured, words)] };
}

/** Sets a length of time given in seconds, in the form that the file uses. */
export function setDuration(configured: ConfiguredSetting, seconds: number, words: string): Fix {
  const text = configured.form === 'stored' ? String(seconds) : words;
  const title = configured.form === 'stored' ? `Set to ${seconds} (${words})` : `Set to ${words}`;
  return { title, safe: false, edits: [replace(configured, text)] };
}

/** Sets a flag to yes, where the file's form for that is known. */
export function setToYes(configured: ConfiguredSetting): readonly Fix[] {
  if (configured.form === 'stored') return [];
  return [setTo(configured, 'yes')];
}

/** Where to point: at the value, or at what holds it where it is empty. */
export function placeOf({ start, end, whole }: ConfiguredSetting): Span {
  return end > start ? { start, end } : whole;
}

/** The place of a setting that a finding builds on, in this file or in another of the site. */
export function relatedTo({ value, origin }: Fact<ConfiguredSetting>, message: string): RelatedPlace {
  const { start, end } = placeOf(value);
  if (origin.uri === undefined) return { start, end, message };
  return { start: 0, end: 0, message, elsewhere: { uri: origin.uri, line: origin.line ?? 0 } };
}

/** Whether clients ask their server for every program, as far as known: this file decides before the site. */
export function modeOf(context: SettingRuleContext): 'online' | 'offline' | undefined {
  return modeFact(context)?.value;
}

/** The same with the words that tell where it stands. */
export function modeFact(context: SettingRuleContext): Fact<'online' | 'offline'> | undefined {
  const own = indexOf(context.configured).get('ClientAgent.RealTimeVerification')?.[0];
  const isOnline = valueAs(own, 'flag')?.flag;
  if (own === undefined || isOnline === undefined) return context.facts.mode;
  return { value: isOnline ? 'online' : 'offline', origin: { words: `${own.calledAs} in this file` } };
}

/** The release of SMS, as far as known. */
export function versionOf(context: SettingRuleContext): SmsVersion | undefined {
  const stated = valueAs(lookUp(context, 'Site.Version')?.value, 'version')?.version;
  return stated ?? context.facts.version?.value;
}

/** A release as a message names it: "SP3", but "SMS 2.0 without a service pack". */
export function releaseWords(version: SmsVersion): string {
  return version === '2.0' ? 'SMS 2.0 without a service pack' : version;
}

/** The metering servers of the site, as far as known. */
export function serversOf(context: SettingRuleContext): readonly string[] | undefined {
  const stated = valueAs(lookUp(context, 'Site.Servers')?.value, 'names')?.names;
  return stated ?? context.facts.servers?.value;
}
