import { NameTable } from './name-table.ts';
import { type ControlTokens, type FlatTokens, TokenKind } from './tokens.ts';

/** What an item of the tree is. */
export const ItemKind = {
  /** `BEGIN_name` with the fields behind it, its items and its `END_name`. */
  block: 0,
  /** A keyword with the fields of its line. */
  statement: 1,
  /** Fields that belong to no keyword: values of the block around them. */
  values: 2,
  /** An `END_name` that closes nothing. */
  strayEnd: 3,
  /** A header line, a blob, or the rest of a line that fits nothing. */
  other: 4,
} as const;
export type ItemKind = (typeof ItemKind)[keyof typeof ItemKind];

/** Stands for a block or token that is not there: around the outermost items, and in the place of a missing `END_name`. */
export const NONE = -1;

/** Numbers of names that have a meaning of their own. */
const NO_NAME = 0;
const PROPERTY = 1;

/** The arrays a tree is made of, one entry an item. */
interface ItemList {
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly firstTokens: Int32Array;
  readonly endTokens: Int32Array;
  readonly parents: Int32Array;
  readonly names: Int32Array;
  /** Of a block the token that ends it, as its complement where that is not its own `END_name`. */
  readonly enders: Int32Array;
  readonly endItems: Int32Array;
}

/**
 * The items of a site control file: blocks, statements and values, whatever is missing or crossed. An item is a number; items are numbered in
 * the order of the text, so that those inside a block directly follow it.
 */
export abstract class ControlTree {
  abstract readonly tokens: ControlTokens;
  abstract readonly count: number;

  abstract kind(item: number): ItemKind;

  abstract isBlock(item: number): boolean;

  /** True for `PROPERTY <name><value 1><value 2><number>`, however many fields it has. */
  abstract isProperty(item: number): boolean;

  /** Name of a block or stray end, or keyword of a statement, in upper case; empty for the others. */
  abstract name(item: number): string;

  /** The block around an item, {@link NONE} for the outermost. It has a lower number. */
  abstract parent(item: number): number;

  /** The first of an item's own tokens: the keyword, or the first value. */
  abstract firstToken(item: number): number;

  /** Behind the last of an item's own tokens; what is inside a block comes after these. */
  abstract endToken(item: number): number;

  /** The first of an item's own fields; they reach to {@link endToken}. Fields that lack a bracket count. */
  abstract firstField(item: number): number;

  /** The token of a block's `END_name`, {@link NONE} where it is missing. */
  abstract closedBy(block: number): number;

  /** The token that ends a block: its own `END_name`, else that of a block around it, else the number of tokens. */
  abstract endedBy(block: number): number;

  /** Behind the last item inside a block. */
  abstract endItem(block: number): number;

  /** The blocks, and the ENDs that close nothing, in the order of the text. */
  abstract readonly landmarks: readonly number[];

  /** Those of them that lack the other: blocks without END, ENDs without block. */
  abstract readonly unpaired: readonly number[];

  /** The first block of a name, given in upper case; {@link NONE} where there is none. */
  abstract firstBlock(name: string): number;
}

/** The items of one text in arrays. */
export class FlatTree extends ControlTree {
  readonly tokens: FlatTokens;
  readonly count: number;
  readonly #items: ItemList;
  readonly #names: NameTable;

  constructor(tokens: FlatTokens, items: ItemList, names: NameTable) {
    super();
    this.tokens = tokens;
    this.count = items.count;
    this.#items = items;
    this.#names = names;
  }

  kind(item: number): ItemKind {
    return this.#items.kinds[item] as ItemKind;
  }

  isBlock(item: number): boolean {
    return this.#items.kinds[item] === ItemKind.block;
  }

  isProperty(item: number): boolean {
    return this.#items.names[item] === PROPERTY && this.#items.kinds[item] === ItemKind.statement;
  }

  name(item: number): string {
    return this.#names.name(this.#items.names[item] as number);
  }

  parent(item: number): number {
    return this.#items.parents[item] as number;
  }

  firstToken(item: number): number {
    return this.#items.firstTokens[item] as number;
  }

  endToken(item: number): number {
    return this.#items.endTokens[item] as number;
  }

  firstField(item: number): number {
    const { tokens } = this;
    const end = this.endToken(item);
    let token = this.firstToken(item);
    while (token < end && !tokens.isField(token)) token++;
    return token;
  }

  closedBy(block: number): number {
    return Math.max(this.#items.enders[block] as number, NONE);
  }

  endedBy(block: number): number {
    const ender = this.#items.enders[block] as number;
    return ender < 0 ? ~ender : ender;
  }

  endItem(block: number): number {
    return this.#items.endItems[block] as number;
  }

  get landmarks(): readonly number[] {
    const { kinds } = this.#items;
    const items: number[] = [];
    for (let item = 0; item < this.count; item++) {
      const kind = kinds[item];
      if (kind === ItemKind.block || kind === ItemKind.strayEnd) items.push(item);
    }
    return items;
  }

  get unpaired(): readonly number[] {
    return this.landmarks.filter((item) => !this.isBlock(item) || this.closedBy(item) === NONE);
  }

  firstBlock(name: string): number {
    const number = this.#names.find(name);
    if (number === undefined) return NONE;
    const { kinds, names } = this.#items;
    for (let item = 0; item < this.count; item++) {
      if (names[item] === number && kinds[item] === ItemKind.block) return item;
    }
    return NONE;
  }
}

/** Puts tokens together, in one pass. An `END_name` closes the nearest open block of that name; blocks in between stay unclosed. */
export function buildTree(tokens: FlatTokens): FlatTree {
  const items = new GrowingItems(tokens.count);
  const names = new NameTable(tokens.text, ['', 'PROPERTY']);
  const open = new OpenBlocks(items);
  for (let token = 0; token < tokens.count; ) {
    const first = token;
    const kind = tokens.kind(token);
    if (kind === TokenKind.keyword) {
      token = endOfStatement(tokens, token + 1);
      items.add(ItemKind.statement, first, token, open.innermost, nameOf(tokens, names, first, 0));
    } else if (kind === TokenKind.begin) {
      token = endOfFields(tokens, token + 1);
      const name = nameOf(tokens, names, first, 'BEGIN_'.length);
      open.push(items.add(ItemKind.block, first, token, open.innermost, name));
    } else if (kind === TokenKind.end) {
      token++;
      const name = nameOf(tokens, names, first, 'END_'.length);
      if (!open.close(name, first)) items.add(ItemKind.strayEnd, first, token, open.innermost, name);
    } else if (tokens.isField(token)) {
      token = endOfFields(tokens, token);
      items.add(ItemKind.values, first, token, open.innermost, NO_NAME);
    } else {
      token++;
      items.add(ItemKind.other, first, token, open.innermost, NO_NAME);
    }
  }
  open.closeAll(tokens.count);
  return new FlatTree(tokens, items, names);
}

/** The blocks that are open at a place, innermost last. */
class OpenBlocks {
  readonly #items: GrowingItems;
  readonly #blocks: number[] = [];
  /** How many open blocks have a name, by its number. */
  readonly #ofName: number[] = [];

  constructor(items: GrowingItems) {
    this.#items = items;
  }

  get innermost(): number {
    return this.#blocks.at(-1) ?? NONE;
  }

  push(block: number): void {
    const name = this.#items.names[block] as number;
    this.#ofName[name] = (this.#ofName[name] ?? 0) + 1;
    this.#blocks.push(block);
  }

  /** Closes the nearest block of a name and ends those inside it; false where none is open. */
  close(name: number, ender: number): boolean {
    if ((this.#ofName[name] ?? 0) === 0) return false;
    while (this.#end(ender, name) !== name);
    return true;
  }

  closeAll(tokenCount: number): void {
    while (this.#blocks.length > 0) this.#end(tokenCount);
  }

  /** Ends the innermost block and returns its name. */
  #end(ender: number, ownName = NONE): number {
    const block = this.#blocks.pop() ?? 0;
    const name = this.#items.names[block] as number;
    this.#items.endItems[block] = this.#items.count;
    this.#items.enders[block] = name === ownName ? ender : ~ender;
    this.#ofName[name] = (this.#ofName[name] ?? 1) - 1;
    return name;
  }
}

class GrowingItems implements ItemList {
  count = 0;
  kinds = new Uint8Array(0);
  firstTokens = new Int32Array(0);
  endTokens = new Int32Array(0);
  parents = new Int32Array(0);
  names = new Int32Array(0);
  enders = new Int32Array(0);
  endItems = new Int32Array(0);
  readonly #most: number;

  /** @param most there are never more items than tokens */
  constructor(most: number) {
    this.#most = most;
    this.#grow(16 + (most >> 2));
  }

  add(kind: ItemKind, firstToken: number, endToken: number, parent: number, name: number): number {
    const item = this.count++;
    if (item === this.kinds.length) this.#grow(Math.max(item + 1, Math.min(item * 2, this.#most)));
    this.kinds[item] = kind;
    this.firstTokens[item] = firstToken;
    this.endTokens[item] = endToken;
    this.parents[item] = parent;
    this.names[item] = name;
    this.enders[item] = NONE;
    this.endItems[item] = item + 1;
    return item;
  }

  #grow(capacity: number): void {
    const enlarged = (list: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(capacity);
      larger.set(list);
      return larger;
    };
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    this.firstTokens = enlarged(this.firstTokens);
    this.endTokens = enlarged(this.endTokens);
    this.parents = enlarged(this.parents);
    this.names = enlarged(this.names);
    this.enders = enlarged(this.enders);
    this.endItems = enlarged(this.endItems);
  }
}

/** The fields of an item, as tokens. */
export function fieldsOf(tree: ControlTree, item: number): readonly number[] {
  const fields: number[] = [];
  for (let token = tree.firstField(item); token < tree.endToken(item); token++) fields.push(token);
  return fields;
}

/** Where an item stands: a block from its BEGIN to its END, or to the end of what is inside it. */
export function itemSpan(tree: ControlTree, item: number): { readonly start: number; readonly end: number } {
  const { tokens } = tree;
  const start = tokens.start(tree.firstToken(item));
  if (!tree.isBlock(item)) return { start, end: tokens.end(tree.endToken(item) - 1) };
  const closer = tree.closedBy(item);
  return { start, end: tokens.end(closer === NONE ? tree.endedBy(item) - 1 : closer) };
}

/** The keyword of a block or statement as it stands in the file. */
export function keywordSpan(
  tree: ControlTree,
  item: number,
): { readonly start: number; readonly end: number } {
  const token = tree.firstToken(item);
  return { start: tree.tokens.start(token), end: tree.tokens.end(token) };
}

/** Behind the fields that follow each other from a token on, over any number of lines. */
function endOfFields(tokens: FlatTokens, from: number): number {
  let token = from;
  while (tokens.isField(token)) token++;
  return token;
}

/** The fields of a statement are those of its line, or those that follow if its line has none. A continued field takes its line along. */
function endOfStatement(tokens: FlatTokens, from: number): number {
  const hasWord = from < tokens.count && tokens.kind(from) === TokenKind.word;
  const first = hasWord ? from + 1 : from;
  let token = first;
  while (tokens.isField(token) && (token === first || !tokens.beginsLine(token))) token++;
  return token;
}

function nameOf(tokens: FlatTokens, names: NameTable, token: number, prefixLength: number): number {
  return names.numberAt(tokens.start(token) + prefixLength, tokens.end(token));
}
