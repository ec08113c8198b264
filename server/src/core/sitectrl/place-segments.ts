import { CLOSE_PARENTHESIS } from '../text/ascii.ts';
import type { Run } from '../text/runs.ts';
import type { SegmentedText } from '../text/segments.ts';
import { buildTree } from './build-tree.ts';
import type { FlatTree } from './flat-tree.ts';
import {
  type Ending,
  type OpenBlock,
  type PlacedRun,
  type PlacedSegment,
  PlacedSegments,
} from './placed-segments.ts';
import { scanControl } from './scanner.ts';
import type { ControlSegment } from './segments.ts';
import { NONE } from './tree.ts';

/** Where more blocks than this are open at once where a segment begins, the file is read as a whole. No file comes near. */
const DEEPEST = 16;

type ControlRun = Run<ControlSegment>;

/** Follows the blocks that are open from segment to segment. Undefined where the file must be read as a whole. */
export function placeSegments(text: SegmentedText<ControlSegment>): PlacedSegments | undefined {
  const known = text.runs.map(knownOf);
  if (reachesAcross(text, known)) return undefined;
  const walk = new Walk();
  const runs = known.map(({ alone }, index) => {
    if (alone && walk.around === outermost) return walk.pass(alone);
    return walk.placeRun(text.runs[index] as ControlRun);
  });
  if (walk.isTooDeep) return undefined;
  const areSiblingsApart = siblingsAreApart(runs, known);
  return new PlacedSegments(runs, text, walk.endings, areSiblingsApart);
}

/** What is true of a run wherever it stands. */
interface KnownRun {
  /** Its segments in their places where no block is around the first; undefined where a block may reach out of one of them. */
  readonly alone: PlacedRun | undefined;
  /** Where texts with a length in front would end that reach beyond their segment, counted from the start of the run. */
  readonly beyond: readonly number[];
  /** How many of its segments hold values or statements that stand in none of their blocks. */
  readonly looseCount: number;
}

const knownRuns = new WeakMap<ControlRun, KnownRun>();

function knownOf(run: ControlRun): KnownRun {
  const known = knownRuns.get(run);
  if (known) return known;
  const { pieces } = run;
  const isApart = pieces.every(({ read }) => read.open.length === 0);
  const learnt = {
    alone: isApart ? new Walk().placeRun(run) : undefined,
    beyond: pieces.flatMap(({ read }, index) =>
      read.tree.tokens.scanned.beyond.map((end) => end + run.startOfPiece(index)),
    ),
    looseCount: pieces.filter(({ read }) => read.hasLoose).length,
  };
  knownRuns.set(run, learnt);
  return learnt;
}

/** A walk from run to run, with what is open where it has got to. */
class Walk {
  readonly endings = new Map<number, Ending>();
  around = outermost;
  isTooDeep = false;
  #item = 0;
  #token = 0;

  /** Goes past a run that no block reaches into or out of. */
  pass(run: PlacedRun): PlacedRun {
    this.#item += run.firstItems.at(-1) ?? 0;
    this.#token += run.firstTokens.at(-1) ?? 0;
    return run;
  }

  placeRun(run: ControlRun): PlacedRun {
    const { pieces } = run;
    const firstItems = new Int32Array(pieces.length + 1);
    const firstTokens = new Int32Array(pieces.length + 1);
    const [item, token] = [this.#item, this.#token];
    let isApart = true;
    const placed = pieces.map((segment, index) => {
      isApart &&= this.around === outermost;
      const place = this.#place(segment);
      firstItems[index + 1] = this.#item - item;
      firstTokens[index + 1] = this.#token - token;
      return place;
    });
    return {
      placed,
      startOf: (index) => run.startOfPiece(index),
      firstLineOf: (index) => run.firstLineOf(index),
      firstItems,
      firstTokens,
      isApart,
    };
  }

  #place(segment: ControlSegment): PlacedSegment {
    // What is too deep is read in another way, so it does not matter how it is placed.
    const place = placeOf(segment, this.isTooDeep ? outermost : this.around);
    noteEndings(place, this.#item, this.#token, this.endings);
    this.around = openBehind(place, this.#item);
    this.isTooDeep ||= this.around.length > DEEPEST;
    this.#item += place.tree.count - place.headItems;
    this.#token += segment.read.tree.tokens.count;
    return place;
  }
}

/** Blocks among other blocks count as nobody's siblings: no rule compares them. */
function siblingsAreApart(runs: readonly PlacedRun[], known: readonly KnownRun[]): boolean {
  if (runs.some(({ isApart, placed }) => !isApart && placed.some(({ headItems }) => headItems > 0)))
    return false;
  const loose = runs.filter((_, index) => (known[index]?.looseCount ?? 0) > 0);
  if (loose.length === 0) return true;
  const [place, another] = loose.flatMap(({ placed }) =>
    placed.filter(({ segment }) => segment.read.hasLoose),
  );
  return place?.around === outermost && another === undefined;
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
function reachesAcross(text: SegmentedText<ControlSegment>, known: readonly KnownRun[]): boolean {
  return known.some(({ beyond }, run) =>
    beyond.some((end) => {
      const place = text.startOfRun(run) + end;
      return place < text.length && text.charCodeAt(place) === CLOSE_PARENTHESIS;
    }),
  );
}
