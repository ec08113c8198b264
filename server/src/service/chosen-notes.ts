import { type ChosenSetting, type ChosenSettings, settingIn } from '../core/configuration/layers.ts';
import { valueInWords } from '../core/configuration/setting-value.ts';
import { singleSettings } from '../core/configuration/settings-list.ts';
import type { RuleId } from '../core/rules/rule.ts';

/** Sentences about the settings that had a part in what a rule says: their values, what states them, and what that prevails over. */
export function settingNotes(rule: RuleId, chosen: ChosenSettings | undefined): readonly string[] {
  if (!chosen || chosen.size === 0) return [];
  const thresholds = singleSettings.filter(({ rules }) => rules?.includes(rule)).map(({ name }) => name);
  return [`rules.${rule}`, ...thresholds].flatMap((name) => {
    const setting = settingIn(chosen, name);
    return setting ? [sentence(setting)] : [];
  });
}

function sentence({ name, value, origin, overrode }: ChosenSetting): string {
  const others = overrode.map((other) => `${valueInWords(other.value)} (${other.origin.words})`);
  const instead = others.length > 0 ? `, instead of ${others.join(' and ')}` : '';
  return `${name} is ${valueInWords(value)}: ${origin.words}${instead}.`;
}
