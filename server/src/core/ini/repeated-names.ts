import { foldName, sameName } from './name.ts';

/** Names, by numbers that follow each other. */
export interface Names {
  readonly count: number;
  /** The same for names that Windows takes as the same. */
  readonly hashes: ArrayLike<number>;
  readonly nameOf: (index: number) => string;
}

/** How far a name is looked for behind its own place. */
const LONGEST_SEARCH = 16;

/** A table of this many places is kept for the next time. */
const KEPT_PLACES = 1 << 14;

/** Pairs of a hash and the name that has this place, counted from 1; 0 where none has. */
const kept = new Int32Array(2 * KEPT_PLACES);

/** The names that are the same as an earlier one, in their order, with the first of these. */
export function repeatedNames({ count, hashes, nameOf }: Names): ReadonlyMap<number, number> {
  const places = 2 << (32 - Math.clz32(count));
  const table = places > KEPT_PLACES ? new Int32Array(2 * places) : kept.fill(0, 0, 2 * places);
  /** The first name of a hash, for those that found no place near their own. */
  const crowded = new Map<number, number>();
  /** Names whose hash an earlier other name has. Files that are made to have many of either kind are rare. */
  const collided = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const hash = hashes[index] as number;
    const first = firstOfHash(table, places - 1, hash, index) ?? firstIn(crowded, hash, index);
    if (first === index) continue;
    const name = nameOf(index);
    const same = sameName(nameOf(first), name) ? first : firstIn(collided, foldName(name), index);
    if (same !== index) repeated.set(index, same);
  }
  return repeated;
}

/** The first name with a hash, which may be this one; undefined where there is no place for it. */
function firstOfHash(table: Int32Array, mask: number, hash: number, index: number): number | undefined {
  for (let steps = 0; steps < LONGEST_SEARCH; steps++) {
    const place = 2 * ((hash + steps) & mask);
    const known = table[place + 1] as number;
    if (known === 0) {
      table[place] = hash;
      table[place + 1] = index + 1;
      return index;
    }
    if (table[place] === hash) return known - 1;
  }
  return undefined;
}

function firstIn<Key>(first: Map<Key, number>, key: Key, index: number): number {
  const known = first.get(key);
  if (known === undefined) first.set(key, index);
  return known ?? index;
}
