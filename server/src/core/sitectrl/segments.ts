import { LineIndex } from '../text/lines.ts';
import type { Cutter, Segment } from '../text/segments.ts';
import { scanControl } from './scanner.ts';
import { TokenKind } from './tokens.ts';
import { buildTree, type FlatTree, ItemKind, NONE } from './tree.ts';

/** Some lines of a site control file, read for themselves. All but the first begin with a line that begins with `BEGIN_name`. */
export interface ControlSegment extends Segment {
  /** The tree of this text alone: an END whose block begins in an earlier segment is a stray one in it. */
  readonly tree: FlatTree;
  /** Blocks that this text leaves open, outermost first. */
  readonly open: readonly number[];
  /** True where an END of this text closes nothing in it. */
  readonly hasStrayEnd: boolean;
  /** True where values or statements of this text stand in none of its blocks. */
  readonly hasLoose: boolean;
}

/** A segment is cut before the next block beside its first one when it is longer than this; and before any block when it is four times as long. */
const USUAL_LENGTH = 3072;

/**
 * How site control files are cut: between blocks that stand side by side. A line that begins a block can never belong to a token or statement that
 * began before it, so what follows is read as if it were a file of its own.
 */
export function controlCutter(usualLength = USUAL_LENGTH): Cutter<ControlSegment> {
  return {
    cut: (text) => cutControl(text, usualLength),
    mayFollow: ({ text, tree: { tokens } }) =>
      tokens.count > 0 && tokens.kind(0) === TokenKind.begin && hasOnlyBlanks(text, tokens.start(0)),
  };
}

function cutControl(text: string, usualLength: number): readonly ControlSegment[] {
  const tree = buildTree(scanControl(text));
  const places = cutPlaces(text, tree, usualLength);
  if (places.length === 0) return [segmentOf(text, tree)];
  return [0, ...places].map((start, index) => {
    const piece = text.slice(start, places[index] ?? text.length);
    return segmentOf(piece, buildTree(scanControl(piece)));
  });
}

function cutPlaces(text: string, tree: FlatTree, usualLength: number): readonly number[] {
  const places: number[] = [];
  const { tokens } = tree;
  let start = 0;
  let level: number = NONE;
  for (let item = 1; item < tree.count; item++) {
    if (!tree.isBlock(item)) continue;
    const token = tree.firstToken(item);
    const length = tokens.start(token) - start;
    if (length < usualLength || !tokens.beginsLine(token)) continue;
    if (length < 4 * usualLength && tree.parent(item) !== level) continue;
    start = startOfLine(text, tokens.start(token));
    level = tree.parent(item);
    places.push(start);
  }
  return places;
}

function segmentOf(text: string, tree: FlatTree): ControlSegment {
  const open: number[] = [];
  let hasStrayEnd = false;
  let hasLoose = false;
  for (let item = 0; item < tree.count; item++) {
    const kind = tree.kind(item);
    if (kind === ItemKind.strayEnd) hasStrayEnd = true;
    else if (kind === ItemKind.statement || kind === ItemKind.values) hasLoose ||= tree.parent(item) === NONE;
    else if (kind === ItemKind.block && tree.endedBy(item) === tree.tokens.count) open.push(item);
  }
  return { text, lines: new LineIndex(text), tree, open, hasStrayEnd, hasLoose };
}

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

function hasOnlyBlanks(text: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
