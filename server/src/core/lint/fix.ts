import type { Fix } from '../rules/rule.ts';
import { editsOverlap, type TextEdit } from '../text/edit.ts';
import type { Finding } from './finding.ts';

/** Which fixes of the findings to take when many are made at once. */
export type FixChoice = (finding: Finding) => Fix | undefined;

/** The first fix that cannot change what the writer meant. */
export const safeFix: FixChoice = (finding) => finding.fixes.find((fix) => fix.safe && !fix.encoding);

/** The first fix, safe or not. */
export const firstFix: FixChoice = (finding) => finding.fixes.find((fix) => !fix.encoding);

/**
 * The edits of many findings that can be made together: in the order of the findings, leaving out every fix of which an edit would touch
 * what an earlier one changes. Such a fix is found again, and can be made, once the others are done.
 */
export function collectEdits(findings: readonly Finding[], choose: FixChoice): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const edits = choose(finding)?.edits ?? [];
    if (edits.some((edit) => taken.some((other) => collide(edit, other)))) continue;
    taken.push(...edits);
  }
  return taken;
}

/** True also for text that one fix puts in directly behind what another takes away: it may belong to that, like a key to its header. */
function collide(first: TextEdit, second: TextEdit): boolean {
  return editsOverlap(first, second) || isBehind(first, second) || isBehind(second, first);
}

function isBehind(insertion: TextEdit, { end }: TextEdit): boolean {
  return insertion.start === insertion.end && insertion.start === end;
}
