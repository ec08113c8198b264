import type { Rule, RuleId } from './rule.ts';
import { SWM101 } from './SWM101.ts';

/** Every rule, in the order of their numbers. */
export const rules: readonly Rule[] = [SWM101];

export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.meta.id === (id as RuleId));
}
