/** A step of FNV-1a, which the product hashes names with. */
function hashed(state: number, unit: number): number {
  return Math.imul(state ^ unit, 0x01000193);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Names of one length that all have the same hash: 2 to the power of `pairs`. After each part that two words with the same hash stand for, the hash is the
 * same again, so that few pairs of words make many names.
 * @param state what the hash of a name begins with
 */
export function collidingNames(pairs: number, state: number): readonly string[] {
  let names = [''];
  let current = state;
  for (let pair = 0; pair < pairs; pair++) {
    const { first, second, after } = collidingWords(current);
    names = names.flatMap((name) => [name + first, name + second]);
    current = after;
  }
  return names;
}

interface Collision {
  readonly first: string;
  readonly second: string;
  readonly after: number;
}

/** Two words of the same hash; among a hundred thousand there are some. */
function collidingWords(state: number): Collision {
  const wordOf = new Map<number, string>();
  for (let number = 0; ; number++) {
    let word = '';
    let after = state;
    for (let rest = number, length = 0; length < 6; length++) {
      const letter = LETTERS.charAt(rest % LETTERS.length);
      rest = Math.floor(rest / LETTERS.length);
      word += letter;
      after = hashed(after, letter.charCodeAt(0));
    }
    const first = wordOf.get(after);
    if (first !== undefined) return { first, second: word, after };
    wordOf.set(after, word);
  }
}
