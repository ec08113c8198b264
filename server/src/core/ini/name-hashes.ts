import { hashName } from './name.ts';

/** Of so many bits of a hash it is known at once whether a name has them: so many that of other names hardly one in a hundred does. */
const LAST_BITS = 0xfff;

/** The hashes of some names. Most others are told by one look at their last bits. */
export class NameHashes {
  readonly #all: ReadonlySet<number>;
  readonly #lastBits = new Uint8Array(LAST_BITS + 1);

  constructor(names: readonly { readonly name: string }[]) {
    this.#all = new Set(names.map(({ name }) => hashName(name, 0, name.length)));
    for (const hash of this.#all) this.#lastBits[hash & LAST_BITS] = 1;
  }

  has(hash: number): boolean {
    return this.#lastBits[hash & LAST_BITS] === 1 && this.#all.has(hash);
  }
}
