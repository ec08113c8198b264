import { type NameTable, PROPERTY } from './name-table.ts';
import type { SeenProperties } from './seen-properties.ts';
import type { FlatTokens } from './tokens.ts';
import { ControlTree, ItemKind, NONE } from './tree.ts';

/** The arrays a tree is made of, one entry an item. */
export interface ItemList {
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

/** The items of one text in arrays. */
export class FlatTree extends ControlTree {
  readonly tokens: FlatTokens;
  readonly count: number;
  readonly #items: ItemList;
  readonly #names: NameTable;
  readonly unusualProperties: readonly number[];
  readonly repeatingBlocks: ReadonlySet<number>;
  #properties: readonly number[] | undefined;
  #landmarks: readonly number[] | undefined;

  constructor(tokens: FlatTokens, items: ItemList, { unusual, repeating }: SeenProperties) {
    super();
    this.tokens = tokens;
    this.count = items.count;
    this.#items = items;
    this.unusualProperties = unusual;
    this.repeatingBlocks = repeating;
    this.#names = tokens.scanned.names;
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

  get properties(): readonly number[] {
    this.#properties ??= this.#statements(PROPERTY);
    return this.#properties;
  }

  statements(keyword: string): readonly number[] {
    const number = this.#names.find(keyword);
    return number === undefined ? [] : this.#statements(number);
  }

  get landmarks(): readonly number[] {
    this.#landmarks ??= this.#findLandmarks();
    return this.#landmarks;
  }

  get unpaired(): readonly number[] {
    const { enders } = this.#items;
    return this.landmarks.filter((item) => (enders[item] as number) < 0);
  }

  firstBlock(name: string): number {
    const number = this.#names.find(name);
    if (number === undefined) return NONE;
    const { kinds, names } = this.#items;
    return this.landmarks.find((item) => names[item] === number && kinds[item] === ItemKind.block) ?? NONE;
  }

  #statements(keyword: number): readonly number[] {
    const { kinds, names } = this.#items;
    const items: number[] = [];
    for (let item = 0; item < this.count; item++)
      if (names[item] === keyword && kinds[item] === ItemKind.statement) items.push(item);
    return items;
  }

  #findLandmarks(): readonly number[] {
    const { kinds } = this.#items;
    const items: number[] = [];
    for (let item = 0; item < this.count; item++) {
      const kind = kinds[item];
      if (kind === ItemKind.block || kind === ItemKind.strayEnd) items.push(item);
    }
    return items;
  }
}
