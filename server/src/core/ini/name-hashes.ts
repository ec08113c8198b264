import { hashName } from './name.ts';

/** The hashes of some names. Most others are told by one look at their last bits. */
export class NameHashes {
  readonly #all: ReadonlySet<number>;
  readonly #lastBits = new Uint8Array(256);

  constructor(names: readonly { readonly name: string }[]) {
    this.#all = new Set(names.map(({ name }) => hashName(name, 0, name.length)));
    for (const hash of this.#all) this.#lastBits[hash & 255] = 1;
  }

  has(hash: number): boolean {
    return this.#lastBits[hash & 255] === 1 && this.#all.has(hash);
  }
}
