import type { MeteringFile } from '../core/document.ts';
import type { Finding } from '../core/lint/finding.ts';
import { collectEdits, firstFix } from '../core/lint/fix.ts';
import { safeFixes } from '../core/lint/safe-fixes.ts';
import type { Action } from './action.ts';
import { actionKinds } from './action-kinds.ts';
import type { ServiceContext } from './context.ts';

/** For each rule that speaks at a place and elsewhere too: the first fix of every one of its findings. */
export function fixAllOfRuleActions(
  here: readonly Finding[],
  findings: readonly Finding[],
): readonly Action[] {
  const rules = [...new Set(here.map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const fixable = findings.filter((finding) => finding.rule === rule && firstFix(finding));
    if (fixable.length < 2) return [];
    const edits = collectEdits(fixable, firstFix);
    const title = `Fix all of ${rule} in this file`;
    return [{ title, kind: actionKinds.quickFix, edits, findings: here.filter((one) => one.rule === rule) }];
  });
}

/** Every fix that cannot change what the writer meant, in one action after which there is none left. */
export function fixAllActions(
  file: MeteringFile,
  findings: readonly Finding[],
  { facts, check }: ServiceContext,
): readonly Action[] {
  const edits = safeFixes(file, findings, facts, check);
  if (edits.length === 0) return [];
  return [{ title: 'Make all safe fixes in this file', kind: actionKinds.fixAll, edits, findings: [] }];
}
