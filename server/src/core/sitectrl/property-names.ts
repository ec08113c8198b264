import { foldName, foldUnit } from '../ini/name.ts';
import { type ControlTree, NONE } from './tree.ts';

/** A property, and the first of its name in the same block. */
export interface Duplicate {
  readonly first: number;
  readonly item: number;
}

/** Properties below different statements of this name are not compared. */
const PLATFORM = 'TARGET_PLATFORM';

/**
 * The properties that stand a second time in their block, case aside, in the order of the text.
 * @param looksOutside whether what stands outside of all blocks belongs together
 */
export function duplicateProperties(tree: ControlTree, looksOutside: boolean): readonly Duplicate[] {
  const { repeatingBlocks } = tree;
  if (repeatingBlocks?.size === 0) return [];
  const names = new NamesByBlock(tree);
  const platforms = tree.statements(PLATFORM);
  const duplicates: Duplicate[] = [];
  let passed = 0;
  for (const item of tree.properties) {
    for (; passed < platforms.length && (platforms[passed] as number) < item; passed++)
      names.forget(tree.parent(platforms[passed] as number));
    const block = tree.parent(item);
    if (!looksOutside && block === NONE) continue;
    if (repeatingBlocks && !repeatingBlocks.has(block)) continue;
    const first = names.take(item);
    if (first !== NONE) duplicates.push({ first, item });
  }
  return duplicates;
}

/** A block with so many names is looked up; in a smaller one each name is compared with the others where they stand in the text. */
const CROWD = 12;

/** The names that were seen in each block. Few are cut from the text, because a large file has hundreds of thousands. */
class NamesByBlock {
  readonly #tree: ControlTree;
  /** By block, {@link NONE} among them: the entry that was made last, one more than its number. */
  readonly #last: Int32Array;
  /** How many entries a block has. */
  readonly #counts: Uint8Array;
  readonly #crowds = new Map<number, Map<string, number>>();
  #count = 0;
  /** Of each entry its property, the place of its name, and the entry before it in the same block. */
  readonly #items: Int32Array;
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  readonly #before: Int32Array;

  constructor(tree: ControlTree) {
    const most = tree.properties.length;
    this.#tree = tree;
    this.#items = new Int32Array(most);
    this.#starts = new Int32Array(most);
    this.#lengths = new Int32Array(most);
    this.#before = new Int32Array(most);
    this.#last = new Int32Array(tree.count + 1);
    this.#counts = new Uint8Array(tree.count + 1);
  }

  forget(block: number): void {
    this.#last[block + 1] = 0;
    this.#counts[block + 1] = 0;
    this.#crowds.delete(block);
  }

  /** The property with the name of this one that was taken before in its block; else {@link NONE}, and this one is remembered. */
  take(item: number): number {
    const { tokens } = this.#tree;
    const name = this.#tree.firstField(item);
    if (name >= this.#tree.endToken(item)) return NONE;
    const start = tokens.valueStart(name);
    const length = tokens.valueEnd(name) - start;
    if (length === 0) return NONE;
    const block = this.#tree.parent(item);
    const crowd = this.#crowds.get(block);
    if (crowd) return takeFrom(crowd, this.#nameAt(start, length), item);
    for (let entry = this.#last[block + 1] as number; entry > 0; entry = this.#before[entry - 1] as number)
      if (this.#isAt(entry - 1, start, length)) return this.#items[entry - 1] as number;
    this.#remember(item, block, start, length);
    return NONE;
  }

  #remember(item: number, block: number, start: number, length: number): void {
    const entry = this.#count++;
    this.#items[entry] = item;
    this.#starts[entry] = start;
    this.#lengths[entry] = length;
    this.#before[entry] = this.#last[block + 1] as number;
    this.#last[block + 1] = entry + 1;
    const count = (this.#counts[block + 1] as number) + 1;
    this.#counts[block + 1] = count;
    if (count === CROWD) this.#crowds.set(block, this.#crowdOf(block));
  }

  #crowdOf(block: number): Map<string, number> {
    const crowd = new Map<string, number>();
    for (let entry = this.#last[block + 1] as number; entry > 0; entry = this.#before[entry - 1] as number) {
      const name = this.#nameAt(this.#starts[entry - 1] as number, this.#lengths[entry - 1] as number);
      crowd.set(name, this.#items[entry - 1] as number);
    }
    return crowd;
  }

  #nameAt(start: number, length: number): string {
    return foldName(this.#tree.tokens.characters.slice(start, start + length));
  }

  #isAt(entry: number, start: number, length: number): boolean {
    if (this.#lengths[entry] !== length) return false;
    const { characters } = this.#tree.tokens;
    const other = this.#starts[entry] as number;
    for (let index = 0; index < length; index++) {
      if (foldUnit(characters.charCodeAt(start + index)) !== foldUnit(characters.charCodeAt(other + index)))
        return false;
    }
    return true;
  }
}

function takeFrom(crowd: Map<string, number>, name: string, item: number): number {
  const first = crowd.get(name);
  if (first !== undefined) return first;
  crowd.set(name, item);
  return NONE;
}
