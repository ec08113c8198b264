import { lastNotAbove } from '../text/rising.ts';
import type { SegmentedText } from '../text/segments.ts';
import type { FlatTree } from './flat-tree.ts';
import type { ControlSegment } from './segments.ts';

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

/** The segments of a run in their places. Those of a run that no block reaches into or out of are the same object in all versions of a file. */
export interface PlacedRun {
  readonly placed: readonly PlacedSegment[];
  /** Of each segment where it begins, counted from the start of the run. */
  readonly startOf: (index: number) => number;
  /** Of each segment the number of its first line, counted from that of the run. */
  readonly firstLineOf: (index: number) => number;
  /** Of each segment the number of its first item, counted from the first of the run, and how many there are. */
  readonly firstItems: Int32Array;
  /** The same of tokens. */
  readonly firstTokens: Int32Array;
  /** True where no block is around one of its segments. */
  readonly isApart: boolean;
}

/** Where a block ends that began in an earlier segment. */
export interface Ending {
  readonly closedBy: number;
  readonly endedBy: number;
  readonly endItem: number;
}

/** A segment in its place, and by how much its items, tokens and characters have smaller numbers in its own tree than in the file. */
export interface Spot {
  readonly place: PlacedSegment;
  readonly firstItem: number;
  readonly behindItem: number;
  readonly firstToken: number;
  readonly behindToken: number;
  readonly itemShift: number;
  readonly tokenShift: number;
  readonly offsetShift: number;
}

/** All segments of a file in their places, run by run. */
export class PlacedSegments {
  readonly runs: readonly PlacedRun[];
  /** Where a run begins in the text, and the number of its first line. */
  readonly startOf: (run: number) => number;
  readonly firstLineOf: (run: number) => number;
  /** By the items of their blocks. */
  readonly endings: ReadonlyMap<number, Ending>;
  /** True where no two segments hold items that stand directly in the same block, or in none. */
  readonly siblingsAreApart: boolean;
  /** True where no block reaches from one segment into the next. */
  readonly blocksAreApart: boolean;
  readonly #firstItems: Int32Array;
  readonly #firstTokens: Int32Array;

  constructor(
    runs: readonly PlacedRun[],
    text: Pick<SegmentedText<ControlSegment>, 'startOfRun' | 'firstLineOfRun'>,
    endings: ReadonlyMap<number, Ending>,
    siblingsAreApart: boolean,
  ) {
    this.runs = runs;
    this.startOf = (run) => text.startOfRun(run);
    this.firstLineOf = (run) => text.firstLineOfRun(run);
    this.endings = endings;
    this.siblingsAreApart = siblingsAreApart;
    this.blocksAreApart = runs.every(({ isApart }) => isApart);
    this.#firstItems = summedUp(runs, ({ firstItems }) => firstItems);
    this.#firstTokens = summedUp(runs, ({ firstTokens }) => firstTokens);
  }

  get itemCount(): number {
    return this.#firstItems[this.runs.length] as number;
  }

  get tokenCount(): number {
    return this.#firstTokens[this.runs.length] as number;
  }

  /** The number of the first item of a run. */
  firstItemOf(run: number): number {
    return this.#firstItems[run] as number;
  }

  /** The number of the first token of a run. */
  firstTokenOf(run: number): number {
    return this.#firstTokens[run] as number;
  }

  /** Where an item stands. */
  spotOfItem(item: number): Spot {
    const run = lastNotAbove(this.#firstItems, this.runs.length, item);
    const { placed, firstItems } = this.#run(run);
    return this.#spot(run, lastNotAbove(firstItems, placed.length, item - this.firstItemOf(run)));
  }

  /** Where a token stands. */
  spotOfToken(token: number): Spot {
    const run = lastNotAbove(this.#firstTokens, this.runs.length, token);
    const { placed, firstTokens } = this.#run(run);
    return this.#spot(run, lastNotAbove(firstTokens, placed.length, token - this.firstTokenOf(run)));
  }

  #run(run: number): PlacedRun {
    return this.runs[run] as PlacedRun;
  }

  #spot(run: number, index: number): Spot {
    const { placed, firstItems, firstTokens, startOf } = this.#run(run);
    const place = placed[index] as PlacedSegment;
    const [item, token] = [this.firstItemOf(run), this.firstTokenOf(run)];
    const firstItem = item + (firstItems[index] as number);
    const firstToken = token + (firstTokens[index] as number);
    return {
      place,
      firstItem,
      behindItem: item + (firstItems[index + 1] as number),
      firstToken,
      behindToken: token + (firstTokens[index + 1] as number),
      itemShift: firstItem - place.headItems,
      tokenShift: firstToken - place.headTokens,
      offsetShift: this.startOf(run) + startOf(index) - place.headLength,
    };
  }
}

/** Where the items or tokens of each run begin, and how many there are. */
function summedUp(runs: readonly PlacedRun[], firstsOf: (run: PlacedRun) => Int32Array): Int32Array {
  const firsts = new Int32Array(runs.length + 1);
  for (let run = 0; run < runs.length; run++)
    firsts[run + 1] = (firsts[run] as number) + (firstsOf(runs[run] as PlacedRun).at(-1) ?? 0);
  return firsts;
}
