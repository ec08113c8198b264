/** A step of FNV-1a, which the product hashes names with. */
function hashed(state: number, unit: number): number {
  return Math.imul(state ^ unit, 0x01000193);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const WORD_LENGTH = 6;

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

/** The number of the word that last had a hash, by some bits of the hash. */
const numbers = new Int32Array(1 << 18);

/** Two words of the same hash; among a hundred thousand there are some. */
function collidingWords(state: number): Collision {
  numbers.fill(0);
  for (let number = 1; ; number++) {
    const after = hashOf(number, state);
    const slot = (after ^ (after >>> 14)) & (numbers.length - 1);
    const earlier = numbers[slot] ?? 0;
    if (earlier !== 0 && hashOf(earlier, state) === after)
      return { first: wordOf(earlier), second: wordOf(number), after };
    numbers[slot] = number;
  }
}

function hashOf(number: number, state: number): number {
  let hash = state;
  let rest = scrambled(number);
  for (let length = 0; length < WORD_LENGTH; length++) {
    hash = hashed(hash, LETTERS.charCodeAt(rest % LETTERS.length));
    rest = Math.floor(rest / LETTERS.length);
  }
  return hash;
}

function wordOf(number: number): string {
  let word = '';
  for (let rest = scrambled(number); word.length < WORD_LENGTH; rest = Math.floor(rest / LETTERS.length))
    word += LETTERS.charAt(rest % LETTERS.length);
  return word;
}

/** Another number below 2 to the power of 31 for each: words that follow each other in the alphabet have fewer hashes in common. */
function scrambled(number: number): number {
  return Math.imul(number, 0x9e3779b1) & 0x7fffffff;
}
