import { TokenKind } from './tokens.ts';

/** The names that have a meaning of their own; the number of each is its place here. */
const KNOWN_NAMES: readonly string[] = ['', 'PROPERTY'];
/** Number of the name of what has none. */
export const NO_NAME = 0;
export const PROPERTY = 1;

/** How many words are remembered, and how long they may be, with what stands behind their letters. */
const SLOTS = 64;
export const LONGEST_WORD = 32;

/** Stands behind the letters of a word, and in the place of a word that is not there; neither is a character of {@link AsciiLines}. */
export const WORD_END = 0x80;
const NO_WORD = 0x81;

/** Where a word is remembered, by its first letter and the eighth behind it, which tell most words apart. */
export function wordSlot(first: number, ninth: number): number {
  return (first * 7 + ninth) & (SLOTS - 1);
}

/** Words that came before in the text that is being read, as they were written, slot by slot. A file has few and says them often. */
class WordMemory {
  readonly letters = new Uint8Array(SLOTS * LONGEST_WORD);
  /** What they begin: a BEGIN, an END, or a keyword where one may stand. */
  readonly kinds = new Uint8Array(SLOTS);
  /** The numbers of their names. */
  readonly names = new Int32Array(SLOTS);

  forget(): void {
    this.letters.fill(NO_WORD);
  }

  keep(slot: number, word: string, kind: TokenKind, name: number): void {
    if (word.length >= LONGEST_WORD) return;
    const from = slot * LONGEST_WORD;
    for (let index = 0; index < word.length; index++) this.letters[from + index] = word.charCodeAt(index);
    this.letters[from + word.length] = WORD_END;
    this.kinds[slot] = kind;
    this.names[slot] = name;
  }
}

/** One text is read at a time, and most are pieces of a file: each would keep a memory of its own. */
const words = new WordMemory();

/** How many letters of a word stand before its name, by its kind. */
const prefixLengths: ReadonlyMap<TokenKind, number> = new Map([
  [TokenKind.begin, 'BEGIN_'.length],
  [TokenKind.end, 'END_'.length],
]);

/** The names of blocks and keywords, each once, in upper case, by a number. */
export class NameTable {
  readonly #names = [...KNOWN_NAMES];
  readonly #numbers = new Map(KNOWN_NAMES.map((name, number) => [name, number] as const));

  /** What is remembered of words, which is nothing before the first of a text. Holds until the next text is begun. */
  static newMemory(): WordMemory {
    words.forget();
    return words;
  }

  name(number: number): string {
    return this.#names[number] ?? '';
  }

  /** The number of a name in upper case; undefined where nothing has it. */
  find(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** The number of the name in a word, which is remembered. */
  learn(slot: number, kind: TokenKind, word: string): number {
    const number = this.#numberOf(word.slice(prefixLengths.get(kind) ?? 0).toUpperCase());
    words.keep(slot, word, kind, number);
    return number;
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}
