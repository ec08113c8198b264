import type { ConfiguredSetting, SettingName } from '../site/configured.ts';
import { settingName } from '../site/configured.ts';
import type { Fact } from '../site/facts.ts';
import type { MeteringValue } from '../site/metering-value.ts';
import type { Schedule } from '../values/schedule/model.ts';
import { smallestPeriodSeconds } from '../values/schedule/period.ts';
import { tokenFromPhrase } from '../values/schedule/phrase.ts';
import { describeRecurrence, describeSchedule } from '../values/schedule/words.ts';
import { replace } from './fixes.ts';
import type { Fix, SettingRuleContext } from './rule.ts';

/** The settings of a file that go by one of some names. */
export function configuredAs(
  context: SettingRuleContext,
  ...names: readonly SettingName[]
): readonly ConfiguredSetting[] {
  return context.configured.filter(({ setting }) => names.includes(settingName(setting)));
}

/** A setting as this file states it, else as another file of the site does; with the words that tell where. */
export function lookUp(context: SettingRuleContext, name: SettingName): Fact<ConfiguredSetting> | undefined {
  const own = configuredAs(context, name)[0];
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

/** The same with start and duration. */
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

/** Sets a length of time given in seconds, in the form that the file uses. */
export function setDuration(configured: ConfiguredSetting, seconds: number, words: string): Fix {
  const text = configured.form === 'stored' ? String(seconds) : words;
  const title = configured.form === 'stored' ? `Set to ${seconds} (${words})` : `Set to ${words}`;
  return { title, safe: false, edits: [replace(configured, text)] };
}

/** Whether clients ask their server for every program, as far as known: this file decides before the site. */
export function modeOf(context: SettingRuleContext): 'online' | 'offline' | undefined {
  const own = valueAs(configuredAs(context, 'ClientAgent.RealTimeVerification')[0], 'flag');
  if (own) return own.flag ? 'online' : 'offline';
  return context.facts.mode?.value;
}
