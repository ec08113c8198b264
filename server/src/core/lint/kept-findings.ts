import type { IniFile } from '../document.ts';
import type { IniDocument } from '../ini/document.ts';
import type { LineReport, Report, Rule } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { movedFinding } from './moved-finding.ts';
import { comesFrom } from './origin.ts';
import { type ConcealerFor, messageOf, toFinding } from './rule-findings.ts';

/** Lines as they stand to each other, by the pieces of text that they stand in, which are never changed. */
interface KeptLines {
  readonly pieces: readonly IniDocument[];
  readonly linesInPieces: readonly number[];
  /** How far they stand from the first. */
  readonly linesAway: readonly number[];
  readonly charactersAway: readonly number[];
}

/** A finding that is made of some lines. */
interface KeptFinding {
  readonly lines: KeptLines;
  /** What was said of them when the first of them had this number. */
  readonly report: Report;
  readonly firstLine: number;
  /** As it was made, or as it was first said when the lines had other numbers. */
  readonly origin: Finding;
  readonly finding: Finding;
  /** Number and place of the first of the lines. */
  readonly line: number;
  readonly start: number;
}

/** Findings by the pieces that their first lines stand in, by rule, and by those lines. */
const kept = new WeakMap<IniDocument, Map<Rule, Map<number, KeptFinding>>>();

/** What a rule says of some lines: what it said of them before, while they are the same, at the place where they stand now. */
export function findingOfLines(
  { ini, profile }: IniFile,
  rule: Rule,
  { lines: [first, ...others], say }: LineReport,
  concealerFor: ConcealerFor,
): Finding {
  const header = profile.sectionAt(first).line;
  const lines = header < 0 ? [first, ...others] : [first, ...others, header];
  const ofRule = keptIn(ini.pieceOf(first), rule);
  const known = ofRule.get(ini.lineInPiece(first));
  if (known && areSame(known.lines, ini, lines)) {
    const again = saidAgain(rule, known, first, ini.start(first));
    ofRule.set(ini.lineInPiece(first), again);
    comesFrom(again.finding, { inPiece: again.origin, line: first });
    return again.finding;
  }
  const report = say();
  const concealer = concealerFor(report);
  const finding = toFinding(rule, report, () => concealer);
  // What is hidden of lines is known to this version alone; and to delete the last line of a text is to change the one before it.
  if (concealer || lines.some((line) => line + 1 === ini.lineCount)) return finding;
  const place = { line: first, start: ini.start(first) };
  const made = { lines: keptLines(ini, lines), report, firstLine: first, origin: finding, finding, ...place };
  ofRule.set(ini.lineInPiece(first), made);
  comesFrom(finding, { inPiece: finding, line: first });
  return finding;
}

function keptIn(piece: IniDocument, rule: Rule): Map<number, KeptFinding> {
  const ofPiece = kept.get(piece) ?? new Map<Rule, Map<number, KeptFinding>>();
  const ofRule = ofPiece.get(rule) ?? new Map<number, KeptFinding>();
  kept.set(piece, ofPiece.set(rule, ofRule));
  return ofRule;
}

function keptLines(ini: IniDocument, lines: readonly number[]): KeptLines {
  const [first = 0] = lines;
  const start = ini.start(first);
  return {
    pieces: lines.map((line) => ini.pieceOf(line)),
    linesInPieces: lines.map((line) => ini.lineInPiece(line)),
    linesAway: lines.map((line) => line - first),
    charactersAway: lines.map((line) => ini.start(line) - start),
  };
}

/** Asked for every finding of every version, so that nothing is made here. */
function areSame(known: KeptLines, ini: IniDocument, lines: readonly number[]): boolean {
  if (known.pieces.length !== lines.length) return false;
  const first = lines[0] as number;
  const start = ini.start(first);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as number;
    if (line - first !== known.linesAway[index] || ini.pieceOf(line) !== known.pieces[index]) return false;
    if (ini.lineInPiece(line) !== known.linesInPieces[index]) return false;
    if (ini.start(line) - start !== known.charactersAway[index]) return false;
  }
  return true;
}

/** A finding whose lines are the same and stand somewhere else. One that tells the number of a line now tells another, and so has another origin. */
function saidAgain(rule: Rule, known: KeptFinding, line: number, start: number): KeptFinding {
  if (known.start === start && known.line === line) return known;
  const moved = movedFinding(known.finding, start - known.start);
  const isInLine = line === known.line;
  const message = isInLine ? moved.message : messageOf(rule, known.report, line - known.firstLine);
  if (message === moved.message) return { ...known, finding: moved, line, start };
  const finding = { ...moved, message };
  return { ...known, origin: finding, finding, line, start };
}
