import { FlatTree, type ItemList } from './flat-tree.ts';
import { NO_NAME, PROPERTY } from './name-table.ts';
import { SeenProperties } from './seen-properties.ts';
import { BEGINS_LINE, type FlatTokens, KIND, TokenKind } from './tokens.ts';
import { ItemKind, NONE } from './tree.ts';

/** Puts tokens together, in one pass. An `END_name` closes the nearest open block of that name; blocks in between stay unclosed. */
export function buildTree(tokens: FlatTokens): FlatTree {
  const items = new GrowingItems(tokens.count);
  // The lists themselves: the first file is read by code that has not been compiled, for which a call costs more than all that is done here with a token.
  const { count, kinds, nameNumbers } = tokens.scanned;
  let named = 0;
  const open = new OpenBlocks(items);
  const properties = new SeenProperties(tokens);
  for (let token = 0; token < count; ) {
    const first = token;
    const kind = (kinds[token] as number) & KIND;
    if (kind === TokenKind.keyword) {
      token = endOfStatement(kinds, count, token + 1);
      const name = nameNumbers[named++] as number;
      const item = items.add(ItemKind.statement, first, token, open.innermost, name);
      if (name === PROPERTY) properties.see(item, first, token, open.innermost, open);
    } else if (kind === TokenKind.begin) {
      token = endOfFields(kinds, count, token + 1);
      const name = nameNumbers[named++] as number;
      open.push(items.add(ItemKind.block, first, token, open.innermost, name));
    } else if (kind === TokenKind.end) {
      token++;
      const name = nameNumbers[named++] as number;
      if (!open.close(name, first)) items.add(ItemKind.strayEnd, first, token, open.innermost, name);
    } else if (kind >= TokenKind.field && kind <= TokenKind.unopenedField) {
      token = endOfFields(kinds, count, token);
      items.add(ItemKind.values, first, token, open.innermost, NO_NAME);
    } else {
      token++;
      items.add(ItemKind.other, first, token, open.innermost, NO_NAME);
    }
  }
  open.closeAll(count);
  return new FlatTree(tokens, items, properties);
}

/** Behind the fields that follow each other from a token on, over any number of lines. */
function endOfFields(kinds: Uint8Array, count: number, from: number): number {
  let token = from;
  while (token < count && isField(kinds[token] as number)) token++;
  return token;
}

function isField(bits: number): boolean {
  const kind = bits & KIND;
  return kind >= TokenKind.field && kind <= TokenKind.unopenedField;
}

/** The fields of a statement are those of its line, or those that follow if its line has none. A continued field takes its line along. */
function endOfStatement(kinds: Uint8Array, count: number, from: number): number {
  const hasWord = from < count && ((kinds[from] as number) & KIND) === TokenKind.word;
  const first = hasWord ? from + 1 : from;
  let token = first;
  for (; token < count; token++) {
    const bits = kinds[token] as number;
    const kind = bits & KIND;
    if (kind < TokenKind.field || kind > TokenKind.unopenedField) break;
    if (bits >= BEGINS_LINE && token > first) break;
  }
  return token;
}

/** The blocks that are open at a place, innermost last. */
class OpenBlocks {
  readonly #items: GrowingItems;
  readonly #blocks: number[] = [];
  /** How many open blocks have a name, by its number. */
  readonly #ofName: number[] = [];
  #innermost = NONE;

  constructor(items: GrowingItems) {
    this.#items = items;
  }

  get innermost(): number {
    return this.#innermost;
  }

  /** True for a block in which more may come, and for what is around the outermost ones. */
  holds(block: number): boolean {
    return block === NONE || this.#items.enders[block] === NONE;
  }

  push(block: number): void {
    const name = this.#items.names[block] as number;
    this.#ofName[name] = (this.#ofName[name] ?? 0) + 1;
    this.#blocks.push(block);
    this.#innermost = block;
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
    this.#innermost = this.#items.parents[block] as number;
    const name = this.#items.names[block] as number;
    this.#items.endItems[block] = this.#items.count;
    this.#items.enders[block] = name === ownName ? ender : ~ender;
    this.#ofName[name] = (this.#ofName[name] ?? 1) - 1;
    return name;
  }
}

class GrowingItems implements ItemList {
  count = 0;
  kinds: Uint8Array;
  firstTokens: Int32Array;
  endTokens: Int32Array;
  parents: Int32Array;
  names: Int32Array;
  enders: Int32Array;
  endItems: Int32Array;
  readonly #most: number;

  /** @param most there are never more items than tokens */
  constructor(most: number) {
    this.#most = most;
    const capacity = 16 + (most >> 2);
    this.kinds = new Uint8Array(capacity);
    this.firstTokens = new Int32Array(capacity);
    this.endTokens = new Int32Array(capacity);
    this.parents = new Int32Array(capacity);
    this.names = new Int32Array(capacity);
    this.enders = new Int32Array(capacity);
    this.endItems = new Int32Array(capacity);
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
    const enlarged = (list: Int32Array): Int32Array => {
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
