import type { ControlFile } from '../document.ts';
import { rules } from '../rules/registry.ts';
import type { PartCheck, Reach, Rule } from '../rules/rule.ts';
import { treeBehind } from '../sitectrl/place-segments.ts';
import type { PlacedRun, PlacedSegment, PlacedSegments } from '../sitectrl/placed-segments.ts';
import type { ControlSegment } from '../sitectrl/segments.ts';
import type { Finding } from './finding.ts';
import { movedFinding } from './moved-finding.ts';
import { FoundByRule } from './rule-findings.ts';

/**
 * What rules find in the parts of a site control file whose text is kept in pieces. Each piece is checked once and what was found is kept with it, so that
 * after an edit only the piece is checked that has changed. A piece that begins inside of a block is checked behind the heads of the blocks around it, so
 * that a rule sees what it would see in the whole file; and anew where these are others than before.
 */

/** What a rule judges the parts of a file by; undefined for rules that want to see all of it. */
export function partCheckOf(rule: Rule): PartCheck | undefined {
  if (rule.kind === 'part') return rule;
  return rule.kind === 'file' ? rule.parts : undefined;
}

/** True where what a rule of some reach looks at never lies in two pieces. */
export function isApart(reach: Reach, { siblingsAreApart, blocksAreApart }: PlacedSegments): boolean {
  switch (reach) {
    case 'item':
      return true;
    case 'siblings':
      return siblingsAreApart;
    case 'block':
      return blocksAreApart;
  }
}

const judging: readonly (readonly [Rule, PartCheck])[] = rules.flatMap((rule) => {
  const parts = partCheckOf(rule);
  return parts ? [[rule, parts] as const] : [];
});

/** What was found in a piece, and what this depends on beside its text. Places are counted from the start of the piece. */
interface CheckedPiece {
  readonly heads: string;
  readonly isWhole: boolean;
  /** The number of its first line, where a finding tells one. */
  readonly firstLine: number | undefined;
  /** Of the rules that found something. */
  readonly found: readonly FoundByRule[];
  /** The findings as they were placed last. */
  placed: PlacedFindings | undefined;
}

interface PlacedFindings {
  readonly start: number;
  readonly line: number;
  readonly findings: readonly (readonly Finding[])[];
}

/** Where a finding comes from: the same finding in a piece, and the first line of that piece. */
export interface Origin {
  readonly inPiece: Finding;
  readonly line: number;
}

const origins = new WeakMap<Finding, Origin>();

/**
 * Undefined for findings that were not found in a piece. Those of two versions of a text with the same origin stand in the same line at the same characters
 * and say the same.
 */
export function originOf(finding: Finding): Origin | undefined {
  return origins.get(finding);
}

/** Kept apart, so that a block without END that is mended again costs nothing. */
const checkedAlone = new WeakMap<ControlSegment, CheckedPiece>();
const checkedBehindHeads = new WeakMap<ControlSegment, CheckedPiece>();

/** The pieces of a run that something was found in, with their numbers in it. */
interface CheckedRun {
  readonly isWhole: boolean;
  readonly found: readonly (readonly [index: number, piece: CheckedPiece])[];
}

/** Runs whose findings tell no line, which is another one when lines come or go before it. */
const checkedRuns = new WeakMap<PlacedRun, CheckedRun>();

/** What all rules that judge parts find in the pieces of a file, by rule. */
export function findingsInPieces(
  { lines }: ControlFile,
  { runs, startOf }: PlacedSegments,
  isWhole: boolean,
): ReadonlyMap<Rule, FoundByRule> {
  const all = new Map<Rule, FoundByRule>();
  for (let number = 0; number < runs.length; number++) {
    const run = runs[number] as PlacedRun;
    const startOfRun = startOf(number);
    const lineOf = (index: number): number => lines.positionAt(startOfRun + run.startOf(index)).line;
    for (const [index, piece] of checkedRun(run, isWhole, lineOf).found)
      addPlaced(piece, startOfRun + run.startOf(index), lineOf(index), all);
  }
  return all;
}

function checkedRun(run: PlacedRun, isWhole: boolean, lineOf: (index: number) => number): CheckedRun {
  const known = checkedRuns.get(run);
  if (known?.isWhole === isWhole) return known;
  const found: [index: number, piece: CheckedPiece][] = [];
  for (const [index, place] of run.placed.entries()) {
    const piece = checkedPiece(place, isWhole, () => lineOf(index));
    if (piece.found.length > 0) found.push([index, piece]);
  }
  const checked = { isWhole, found };
  if (found.every(([, { firstLine }]) => firstLine === undefined)) checkedRuns.set(run, checked);
  return checked;
}

/** Adds what was found in a piece, at the place where that stands now. */
function addPlaced(piece: CheckedPiece, start: number, line: number, all: Map<Rule, FoundByRule>): void {
  if (piece.placed?.start !== start || piece.placed.line !== line)
    piece.placed = { start, line, findings: piece.found.map((found) => placed(found, start, line)) };
  for (const [at, found] of piece.found.entries()) {
    const ofRule = all.get(found.rule) ?? new FoundByRule(found.rule);
    all.set(found.rule, ofRule);
    ofRule.add(found, piece.placed.findings[at] ?? []);
  }
}

function placed({ findings }: FoundByRule, start: number, line: number): readonly Finding[] {
  return findings.map((inPiece) => {
    const finding = { ...movedFinding(inPiece, start) };
    origins.set(finding, { inPiece, line });
    return finding;
  });
}

function checkedPiece(place: PlacedSegment, isWhole: boolean, lineOfStart: () => number): CheckedPiece {
  const { segment, heads } = place;
  const checked = heads === '' ? checkedAlone : checkedBehindHeads;
  const known = checked.get(segment);
  if (
    known?.heads === heads &&
    known.isWhole === isWhole &&
    (known.firstLine === undefined || known.firstLine === lineOfStart())
  )
    return known;
  const piece = checkPiece(place, isWhole, lineOfStart);
  checked.set(segment, piece);
  return piece;
}

function checkPiece(
  { segment, heads }: PlacedSegment,
  isWhole: boolean,
  lineOfStart: () => number,
): CheckedPiece {
  const tree = treeBehind(segment, heads);
  let firstLine: number | undefined;
  const lines = {
    positionAt: (offset: number) => {
      firstLine ??= lineOfStart();
      const { line, character } = segment.lines.positionAt(offset - heads.length);
      return { line: line + firstLine, character };
    },
  };
  const found: FoundByRule[] = [];
  for (const [rule, { check }] of judging) {
    const ofRule = new FoundByRule(rule, heads.length);
    ofRule.attempt(check, { tree, lines, isWhole });
    if (ofRule.hasAny) found.push(ofRule);
  }
  return { heads, isWhole, firstLine, found, placed: undefined };
}
