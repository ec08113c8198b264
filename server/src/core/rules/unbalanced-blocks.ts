import { editDistance } from '../ini/edit-distance.ts';
import { TokenKind } from '../sitectrl/tokens.ts';
import { type ControlTree, NONE } from '../sitectrl/tree.ts';

/** What is wrong with the pairs of BEGIN and END: blocks and stray ends are items, in the order of the text. */
export type Imbalance =
  /** A block without END, and where that is missing. */
  | { readonly kind: 'unclosed'; readonly block: number; readonly gap: Gap }
  /** An END without BEGIN. */
  | { readonly kind: 'stray'; readonly end: number }
  /** An END that stands in the run of ENDs that ended its block already, only too late. */
  | { readonly kind: 'crossed'; readonly block: number; readonly end: number }
  /** An END whose name is almost that of the block around it, which has none. */
  | { readonly kind: 'misspelt'; readonly block: number; readonly end: number };

/** Where the END of a block is missing. */
export interface Gap {
  /** The token before which the END belongs; the number of tokens for the end of the file. */
  readonly before: number;
  /** The block of the same name inside the unclosed one that betrays the place; NONE where there is none. */
  readonly namesake: number;
}

/** Names longer than this are not compared letter by letter. */
const LONGEST_COMPARED = 64;

/** Finds every block and END that lacks the other. One slip is one imbalance. */
export function imbalances(tree: ControlTree): readonly Imbalance[] {
  const single = tree.unpaired;
  if (single.length === 0) return [];
  const pairs = pairsOf(tree, single);
  const gaps = gapsOf(tree, single);
  return single.flatMap((item): readonly Imbalance[] => {
    const pair = pairs.get(item);
    if (pair) return pair.end === item ? [pair] : [];
    const gap = gaps.get(item);
    return [gap ? { kind: 'unclosed', block: item, gap } : { kind: 'stray', end: item }];
  });
}

type Pair = Extract<Imbalance, { readonly block: number; readonly end: number }>;

/**
 * Where the ENDs of unclosed blocks are missing. No published sample nests a block in one of its own name, so a block of the same name inside
 * an unclosed one stands behind the gap. The gap of the block around it comes no earlier, unless the block itself stands behind that gap.
 */
function gapsOf(tree: ControlTree, single: readonly number[]): ReadonlyMap<number, Gap> {
  const namesakes = single.some((item) => tree.isBlock(item)) ? namesakesOf(tree) : new Map<number, number>();
  const gaps = new Map<number, Gap>();
  for (const item of single) {
    if (!tree.isBlock(item)) continue;
    const namesake = namesakes.get(item) ?? NONE;
    const own = namesake === NONE ? tree.endedBy(item) : tree.firstToken(namesake);
    const around = gaps.get(tree.parent(item))?.before ?? own;
    const isBehind = around <= tree.firstToken(item);
    gaps.set(item, { before: isBehind ? own : Math.min(own, around), namesake });
  }
  return gaps;
}

/** Of each unclosed block the first block of its name inside it that no closed block holds. */
function namesakesOf(tree: ControlTree): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  /** The blocks around the current item, by name, innermost last. */
  const around = new Map<string, number[]>();
  /** Of each block, the nearest closed block around it. */
  const nearestClosed = new Map<number, number>();
  for (const item of tree.landmarks) {
    if (!tree.isBlock(item)) continue;
    const parent = tree.parent(item);
    const isInUnclosed = parent !== NONE && tree.closedBy(parent) === NONE;
    const closed = isInUnclosed ? (nearestClosed.get(parent) ?? NONE) : parent;
    nearestClosed.set(item, closed);
    const sameName = around.get(tree.name(item)) ?? [];
    while (sameName.length > 0 && tree.endItem(sameName.at(-1) ?? 0) <= item) sameName.pop();
    const outer = sameName.at(-1) ?? NONE;
    if (outer > closed && !found.has(outer)) found.set(outer, item);
    sameName.push(item);
    around.set(tree.name(item), sameName);
  }
  return found;
}

/** Blocks and stray ENDs that belong together, by both their numbers. */
function pairsOf(tree: ControlTree, single: readonly number[]): ReadonlyMap<number, Pair> {
  const pairs = new Map<number, Pair>();
  const matcher = new Matcher(tree);
  for (const item of single) {
    if (tree.isBlock(item)) {
      matcher.addUnclosed(item);
      continue;
    }
    const pair = matcher.pairFor(item);
    if (!pair || pairs.has(pair.block)) continue;
    pairs.set(pair.block, pair);
    pairs.set(pair.end, pair);
  }
  return pairs;
}

/** Looks for the unclosed block that a stray END was meant for. */
class Matcher {
  readonly #tree: ControlTree;
  readonly #unclosedOfName = new Map<string, number[]>();
  #lastEnd = NONE;
  #runStart = NONE;

  constructor(tree: ControlTree) {
    this.#tree = tree;
  }

  addUnclosed(block: number): void {
    const name = this.#tree.name(block);
    const others = this.#unclosedOfName.get(name);
    if (others) others.push(block);
    else this.#unclosedOfName.set(name, [block]);
  }

  pairFor(end: number): Pair | undefined {
    const tree = this.#tree;
    const namesakes = this.#unclosedOfName.get(tree.name(end));
    const namesake = namesakes?.at(-1);
    if (namesake !== undefined && tree.endedBy(namesake) >= this.#startOfRun(tree.firstToken(end))) {
      namesakes?.pop();
      return { kind: 'crossed', block: namesake, end };
    }
    const around = tree.parent(end);
    const isMisspelt =
      around !== NONE && tree.closedBy(around) === NONE && isNearMiss(tree.name(around), tree.name(end));
    return isMisspelt ? { kind: 'misspelt', block: around, end } : undefined;
  }

  /** The first of the ENDs that stand directly before an END. Looks at each token once, because ENDs are asked for in their order. */
  #startOfRun(end: number): number {
    const { tokens } = this.#tree;
    let start = end;
    while (start > 0 && start !== this.#lastEnd && tokens.kind(start - 1) === TokenKind.end) start--;
    if (start !== this.#lastEnd) this.#runStart = start;
    this.#lastEnd = end;
    return this.#runStart;
  }
}

/** One slip in a name of four letters, two in longer ones; names that are shorter are all alike. */
function isNearMiss(first: string, second: string): boolean {
  if (first.length > LONGEST_COMPARED || second.length > LONGEST_COMPARED) return false;
  const limit = Math.min(2, Math.floor(first.length / 4));
  return editDistance(first, second, limit) !== undefined;
}
