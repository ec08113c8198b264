import type { Finding } from '../core/lint/finding.ts';
import type { Action } from './action.ts';
import { actionKinds } from './action-kinds.ts';

/** The fixes of findings, the first of each preferred. A fix that several findings share is offered once. */
export function quickFixes(findings: readonly Finding[]): readonly Action[] {
  const byEffect = new Map<string, Action>();
  for (const finding of findings) {
    for (const [index, fix] of finding.fixes.entries()) {
      const { title, edits, encoding } = fix;
      const effect = JSON.stringify([title, edits, encoding]);
      const same = byEffect.get(effect);
      byEffect.set(effect, {
        title,
        kind: actionKinds.quickFix,
        edits,
        findings: [...(same?.findings ?? []), finding],
        isPreferred: same?.isPreferred === true || index === 0,
        ...(encoding && { encoding }),
      });
    }
  }
  return [...byEffect.values()];
}
