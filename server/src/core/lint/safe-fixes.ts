import type { MeteringFile } from '../document.ts';
import type { RuleId } from '../rules/rule.ts';
import type { CheckSettings } from '../settings.ts';
import type { SiteFacts } from '../site/facts.ts';
import { compareTexts } from '../text/compare-texts.ts';
import { composeEdits } from '../text/compose.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Finding } from './finding.ts';
import { collectEdits, safeFix } from './fix.ts';
import { lint } from './lint.ts';
import { mend } from './mend.ts';

/** An edit of the text as it is, and the rules that it is for. */
export interface SafeEdit extends TextEdit {
  /** One rule; several where a fix of one made room for a fix of another, so that no edit of the file is to be left out. */
  readonly rules: readonly Pick<Finding, 'rule' | 'name'>[];
}

/**
 * Everything that can be mended without changing what the writer meant, as one set of edits: also what can be mended only once something else is. A file
 * with these edits made has no safe fix left that edits can make.
 *
 * @param findings those of the file as it is, by the same facts and settings
 */
export function safeFixes(
  file: MeteringFile,
  findings: readonly Finding[],
  facts: SiteFacts,
  settings: CheckSettings,
): readonly SafeEdit[] {
  const { rounds } = mend(file, findings, (mended) => lint(mended, facts, settings), safeFix);
  if (rounds.length === 1) return editsByRule(findings);
  const rules = new Map<RuleId, Pick<Finding, 'rule' | 'name'>>();
  for (const { rule, name } of rounds.flatMap(({ mended }) => mended)) rules.set(rule, { rule, name });
  const all = [...rules.values()].toSorted((one, other) => compareTexts(one.rule, other.rule));
  const steps = rounds.map(({ edits }) => edits);
  return composeEdits(file.text, steps).map((edit) => ({ ...edit, rules: all }));
}

/** The edits that can be made at once, each with the rule that it is for. */
function editsByRule(findings: readonly Finding[]): readonly SafeEdit[] {
  const taken = new Set(collectEdits(findings, safeFix));
  return findings.flatMap(({ rule, name, ...finding }) => {
    const edits = safeFix({ rule, name, ...finding })?.edits ?? [];
    return edits.filter((edit) => taken.delete(edit)).map((edit) => ({ ...edit, rules: [{ rule, name }] }));
  });
}
