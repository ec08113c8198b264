/** Remembers this many recent names, so that a name that comes again is not cut from the text again. */
const RECENT = 0x40;

/** The names of blocks and keywords, each once, in upper case, by a number. A file has few names and says them often. */
export class NameTable {
  readonly #text: string;
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #recent = new Int32Array(RECENT).fill(-1);

  /** @param first names that get the first numbers */
  constructor(text: string, first: readonly string[]) {
    this.#text = text;
    for (const name of first) this.#numberOf(name);
  }

  name(number: number): string {
    return this.#names[number] ?? '';
  }

  /** The number of a name in upper case; undefined where nothing has it. */
  find(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** The number of the name that stands at a place of the text. */
  numberAt(start: number, end: number): number {
    // Length and two letters tell most names apart; where they do not, the name is looked up.
    const [first, last] = [this.#text.charCodeAt(start) | 0x20, this.#text.charCodeAt(end - 1) | 0x20];
    const slot = ((end - start) * 7 + first * 3 + last) & (RECENT - 1);
    const recent = this.#recent[slot] as number;
    if (recent >= 0 && this.#isAt(this.name(recent), start, end)) return recent;
    const number = this.#numberOf(this.#text.slice(start, end).toUpperCase());
    this.#recent[slot] = number;
    return number;
  }

  /** Names consist of letters, digits and `_`, so a letter differs from its other case in one bit. */
  #isAt(name: string, start: number, end: number): boolean {
    if (name.length !== end - start) return false;
    for (let index = 0; index < name.length; index++) {
      const unit = this.#text.charCodeAt(start + index);
      const wanted = name.charCodeAt(index);
      // Only small letters differ from capital ones by this.
      if (unit !== wanted && !(unit - 0x20 === wanted && unit >= 0x61 && unit <= 0x7a)) return false;
    }
    return true;
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}
