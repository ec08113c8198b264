import type { Characters } from '../text/characters.ts';
import { lastNotAbove, type SegmentedText } from '../text/segments.ts';
import type { FlatTree } from './flat-tree.ts';
import type { PlacedSegment, PlacedSegments } from './placed-segments.ts';
import type { ControlSegment } from './segments.ts';
import { ControlTokens, type TokenKind } from './tokens.ts';
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
  #last = 0;

  constructor(text: SegmentedText<ControlSegment>, segments: PlacedSegments) {
    super();
    this.#segments = segments;
    this.tokens = new JoinedTokens(text, segments);
    this.count = segments.firstItems[segments.placed.length] as number;
  }

  kind(item: number): ItemKind {
    const index = this.#indexOf(item);
    return this.#treeAt(index).kind(item - this.#shift(index));
  }

  isBlock(item: number): boolean {
    const index = this.#indexOf(item);
    return this.#treeAt(index).isBlock(item - this.#shift(index));
  }

  isProperty(item: number): boolean {
    const index = this.#indexOf(item);
    return this.#treeAt(index).isProperty(item - this.#shift(index));
  }

  name(item: number): string {
    const index = this.#indexOf(item);
    return this.#treeAt(index).name(item - this.#shift(index));
  }

  parent(item: number): number {
    const index = this.#indexOf(item);
    const { tree, headItems, around } = this.#placeAt(index);
    const shift = this.#shift(index);
    const parent = tree.parent(item - shift);
    if (parent >= headItems) return parent + shift;
    if (parent !== NONE) return around[parent]?.item ?? NONE;
    // Behind heads the tree knows itself that all blocks around have ended.
    return headItems > 0 ? NONE : (around.at(-1)?.item ?? NONE);
  }

  firstToken(item: number): number {
    const index = this.#indexOf(item);
    return this.#treeAt(index).firstToken(item - this.#shift(index)) + this.tokens.shift(index);
  }

  endToken(item: number): number {
    const index = this.#indexOf(item);
    return this.#treeAt(index).endToken(item - this.#shift(index)) + this.tokens.shift(index);
  }

  firstField(item: number): number {
    const index = this.#indexOf(item);
    return this.#treeAt(index).firstField(item - this.#shift(index)) + this.tokens.shift(index);
  }

  closedBy(block: number): number {
    const index = this.#indexOf(block);
    const token = this.#treeAt(index).closedBy(block - this.#shift(index));
    if (token !== NONE) return token + this.tokens.shift(index);
    return this.#segments.endings.get(block)?.closedBy ?? NONE;
  }

  endedBy(block: number): number {
    const index = this.#indexOf(block);
    const tree = this.#treeAt(index);
    const token = tree.endedBy(block - this.#shift(index));
    if (token < tree.tokens.count) return token + this.tokens.shift(index);
    return this.#segments.endings.get(block)?.endedBy ?? this.tokens.count;
  }

  endItem(item: number): number {
    const index = this.#indexOf(item);
    const tree = this.#treeAt(index);
    const own = item - this.#shift(index);
    const isOpen = tree.isBlock(own) && tree.endedBy(own) === tree.tokens.count;
    if (!isOpen) return tree.endItem(own) + this.#shift(index);
    return this.#segments.endings.get(item)?.endItem ?? this.count;
  }

  get landmarks(): readonly number[] {
    return this.#collect(({ segment, tree, headItems }) =>
      headItems === 0 ? segment.read.landmarks : tree.landmarks.slice(headItems),
    );
  }

  get unpaired(): readonly number[] {
    // A block whose END stands in another segment is one without END in its own.
    const items = this.#collect(({ segment, tree, headItems }) =>
      segment.read.hasUnpaired ? tree.unpaired.filter((item) => item >= headItems) : none,
    );
    return items.filter((item) => !this.isBlock(item) || this.closedBy(item) === NONE);
  }

  firstBlock(name: string): number {
    const known = this.#firstBlocks.get(name) ?? this.#findBlock(name);
    this.#firstBlocks.set(name, known);
    return known;
  }

  /** Items that are found in the trees of the segments, by their numbers in the file. */
  #collect(find: (place: PlacedSegment) => readonly number[]): readonly number[] {
    const all: number[] = [];
    for (let index = 0; index < this.#segments.placed.length; index++) {
      const shift = this.#shift(index);
      for (const item of find(this.#placeAt(index))) all.push(item + shift);
    }
    return all;
  }

  #findBlock(name: string): number {
    for (let index = 0; index < this.#segments.placed.length; index++) {
      // Where the segment lacks the name its heads are of no use either: they are blocks that were looked at before.
      if (this.#placeAt(index).segment.read.tree.firstBlock(name) === NONE) continue;
      const shift = this.#shift(index);
      const { tree, headItems } = this.#placeAt(index);
      for (let item = headItems; item < tree.count; item++)
        if (tree.isBlock(item) && tree.name(item) === name) return item + shift;
    }
    return NONE;
  }

  #placeAt(index: number): PlacedSegment {
    return this.#segments.placed[index] as PlacedSegment;
  }

  #treeAt(index: number): FlatTree {
    return this.#placeAt(index).tree;
  }

  /** By how much the numbers of items in a segment's own tree are smaller. */
  #shift(index: number): number {
    return (this.#segments.firstItems[index] as number) - this.#placeAt(index).headItems;
  }

  /** Mostly neighbours are asked for one after the other. */
  #indexOf(item: number): number {
    const { firstItems, placed } = this.#segments;
    const last = this.#last;
    if (item < (firstItems[last] as number) || item >= (firstItems[last + 1] as number))
      this.#last = lastNotAbove(firstItems, placed.length, item);
    return this.#last;
  }
}

const none: readonly number[] = [];

/** The tokens of all segments, counted through. */
export class JoinedTokens extends ControlTokens {
  readonly count: number;
  readonly #text: SegmentedText<ControlSegment>;
  readonly #segments: PlacedSegments;
  #last = 0;

  constructor(text: SegmentedText<ControlSegment>, segments: PlacedSegments) {
    super();
    this.#text = text;
    this.#segments = segments;
    this.count = segments.firstTokens[segments.placed.length] as number;
  }

  /** The text in one string. Costs its length, once a version. */
  get text(): string {
    return this.#text.whole;
  }

  get characters(): Characters {
    return this.#text;
  }

  kind(token: number): TokenKind {
    const index = this.#indexOf(token);
    return this.#treeAt(index).tokens.kind(token - this.shift(index));
  }

  start(token: number): number {
    const index = this.#indexOf(token);
    return this.#treeAt(index).tokens.start(token - this.shift(index)) + this.#offsetShift(index);
  }

  end(token: number): number {
    const index = this.#indexOf(token);
    return this.#treeAt(index).tokens.end(token - this.shift(index)) + this.#offsetShift(index);
  }

  beginsLine(token: number): boolean {
    const index = this.#indexOf(token);
    return this.#treeAt(index).tokens.beginsLine(token - this.shift(index));
  }

  countOf(kind: TokenKind): number {
    let count = 0;
    for (const { read } of this.#text.pieces) count += read.tree.tokens.countOf(kind);
    return count;
  }

  firstOf(kind: TokenKind): number {
    const index = this.#text.pieces.findIndex(({ read }) => read.tree.tokens.has(kind));
    const first = this.#text.pieces[index]?.read.tree.tokens.firstOf(kind);
    return first === undefined ? this.count : first + (this.#segments.firstTokens[index] as number);
  }

  /** By how much the numbers of tokens in a segment's own tree are smaller. */
  shift(index: number): number {
    return (this.#segments.firstTokens[index] as number) - this.#placeAt(index).headTokens;
  }

  #offsetShift(index: number): number {
    return this.#text.startOfPiece(index) - this.#placeAt(index).headLength;
  }

  #placeAt(index: number): PlacedSegment {
    return this.#segments.placed[index] as PlacedSegment;
  }

  #treeAt(index: number): FlatTree {
    return this.#placeAt(index).tree;
  }

  #indexOf(token: number): number {
    const { firstTokens, placed } = this.#segments;
    const last = this.#last;
    if (token < (firstTokens[last] as number) || token >= (firstTokens[last + 1] as number))
      this.#last = lastNotAbove(firstTokens, placed.length, token);
    return this.#last;
  }
}
