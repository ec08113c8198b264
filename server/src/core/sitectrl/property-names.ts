import { foldUnit } from '../ini/name.ts';
import { type ControlTree, ItemKind, NONE } from './tree.ts';

/**
 * Finds properties that stand twice in a block, case aside. Names are compared where they stand in the text, because a large file has
 * hundreds of thousands. Ask for the items in their order.
 */
export class PropertyNames {
  readonly #tree: ControlTree;
  readonly #looksOutside: boolean;
  /** A hash table of the properties seen, by block, platform and name. */
  readonly #table: Int32Array;
  /** Of each block, how many TARGET_PLATFORM statements were seen in it; the last entry is for what stands outside of blocks. */
  readonly #platforms: Int32Array;
  /** Of each property, the count of platforms at its place. */
  readonly #platformOf: Int32Array;

  /** @param looksOutside whether what stands outside of all blocks belongs together */
  constructor(tree: ControlTree, looksOutside: boolean) {
    this.#tree = tree;
    this.#looksOutside = looksOutside;
    const needed = 2 * countProperties(tree);
    let capacity = 16;
    while (capacity < needed) capacity *= 2;
    this.#table = new Int32Array(capacity).fill(NONE);
    this.#platforms = new Int32Array(tree.count + 1);
    this.#platformOf = new Int32Array(tree.count);
  }

  /** The first property in the same block with the name of an item; {@link NONE} where it is the first, or no property. */
  earlier(item: number): number {
    const tree = this.#tree;
    const parent = tree.parent(item);
    const block = parent === NONE ? tree.count : parent;
    if (!tree.isProperty(item)) {
      if (tree.kind(item) === ItemKind.statement && tree.name(item) === 'TARGET_PLATFORM')
        this.#platforms[block] = this.#platformsIn(block) + 1;
      return NONE;
    }
    if (!hasName(tree, item) || (parent === NONE && !this.#looksOutside)) return NONE;
    this.#platformOf[item] = this.#platformsIn(block);
    return this.#find(item);
  }

  #platformsIn(block: number): number {
    return this.#platforms[block] as number;
  }

  #find(item: number): number {
    const last = this.#table.length - 1;
    for (let slot = this.#hash(item) & last; ; slot = (slot + 1) & last) {
      const other = this.#table[slot] as number;
      if (other === NONE) {
        this.#table[slot] = item;
        return NONE;
      }
      if (this.#isSame(item, other)) return other;
    }
  }

  #hash(item: number): number {
    const { tokens } = this.#tree;
    const name = this.#tree.firstField(item);
    const { characters } = tokens;
    const end = tokens.valueEnd(name);
    let hash = Math.imul(this.#tree.parent(item) + 1, 0x9e3779b1) ^ (this.#platformOf[item] as number);
    for (let at = tokens.valueStart(name); at < end; at++)
      hash = Math.imul(hash ^ foldUnit(characters.charCodeAt(at)), 0x01000193);
    return hash ^ (hash >>> 15);
  }

  #isSame(first: number, second: number): boolean {
    const tree = this.#tree;
    if (tree.parent(first) !== tree.parent(second) || this.#platformOf[first] !== this.#platformOf[second])
      return false;
    const { tokens } = tree;
    const { characters } = tokens;
    const start = tokens.valueStart(tree.firstField(first));
    const length = tokens.valueEnd(tree.firstField(first)) - start;
    const other = tokens.valueStart(tree.firstField(second));
    if (tokens.valueEnd(tree.firstField(second)) - other !== length) return false;
    for (let index = 0; index < length; index++) {
      if (foldUnit(characters.charCodeAt(start + index)) !== foldUnit(characters.charCodeAt(other + index)))
        return false;
    }
    return true;
  }
}

function countProperties(tree: ControlTree): number {
  let count = 0;
  for (let item = 0; item < tree.count; item++) if (tree.isProperty(item)) count++;
  return count;
}

function hasName(tree: ControlTree, item: number): boolean {
  const name = tree.firstField(item);
  return name < tree.endToken(item) && tree.tokens.valueEnd(name) > tree.tokens.valueStart(name);
}
