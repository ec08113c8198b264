import { compareTexts } from '../text/compare-texts.ts';
import type { Rule } from './rule.ts';
import { rules as iniRules } from './sets/ini.ts';
import { rules as logRules } from './sets/logs.ts';
import { rules as remodbcRules } from './sets/remodbc.ts';
import { rules as settingRules } from './sets/settings.ts';
import { rules as controlRules } from './sets/site-control.ts';

/** All rules, by their ids. Who checks a file takes those of its language: `rulesFor` in of-language.ts. */
export const rules: readonly Rule[] = [
  ...new Set([...iniRules, ...remodbcRules, ...controlRules, ...settingRules, ...logRules]),
].toSorted((first, second) => compareTexts(first.meta.id, second.meta.id));

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.meta.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
