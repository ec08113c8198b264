import type { Finding } from './finding.ts';

/** Where a finding comes from: the same finding as it was made first, in a piece of the text, and the line that counts for where it stands now. */
export interface Origin {
  readonly inPiece: Finding;
  readonly line: number;
}

const origins = new WeakMap<Finding, Origin>();

/**
 * Undefined for findings that were made anew. Those of two versions of a text with the same origin say the same, and where the line is the same as well, they
 * stand in the same line at the same characters.
 */
export function originOf(finding: Finding): Origin | undefined {
  return origins.get(finding);
}

/** Tells the origin of a finding. */
export function comesFrom(finding: Finding, origin: Origin): void {
  origins.set(finding, origin);
}
