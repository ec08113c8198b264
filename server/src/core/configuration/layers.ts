import type { RuleId, Severity } from '../rules/rule.ts';
import { type CheckSettings, defaultSettings, type Thresholds } from '../settings.ts';
import type { SettingName } from '../site/configured.ts';
import type { FactOrigin } from '../site/facts.ts';
import { resolveSettings, type SiteSource } from '../site/resolve.ts';
import type { SiteTexts } from '../site/stated-facts.ts';
import defer * as statedFacts from '../site/stated-facts.ts';
import type { SettingValue } from './setting-description.ts';
import { settingId } from './setting-id.ts';
import defer * as list from './settings-list.ts';

/** A setting as one place states it. */
export interface StatedSetting {
  /** "timeZone", "rules.SWM212". */
  readonly name: string;
  readonly value: SettingValue;
  readonly origin: FactOrigin;
}

/** What one place, such as a settings file or an editor, states. Each setting once, by {@link settingId}. */
export type SettingsLayer = ReadonlyMap<string, StatedSetting>;

/** A setting that is in force, and what it prevails over, the nearest first. */
export interface ChosenSetting extends StatedSetting {
  readonly overrode: readonly StatedSetting[];
}

/** All settings that some place states, by {@link settingId}; what is not among them is as the product has it. */
export type ChosenSettings = ReadonlyMap<string, ChosenSetting>;

/** Puts layers together key by key. Precedence is their order: the first that states a setting decides. */
export function chooseSettings(layers: readonly SettingsLayer[]): ChosenSettings {
  const found = new Map<string, StatedSetting[]>();
  for (const layer of layers) {
    for (const [id, stated] of layer) {
      const same = found.get(id);
      if (same) same.push(stated);
      else found.set(id, [stated]);
    }
  }
  const chosen = new Map<string, ChosenSetting>();
  for (const [id, [winner, ...overrode]] of found) if (winner) chosen.set(id, { ...winner, overrode });
  return chosen;
}

/** What a layer or a choice says of one setting. */
export function settingIn<Stated extends StatedSetting>(
  settings: ReadonlyMap<string, Stated>,
  name: string,
): Stated | undefined {
  return settings.get(settingId(name));
}

/** The settings that are in force, as a source among those that tell of a site and of checking it. */
export function sourceOfChosen(chosen: ChosenSettings): SiteSource {
  const unknownNames = settingIn(chosen, 'unknownNames')?.value;
  return {
    ...factsOfChosen(chosen),
    severities: membersOf<Severity | 'off'>(chosen, 'rules'),
    thresholds: membersOf<number>(chosen, 'thresholds') as Partial<Thresholds>,
    propertyMap: membersOf<SettingName>(chosen, 'schedules'),
    ...(typeof unknownNames === 'boolean' && { unknownNames }),
  };
}

/** How to check, where nothing but these settings decides. */
export function checkSettingsOf(source: SiteSource): CheckSettings {
  const settings = resolveSettings([source]);
  return isDefault(settings) ? defaultSettings : settings;
}

function isDefault(settings: CheckSettings): boolean {
  return JSON.stringify(settings) === JSON.stringify(defaultSettings);
}

/** Words that are in force and say nothing. */
const silent: Readonly<Record<string, RegExp>> = {
  mode: /^\s*auto\s*$/i,
  environment: /^\s*unknown\s*$/i,
  referenceDate: /^\s*off\s*$/i,
};

function factsOfChosen(chosen: ChosenSettings): SiteSource {
  if (chosen.size === 0) return {};
  const texts: Partial<Record<keyof SiteTexts, string | readonly string[]>> = {};
  const origins = new Map<keyof SiteTexts, FactOrigin>();
  for (const { name, form } of list.singleSettings) {
    const stated = form.type === 'fact' ? settingIn(chosen, name) : undefined;
    if (form.type !== 'fact' || !stated) continue;
    const { value, origin } = stated;
    if (silent[form.fact]?.test(String(value))) continue;
    texts[form.fact] = typeof value === 'object' ? value : String(value);
    origins.set(form.fact, form.fact === 'referenceDate' ? withMeaning(String(value), origin) : origin);
  }
  // Values that make no sense are refused where they are read, so there are no faults here.
  const { source } = statedFacts.factsFromTexts(texts as SiteTexts, () => '');
  const facts = Object.entries(source).map(([fact, known]) => [
    fact,
    { ...known, origin: origins.get(fact as keyof SiteTexts) ?? known.origin },
  ]);
  return Object.fromEntries(facts) as SiteSource;
}

const meanings: readonly (readonly [word: RegExp, meaning: string])[] = [
  [/^\s*now\s*$/i, 'the current time'],
  [/^\s*file-?time\s*$/i, 'the time stamp of the file'],
];

/** Where a moment comes from that is not written down. */
function withMeaning(text: string, origin: FactOrigin): FactOrigin {
  const meaning = meanings.find(([word]) => word.test(text))?.[1];
  return meaning === undefined ? origin : { ...origin, words: `${meaning}, ${origin.words}` };
}

/** The members of a group of settings, without the name of the group. */
function membersOf<Value extends SettingValue>(
  chosen: ChosenSettings,
  group: string,
): Readonly<Record<string, Value>> & Readonly<Partial<Record<RuleId, Value>>> {
  const prefix = `${group}.`;
  const members = [...chosen.values()].filter(({ name }) => name.startsWith(prefix));
  return Object.fromEntries(members.map(({ name, value }) => [name.slice(prefix.length), value as Value]));
}
