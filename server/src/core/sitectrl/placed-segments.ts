import type { SegmentedText } from '../text/segments.ts';
import { buildTree } from './build-tree.ts';
import type { FlatTree } from './flat-tree.ts';
import { scanControl } from './scanner.ts';
import type { ControlSegment } from './segments.ts';
import { NONE } from './tree.ts';

/** Where more blocks than this are open at once where a segment begins, the file is read as a whole. No file comes near. */
const DEEPEST = 16;

const CLOSE_PARENTHESIS = 0x29;

/** A block that is open where a segment begins. */
export interface OpenBlock {
  /** Its number among the items of the file. */
  readonly item: number;
  /** Its `BEGIN_name` with the fields behind it, as a line of its own. */
  readonly head: string;
}

/** How a segment is read in its place. */
export interface PlacedSegment {
  readonly segment: ControlSegment;
  /** The tree of the segment; where blocks around it may end in it, of their heads with the segment behind them. */
  readonly tree: FlatTree;
  /** How much of that tree are heads: items, tokens, characters. */
  readonly headItems: number;
  readonly headTokens: number;
  readonly headLength: number;
  /** The blocks that are open where the segment begins, outermost first. */
  readonly around: readonly OpenBlock[];
  /** Their heads. */
  readonly heads: string;
}

/** Where a block ends that began in an earlier segment. */
export interface Ending {
  readonly closedBy: number;
  readonly endedBy: number;
  readonly endItem: number;
}

/** All segments of a file in their places. */
export interface PlacedSegments {
  readonly placed: readonly PlacedSegment[];
  /** Where a segment begins in the text. */
  readonly startOf: (index: number) => number;
  /** Of each segment the number of its first item, and how many there are. */
  readonly firstItems: Int32Array;
  /** The same of tokens. */
  readonly firstTokens: Int32Array;
  /** By the items of their blocks. */
  readonly endings: ReadonlyMap<number, Ending>;
  /** True where no two segments hold items that stand directly in the same block, or in none. */
  readonly siblingsAreApart: boolean;
  /** True where no block reaches from one segment into the next. */
  readonly blocksAreApart: boolean;
}

/** Follows the blocks that are open from segment to segment. Undefined where the file must be read as a whole. */
export function placeSegments(text: SegmentedText<ControlSegment>): PlacedSegments | undefined {
  if (reachesAcross(text)) return undefined;
  const segments = text.pieces;
  const placed: PlacedSegment[] = [];
  const firstItems = new Int32Array(segments.length + 1);
  const firstTokens = new Int32Array(segments.length + 1);
  const endings = new Map<number, Ending>();
  let around = outermost;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as ControlSegment;
    const place = placeOf(segment, around);
    const firstItem = firstItems[index] as number;
    const firstToken = firstTokens[index] as number;
    placed.push(place);
    firstItems[index + 1] = firstItem + place.tree.count - place.headItems;
    firstTokens[index + 1] = firstToken + segment.read.tree.tokens.count;
    noteEndings(place, firstItem, firstToken, endings);
    around = openBehind(place, firstItem);
    if (around.length > DEEPEST) return undefined;
  }
  return {
    placed,
    startOf: (index) => text.startOfPiece(index),
    firstItems,
    firstTokens,
    endings,
    siblingsAreApart: areSiblingsApart(placed),
    blocksAreApart: placed.every(({ around }) => around === outermost),
  };
}

/** Blocks among other blocks count as nobody's siblings: no rule compares them. */
function areSiblingsApart(placed: readonly PlacedSegment[]): boolean {
  if (placed.some(({ headItems }) => headItems > 0)) return false;
  const loose = placed.filter(({ segment }) => segment.read.hasLoose);
  return loose.length === 0 || (loose.length === 1 && loose[0]?.around === outermost);
}

/** The tree of a segment behind the heads of the blocks around it. */
export function treeBehind(segment: ControlSegment, heads: string): FlatTree {
  if (heads === '') return segment.read.tree;
  const known = behindHeads.get(segment);
  if (known?.heads === heads) return known.tree;
  const tree = buildTree(scanControl(heads + segment.text));
  behindHeads.set(segment, { heads, tree });
  return tree;
}

/** Segments as they were read last behind heads. */
const behindHeads = new WeakMap<ControlSegment, { readonly heads: string; readonly tree: FlatTree }>();

const outermost: readonly OpenBlock[] = [];

/** Segments that no block is around; the same object for all versions of a file. */
const alone = new WeakMap<ControlSegment, PlacedSegment>();

function placeOf(segment: ControlSegment, around: readonly OpenBlock[]): PlacedSegment {
  const known = around === outermost ? alone.get(segment) : undefined;
  if (known) return known;
  const heads = around.map(({ head }) => head).join('');
  // Only an END that closes nothing of its own can tell the segment what is around it.
  const isApart = heads === '' || !segment.read.hasStrayEnd;
  const tree = isApart ? segment.read.tree : treeBehind(segment, heads);
  const place = {
    segment,
    tree,
    headItems: isApart ? 0 : around.length,
    headTokens: tree.tokens.count - segment.read.tree.tokens.count,
    headLength: isApart ? 0 : heads.length,
    around,
    heads,
  };
  if (around === outermost) alone.set(segment, place);
  return place;
}

function noteEndings(
  { tree, headItems, headTokens, around }: PlacedSegment,
  firstItem: number,
  firstToken: number,
  endings: Map<number, Ending>,
): void {
  for (let head = 0; head < headItems; head++) {
    if (isOpen(tree, head)) continue;
    const closer = tree.closedBy(head);
    endings.set(around[head]?.item ?? NONE, {
      closedBy: closer === NONE ? NONE : closer - headTokens + firstToken,
      endedBy: tree.endedBy(head) - headTokens + firstToken,
      endItem: tree.endItem(head) - headItems + firstItem,
    });
  }
}

/** The blocks that are open behind a segment: those around it that it leaves open, and its own. */
function openBehind(
  { segment, tree, headItems, around }: PlacedSegment,
  firstItem: number,
): readonly OpenBlock[] {
  const outer = headItems === 0 ? around : around.filter((_, head) => isOpen(tree, head));
  const inner = headItems === 0 ? segment.read.open : openFrom(tree, headItems);
  if (inner.length === 0) return outer.length === 0 ? outermost : outer;
  return [
    ...outer,
    ...inner.map((item) => ({ item: item - headItems + firstItem, head: headOf(tree, item) })),
  ];
}

function openFrom(tree: FlatTree, first: number): readonly number[] {
  const items: number[] = [];
  for (let item = first; item < tree.count; item++)
    if (tree.isBlock(item) && isOpen(tree, item)) items.push(item);
  return items;
}

function isOpen(tree: FlatTree, block: number): boolean {
  return tree.endedBy(block) === tree.tokens.count;
}

function headOf(tree: FlatTree, block: number): string {
  const { tokens } = tree;
  return `${tokens.text.slice(tokens.start(tree.firstToken(block)), tokens.end(tree.endToken(block) - 1))}\n`;
}

/** True where a text with its length in front that seems to reach beyond its segment really ends there, in the middle of another. */
function reachesAcross(text: SegmentedText<ControlSegment>): boolean {
  return text.pieces.some(({ read: { tree } }, index) =>
    tree.tokens.beyond.some((end) => {
      const place = text.startOfPiece(index) + end;
      return place < text.length && text.charCodeAt(place) === CLOSE_PARENTHESIS;
    }),
  );
}
