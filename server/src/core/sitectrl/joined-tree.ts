import type { SegmentedText } from '../text/segments.ts';
import { JoinedTokens } from './joined-tokens.ts';
import type { PlacedRun, PlacedSegment, PlacedSegments, Spot } from './placed-segments.ts';
import type { ControlSegment } from './segments.ts';
import { ControlTree, type ItemKind, NONE } from './tree.ts';

/**
 * The tree of a file whose segments were read each for itself, with the items of all segments counted through. Nothing is put together before it is asked
 * for, so that it costs next to nothing to have one of each version of a file.
 */
export class JoinedTree extends ControlTree {
  readonly tokens: JoinedTokens;
  readonly count: number;
  readonly #segments: PlacedSegments;
  readonly #firstBlocks = new Map<string, number>();
  #last: Spot | undefined;

  constructor(text: SegmentedText<ControlSegment>, segments: PlacedSegments) {
    super();
    this.#segments = segments;
    this.tokens = new JoinedTokens(text, segments);
    this.count = segments.itemCount;
  }

  kind(item: number): ItemKind {
    const { place, itemShift } = this.#spotOf(item);
    return place.tree.kind(item - itemShift);
  }

  isBlock(item: number): boolean {
    const { place, itemShift } = this.#spotOf(item);
    return place.tree.isBlock(item - itemShift);
  }

  isProperty(item: number): boolean {
    const { place, itemShift } = this.#spotOf(item);
    return place.tree.isProperty(item - itemShift);
  }

  name(item: number): string {
    const { place, itemShift } = this.#spotOf(item);
    return place.tree.name(item - itemShift);
  }

  parent(item: number): number {
    const { place, itemShift } = this.#spotOf(item);
    const { tree, headItems, around } = place;
    const parent = tree.parent(item - itemShift);
    if (parent >= headItems) return parent + itemShift;
    if (parent !== NONE) return around[parent]?.item ?? NONE;
    // Behind heads the tree knows itself that all blocks around have ended.
    return headItems > 0 ? NONE : (around.at(-1)?.item ?? NONE);
  }

  firstToken(item: number): number {
    const { place, itemShift, tokenShift } = this.#spotOf(item);
    return place.tree.firstToken(item - itemShift) + tokenShift;
  }

  endToken(item: number): number {
    const { place, itemShift, tokenShift } = this.#spotOf(item);
    return place.tree.endToken(item - itemShift) + tokenShift;
  }

  firstField(item: number): number {
    const { place, itemShift, tokenShift } = this.#spotOf(item);
    return place.tree.firstField(item - itemShift) + tokenShift;
  }

  closedBy(block: number): number {
    const { place, itemShift, tokenShift } = this.#spotOf(block);
    const token = place.tree.closedBy(block - itemShift);
    if (token !== NONE) return token + tokenShift;
    return this.#segments.endings.get(block)?.closedBy ?? NONE;
  }

  endedBy(block: number): number {
    const { place, itemShift, tokenShift } = this.#spotOf(block);
    const token = place.tree.endedBy(block - itemShift);
    if (token < place.tree.tokens.count) return token + tokenShift;
    return this.#segments.endings.get(block)?.endedBy ?? this.tokens.count;
  }

  endItem(item: number): number {
    const { place, itemShift } = this.#spotOf(item);
    const { tree } = place;
    const own = item - itemShift;
    const isOpen = tree.isBlock(own) && tree.endedBy(own) === tree.tokens.count;
    if (!isOpen) return tree.endItem(own) + itemShift;
    return this.#segments.endings.get(item)?.endItem ?? this.count;
  }

  get properties(): readonly number[] {
    return this.#collect(({ tree }) => tree.properties);
  }

  get unusualProperties(): readonly number[] {
    return this.#collect(({ tree }) => tree.unusualProperties);
  }

  /** What stands in several segments was not seen together. */
  get repeatingBlocks(): undefined {
    return undefined;
  }

  statements(keyword: string): readonly number[] {
    return this.#collect(({ tree }) => tree.statements(keyword));
  }

  get landmarks(): readonly number[] {
    return this.#collect(({ segment, tree, headItems }) =>
      headItems === 0 ? segment.read.landmarks : tree.landmarks.slice(headItems),
    );
  }

  get unpaired(): readonly number[] {
    // A block whose END stands in another segment is one without END in its own.
    const items = this.#collect(
      ({ tree, headItems }) => tree.unpaired.filter((item) => item >= headItems),
      (run) => knownOf(run).hasUnpaired,
    );
    return items.filter((item) => !this.isBlock(item) || this.closedBy(item) === NONE);
  }

  firstBlock(name: string): number {
    const known = this.#firstBlocks.get(name) ?? this.#findBlock(name);
    this.#firstBlocks.set(name, known);
    return known;
  }

  /** Items that are found in the trees of the segments, by their numbers in the file. */
  #collect(
    find: (place: PlacedSegment) => readonly number[],
    isOfUse: (run: PlacedRun) => boolean = () => true,
  ): readonly number[] {
    const all: number[] = [];
    const { runs } = this.#segments;
    for (let run = 0; run < runs.length; run++) {
      const placed = runs[run] as PlacedRun;
      if (!isOfUse(placed)) continue;
      for (const [index, place] of placed.placed.entries()) {
        const shift =
          this.#segments.firstItemOf(run) + (placed.firstItems[index] as number) - place.headItems;
        for (const item of find(place)) all.push(item + shift);
      }
    }
    return all;
  }

  #findBlock(name: string): number {
    const { runs } = this.#segments;
    for (let run = 0; run < runs.length; run++) {
      const block = firstBlockIn(runs[run] as PlacedRun, name);
      if (block !== NONE) return block + this.#segments.firstItemOf(run);
    }
    return NONE;
  }

  /** Mostly neighbours are asked for one after the other. */
  #spotOf(item: number): Spot {
    const last = this.#last;
    if (last && item >= last.firstItem && item < last.behindItem) return last;
    this.#last = this.#segments.spotOfItem(item);
    return this.#last;
  }
}

/** What is found out of a run is kept with it: most runs are the same in the next version. */
interface KnownBlocks {
  /** True where one of its segments holds a block without END or an END without block. */
  readonly hasUnpaired: boolean;
  /** First blocks by their names, counted from the first item of the run; {@link NONE} where it has none. */
  readonly firsts: Map<string, number>;
}

const knownRuns = new WeakMap<PlacedRun, KnownBlocks>();

function knownOf(run: PlacedRun): KnownBlocks {
  const known = knownRuns.get(run);
  if (known) return known;
  const hasUnpaired = run.placed.some(({ segment }) => segment.read.hasUnpaired);
  const learnt = { hasUnpaired, firsts: new Map() };
  knownRuns.set(run, learnt);
  return learnt;
}

function firstBlockIn(run: PlacedRun, name: string): number {
  const { firsts } = knownOf(run);
  const block = firsts.get(name) ?? findBlockIn(run, name);
  firsts.set(name, block);
  return block;
}

function findBlockIn({ placed, firstItems }: PlacedRun, name: string): number {
  for (const [index, { segment, tree, headItems }] of placed.entries()) {
    // Where the segment lacks the name its heads are of no use either: they are blocks that were looked at before.
    if (segment.read.tree.firstBlock(name) === NONE) continue;
    for (let item = headItems; item < tree.count; item++)
      if (tree.isBlock(item) && tree.name(item) === name)
        return item - headItems + (firstItems[index] as number);
  }
  return NONE;
}
