import type { IniFile } from '../document.ts';
import type { IniDocument } from '../ini/document.ts';
import type { LineNumber, LineReport, Report, Rule } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { areAsFar, areSame, type KeptLines, keptLines, movedApart } from './kept-lines.ts';
import { withPlaces } from './moved-finding.ts';
import { comesFrom } from './origin.ts';
import { type ConcealerFor, messageOf, toFinding } from './rule-findings.ts';

/** What a message is made of. */
type Said = Required<Pick<Report, 'message' | 'values'>>;

/** A finding that is made of some lines. */
interface KeptFinding {
  readonly lines: KeptLines;
  /** What the header above the first line stands in, as the last one there or the last before that line: so it is always the same. Undefined where there is none. */
  readonly pieceOfHeader: IniDocument | undefined;
  /** What was said of them when the first of them had this number. */
  readonly said: Said;
  readonly firstLine: number;
  /** As it was made, or as it was first said when the lines had other numbers, or stood to each other in another way. */
  readonly origin: Finding;
  readonly finding: Finding;
  /** Number and place of the first of the lines. */
  readonly line: number;
  readonly start: number;
}

/** Findings by the line of a piece that is the first of theirs. */
type KeptInPiece = Map<number, KeptFinding>;

const kept = new WeakMap<IniDocument, Map<Rule, KeptInPiece>>();

/** What a rule says of some lines: what it said of them before, while they are the same, at the places where they stand now. */
export function findingOfLines(
  { ini, profile }: IniFile,
  rule: Rule,
  { lines: [first, ...others], sections = [], say }: LineReport,
  concealerFor: ConcealerFor,
): Finding {
  const header = profile.sectionAt(first).line;
  const pieceOfHeader = header < 0 ? undefined : ini.pieceOf(header);
  const lines = [first, ...others];
  for (const { line, endLine } of sections) {
    if (line !== first) lines.push(line);
    lines.push(endLine - 1);
  }
  const ofRule = keptIn(ini.pieceOf(first), rule);
  const lineInPiece = ini.lineInPiece(first);
  const known = ofRule.get(lineInPiece);
  if (known && known.pieceOfHeader === pieceOfHeader && areSame(known.lines, ini, lines)) {
    const again = saidAgain(rule, known, ini, lines);
    if (again === known) return known.finding;
    if (again) return keep(again, ofRule, lineInPiece);
  }
  const report = say();
  const concealer = concealerFor(report);
  const finding = toFinding(rule, report, () => concealer);
  // What is hidden of lines is known to this version alone; and to delete the last line of a text is to change the one before it.
  if (concealer || lines.some((line) => line + 1 === ini.lineCount)) return finding;
  // Of a section that lies in several pieces, one in the middle may become another.
  if (sections.some(({ line, endLine }) => ini.pieceOf(line) !== ini.pieceOf(endLine - 1))) return finding;
  const { message, values = {} } = report;
  const made = {
    lines: keptLines(ini, lines),
    pieceOfHeader,
    said: { message, values },
    firstLine: first,
    origin: finding,
    finding,
    line: first,
    start: ini.start(first),
  };
  return keep(made, ofRule, lineInPiece);
}

function keptIn(piece: IniDocument, rule: Rule): KeptInPiece {
  const ofPiece = kept.get(piece) ?? new Map<Rule, KeptInPiece>();
  const known = ofPiece.get(rule);
  if (known) return known;
  const ofRule: KeptInPiece = new Map();
  kept.set(piece, ofPiece.set(rule, ofRule));
  return ofRule;
}

function keep(one: KeptFinding, ofRule: KeptInPiece, lineInPiece: number): Finding {
  const { finding, origin, line } = one;
  ofRule.set(lineInPiece, one);
  comesFrom(finding, { inPiece: origin, line });
  return finding;
}

/** A finding whose lines are the same, as it is said where they stand now; undefined where it may be another one there. */
function saidAgain(
  rule: Rule,
  known: KeptFinding,
  ini: IniDocument,
  lines: readonly number[],
): KeptFinding | undefined {
  const line = lines[0] as number;
  const start = ini.start(line);
  return areAsFar(known.lines, ini, lines)
    ? saidElsewhere(rule, known, line, start)
    : saidApart(rule, known, keptLines(ini, lines), line, start);
}

/**
 * Of lines that all moved alike, as a finding of this version: the one before has its own. One that tells the number of a line now tells another, and so has
 * another origin.
 */
function saidElsewhere(rule: Rule, known: KeptFinding, line: number, start: number): KeptFinding {
  if (known.start === start && known.line === line) return known;
  const by = start - known.start;
  const moved = withPlaces(known.finding, (offset) => offset + by);
  const isInLine = line === known.line;
  const message = isInLine ? moved.message : messageOf(rule, known.said, line - known.firstLine);
  if (message === moved.message) return { ...known, finding: moved, line, start };
  const finding = { ...moved, message };
  return { ...known, origin: finding, finding, line, start };
}

/** Of lines some of which came nearer to each other, or went away. */
function saidApart(
  rule: Rule,
  known: KeptFinding,
  lines: KeptLines,
  line: number,
  start: number,
): KeptFinding | undefined {
  const moved = movedApart(known.lines, lines);
  const said =
    moved &&
    renumbered(known.said, (number) => {
      const index = known.lines.linesAway.indexOf(number - known.firstLine);
      return index < 0 ? undefined : line + (lines.linesAway[index] as number);
    });
  if (!said) return undefined;
  const placed = withPlaces(known.finding, (offset) => start + moved(offset - known.start));
  const finding = { ...placed, message: messageOf(rule, said, 0) };
  return { ...known, lines, said, firstLine: line, origin: finding, finding, line, start };
}

/** The same with other numbers of its lines; undefined where one has none. */
function renumbered(
  { message, values }: Said,
  numberOf: (line: number) => number | undefined,
): Said | undefined {
  const numbered: Record<string, string | number | LineNumber> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'object') {
      numbered[name] = value;
      continue;
    }
    const line = numberOf(value.line);
    if (line === undefined) return undefined;
    numbered[name] = { line };
  }
  return { message, values: numbered };
}
