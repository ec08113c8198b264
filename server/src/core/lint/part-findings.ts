import { rulesFor } from '../rules/of-language.ts';
import type { PartCheck, Reach, Rule } from '../rules/rule.ts';
import { treeBehind } from '../sitectrl/place-segments.ts';
import type { PlacedRun, PlacedSegment, PlacedSegments } from '../sitectrl/placed-segments.ts';
import type { ControlSegment } from '../sitectrl/segments.ts';
import type { Finding } from './finding.ts';
import { movedFinding } from './moved-finding.ts';
import { comesFrom } from './origin.ts';
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

/** A rule that judges parts, and how. */
type Judge = readonly [Rule, PartCheck];

let knownJudges: readonly Judge[] | undefined;

function judges(): readonly Judge[] {
  knownJudges ??= rulesFor('sms-site-control', false).rules.flatMap((rule) => {
    const parts = partCheckOf(rule);
    return parts ? [[rule, parts] as const] : [];
  });
  return knownJudges;
}

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

/** Kept apart, so that a block without END that is mended again costs nothing. */
const checkedAlone = new WeakMap<ControlSegment, CheckedPiece>();
const checkedBehindHeads = new WeakMap<ControlSegment, CheckedPiece>();

/** A piece that something was found in, and its number in its run. */
interface FoundInRun {
  readonly index: number;
  readonly piece: CheckedPiece;
}

interface CheckedRun {
  readonly isWhole: boolean;
  readonly found: readonly FoundInRun[];
}

/** Runs whose findings tell no line, which is another one when lines come or go before it. */
const checkedRuns = new WeakMap<PlacedRun, CheckedRun>();

/** What all rules that judge parts find in the pieces of a file, by rule. */
export function findingsInPieces(
  { runs, startOf, firstLineOf }: PlacedSegments,
  isWhole: boolean,
): ReadonlyMap<Rule, FoundByRule> {
  const all = new Map<Rule, FoundByRule>();
  for (let number = 0; number < runs.length; number++) {
    const run = runs[number] as PlacedRun;
    const startOfRun = startOf(number);
    const firstLine = firstLineOf(number);
    const lineOf = (index: number): number => firstLine + run.firstLineOf(index);
    const { found } = checkedRun(run, isWhole, lineOf);
    for (let at = 0; at < found.length; at++) {
      const { index, piece } = found[at] as FoundInRun;
      addPlaced(placedPiece(piece, startOfRun + run.startOf(index), lineOf(index)), piece, all);
    }
  }
  return all;
}

function checkedRun(run: PlacedRun, isWhole: boolean, lineOf: (index: number) => number): CheckedRun {
  const known = checkedRuns.get(run);
  if (known?.isWhole === isWhole) return known;
  const found: FoundInRun[] = [];
  for (let index = 0; index < run.placed.length; index++) {
    const piece = checkedPiece(run.placed[index] as PlacedSegment, isWhole, () => lineOf(index));
    if (piece.found.length > 0) found.push({ index, piece });
  }
  const checked = { isWhole, found };
  if (found.every(({ piece }) => piece.firstLine === undefined)) checkedRuns.set(run, checked);
  return checked;
}

/** What was found in a piece, at the place where that stands now. */
function placedPiece(piece: CheckedPiece, start: number, line: number): PlacedFindings {
  if (piece.placed?.start === start && piece.placed.line === line) return piece.placed;
  piece.placed = { start, line, findings: piece.found.map((found) => placed(found, start, line)) };
  return piece.placed;
}

function addPlaced({ findings }: PlacedFindings, { found }: CheckedPiece, all: Map<Rule, FoundByRule>): void {
  for (let at = 0; at < found.length; at++) {
    const inPiece = found[at] as FoundByRule;
    const ofRule = all.get(inPiece.rule) ?? new FoundByRule(inPiece.rule);
    all.set(inPiece.rule, ofRule);
    ofRule.add(inPiece, findings[at] ?? []);
  }
}

function placed({ findings }: FoundByRule, start: number, line: number): readonly Finding[] {
  return findings.map((inPiece) => {
    const moved = movedFinding(inPiece, start);
    const finding = moved === inPiece ? { ...inPiece } : moved;
    comesFrom(finding, { inPiece, line });
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
  for (const [rule, { check }] of judges()) {
    const ofRule = new FoundByRule(rule, heads.length);
    ofRule.attempt(check, { tree, lines, isWhole });
    if (ofRule.hasAny) found.push(ofRule);
  }
  return { heads, isWhole, firstLine, found, placed: undefined };
}
