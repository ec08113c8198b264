import { LineIndex } from '../text/lines.ts';
import type { Cutter, Segment } from '../text/segments.ts';
import { buildTree } from './build-tree.ts';
import type { FlatTree } from './flat-tree.ts';
import { isBeginAt } from './item-text.ts';
import { skipBlanks } from './line-text.ts';
import { scanControl } from './scanner.ts';
import { ItemKind, NONE } from './tree.ts';

/** A segment is cut before a block that stands beside its first one when it is longer than this; before any block when it is four times as long. */
const USUAL_LENGTH = 2048;

/**
 * A line that begins with `BEGIN_name` or `END_name`, with the line end before it. A pattern, because a text is cut when it is opened, by code that runs for
 * the first time, and a pattern is compiled at once.
 */
const BLOCK_LINE = /(^|[\n\r])[\0-\t\v\f\x0e-\x20]*(BEGIN|END)_[0-9A-Z_]/gi;

/**
 * Some lines of a site control file, read for themselves. All but the first segment begin with a line that begins with `BEGIN_name`: such a line can
 * never belong to a token or statement that began before it, so what follows is read as if it were a file of its own.
 */
export class ControlSegment implements Segment {
  readonly text: string;
  readonly lines: LineIndex;
  #read: ReadSegment | undefined;

  constructor(text: string) {
    this.text = text;
    this.lines = new LineIndex(text);
  }

  /** Read when it is first asked for: most versions of a text that is being typed are never looked at. */
  get read(): ReadSegment {
    this.#read ??= readSegment(this.text);
    return this.#read;
  }
}

/** What stands in a segment. */
export interface ReadSegment {
  /** The tree of this text alone: an END whose block begins in an earlier segment is a stray one in it. */
  readonly tree: FlatTree;
  /** Its blocks and its stray ENDs, in the order of the text. */
  readonly landmarks: readonly number[];
  /** True where it has a block without END or a stray END. */
  readonly hasUnpaired: boolean;
  /** Blocks that this text leaves open, outermost first. */
  readonly open: readonly number[];
  /** True where an END of this text closes nothing in it. */
  readonly hasStrayEnd: boolean;
  /** True where values or statements of this text stand in none of its blocks. */
  readonly hasLoose: boolean;
}

/** How site control files are cut: between blocks that stand side by side, as far as possible. */
export function controlCutter(usualLength = USUAL_LENGTH): Cutter<ControlSegment> {
  return {
    cut: (text) => {
      const places = text.length < 2 * usualLength ? [] : cutPlaces(text, usualLength);
      return [0, ...places].map((start, index) => new ControlSegment(text.slice(start, places[index])));
    },
    mayFollow: ({ text }) => isBeginAt(text, skipBlanks(text, 0)),
  };
}

/** Where to cut a text, found by the first words of its lines. */
function cutPlaces(text: string, usualLength: number): readonly number[] {
  const places: number[] = [];
  let start = 0;
  let depth = 0;
  for (const { index, 1: lineEnd = '', 2: word = '' } of text.matchAll(BLOCK_LINE)) {
    if (word.length === 'BEGIN'.length) {
      const line = index + lineEnd.length;
      const length = line - start;
      if (length >= 4 * usualLength || (length >= usualLength && depth <= 0)) {
        places.push(line);
        start = line;
        depth = 0;
      }
      depth++;
    } else depth--;
  }
  return places;
}

function readSegment(text: string): ReadSegment {
  const tree = buildTree(scanControl(text));
  const { landmarks } = tree;
  const blocks = landmarks.filter((item) => tree.isBlock(item));
  const open = blocks.filter((item) => tree.endedBy(item) === tree.tokens.count);
  const hasStrayEnd = blocks.length < landmarks.length;
  const hasUnpaired = hasStrayEnd || blocks.some((item) => tree.closedBy(item) === NONE);
  return { tree, landmarks, hasUnpaired, open, hasStrayEnd, hasLoose: hasLooseItems(tree) };
}

/** True where values or statements stand in no block. Goes from one outermost item to the next. */
function hasLooseItems(tree: FlatTree): boolean {
  for (let item = 0; item < tree.count; item = tree.endItem(item)) {
    const kind = tree.kind(item);
    if (kind === ItemKind.values || kind === ItemKind.statement) return true;
  }
  return false;
}
