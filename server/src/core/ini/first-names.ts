import { foldName, hashName, sameName } from './name.ts';

/** How far a name is looked for behind its own place. */
const LONGEST_SEARCH = 16;

/** Finds the first of several names that Windows takes as the same. The names are known by numbers, as lines are. */
export class FirstNames {
  readonly #nameOf: (index: number) => string;
  readonly #mask: number;
  readonly #hashes: Int32Array;
  /** What has a place, plus one; 0 where nothing does. */
  readonly #indexes: Int32Array;
  /** What found no place near its own. */
  #crowded: Map<number, number> | undefined;
  /** Names whose hash an earlier other name has; files that are made to have such names are rare. */
  #collided: Map<string, number> | undefined;

  /** @param count how many names there will be at most */
  constructor(count: number, nameOf: (index: number) => string) {
    const size = 2 << (32 - Math.clz32(count));
    this.#nameOf = nameOf;
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#indexes = new Int32Array(size);
  }

  /** Adds a name. Hands back the first that is the same: itself where no earlier one is. */
  add(index: number, hash: number): number {
    const first = this.#firstOfHash(hash, index);
    if (first === index) return index;
    const name = this.#nameOf(index);
    if (sameName(this.#nameOf(first), name)) return first;
    this.#collided ??= new Map();
    const folded = foldName(name);
    const earlier = this.#collided.get(folded);
    if (earlier === undefined) this.#collided.set(folded, index);
    return earlier ?? index;
  }

  /** The first with a name. */
  find(name: string): number | undefined {
    const first = this.#firstOfHash(hashName(name, 0, name.length), undefined);
    if (first === undefined) return undefined;
    return sameName(this.#nameOf(first), name) ? first : this.#collided?.get(foldName(name));
  }

  /** The first with a hash; where there is none, the one that is to be. */
  #firstOfHash<ToBe extends number | undefined>(hash: number, toBe: ToBe): number | ToBe {
    const mask = this.#mask;
    for (let steps = 0; steps < LONGEST_SEARCH; steps++) {
      const place = (hash + steps) & mask;
      const index = this.#indexes[place] as number;
      if (index === 0) {
        if (toBe !== undefined) {
          this.#indexes[place] = toBe + 1;
          this.#hashes[place] = hash;
        }
        return toBe;
      }
      if (this.#hashes[place] === hash) return index - 1;
    }
    const known = this.#crowded?.get(hash);
    if (known !== undefined || toBe === undefined) return known ?? toBe;
    this.#crowded ??= new Map();
    this.#crowded.set(hash, toBe);
    return toBe;
  }
}
