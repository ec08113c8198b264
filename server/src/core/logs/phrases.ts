const nothing: readonly number[] = [];

/** Only ASCII characters have a class of their own; a phrase holds no others. */
const ASCII = 0x80;

/**
 * Finds many phrases at once, in any case, in one pass over the characters however many phrases there are (Aho and Corasick): each character is one
 * step in a table, and nothing is looked at twice.
 */
export class PhraseFinder {
  readonly phrases: readonly string[];
  /** What a character counts as: the column of the table. 0 for characters that are in no phrase. */
  readonly #classes: Uint8Array;
  /** By state and class the next state. A state is the start of its row. Rows of states that end a phrase come last. */
  readonly #table: Int32Array;
  readonly #firstFinal: number;
  readonly #finals: readonly (readonly number[])[];
  readonly #width: number;

  /** @param phrases of ASCII characters, in any case; the same phrase is wanted once */
  constructor(phrases: readonly string[]) {
    this.phrases = [...new Set(phrases.map((phrase) => phrase.toLowerCase()))];
    const trie = new Trie(this.phrases);
    const order = trie.statesWithFinalsLast();
    this.#classes = trie.classes;
    this.#width = trie.width;
    this.#table = trie.table(order);
    const finals = order.map((state) => trie.endingAt(state));
    const first = finals.findIndex((ending) => ending.length > 0);
    this.#firstFinal = first < 0 ? Number.POSITIVE_INFINITY : first * trie.width;
    this.#finals = first < 0 ? [] : finals.slice(first);
  }

  /** Which phrases a part of a text holds, by their index, each once, in the order in which they end. */
  find(text: string, from: number, to: number): readonly number[] {
    const table = this.#table;
    const classes = this.#classes;
    const firstFinal = this.#firstFinal;
    let found = nothing;
    let state = 0;
    for (let at = from; at < to; at++) {
      const unit = text.charCodeAt(at);
      state = table[state + (unit < ASCII ? (classes[unit] as number) : 0)] as number;
      if (state >= firstFinal) found = this.#withFound(found, state);
    }
    return found;
  }

  #withFound(found: readonly number[], state: number): readonly number[] {
    const ending = this.#finals[(state - this.#firstFinal) / this.#width] ?? nothing;
    const added = ending.filter((phrase) => !found.includes(phrase));
    return added.length === 0 ? found : [...found, ...added];
  }
}

/** The phrases as a tree of characters; a state is a beginning of a phrase, state 0 the empty one. */
class Trie {
  readonly classes = new Uint8Array(ASCII);
  readonly width: number;
  readonly #children: Map<number, number>[] = [new Map()];
  /** The longest other beginning of a phrase that a state ends with. */
  readonly #fallbacks: number[] = [0];
  readonly #endings: number[][] = [[]];
  readonly #breadthFirst: number[] = [];

  constructor(phrases: readonly string[]) {
    this.width = this.#classify(phrases) + 1;
    for (const [index, phrase] of phrases.entries()) this.#add(phrase, index);
    this.#linkFallbacks();
  }

  endingAt(state: number): readonly number[] {
    return this.#endings[state] ?? nothing;
  }

  statesWithFinalsLast(): readonly number[] {
    const states = this.#endings.map((_, state) => state);
    const isFinal = (state: number): boolean => this.endingAt(state).length > 0;
    return [...states.filter((state) => !isFinal(state)), ...states.filter(isFinal)];
  }

  /** The rows of the states in an order, each state named by the start of its row. */
  table(order: readonly number[]): Int32Array {
    const { width } = this;
    const rowOf = new Int32Array(order.length);
    for (const [row, state] of order.entries()) rowOf[state] = row * width;
    const table = new Int32Array(order.length * width);
    for (const state of this.#breadthFirst) {
      const row = rowOf[state] as number;
      const fallbackRow = rowOf[this.#fallbacks[state] as number] as number;
      // The row of a fallback is complete, because its state is shorter.
      if (state !== 0) table.copyWithin(row, fallbackRow, fallbackRow + width);
      for (const [unitClass, child] of this.#children[state] ?? [])
        table[row + unitClass] = rowOf[child] as number;
    }
    return table;
  }

  #classify(phrases: readonly string[]): number {
    let count = 0;
    for (const phrase of phrases) {
      for (let at = 0; at < phrase.length; at++) {
        const unit = phrase.charCodeAt(at);
        if (unit >= ASCII || this.classes[unit] !== 0) continue;
        this.classes[unit] = ++count;
        this.classes[phrase.charAt(at).toUpperCase().charCodeAt(0)] = count;
      }
    }
    return count;
  }

  #add(phrase: string, index: number): void {
    let state = 0;
    for (let at = 0; at < phrase.length; at++) {
      const unitClass = this.classes[phrase.charCodeAt(at)] ?? 0;
      const children = this.#children[state] as Map<number, number>;
      const known = children.get(unitClass);
      if (known === undefined) children.set(unitClass, this.#children.length);
      state = known ?? this.#children.push(new Map()) - 1;
      this.#endings[state] ??= [];
    }
    this.#endings[state]?.push(index);
  }

  #linkFallbacks(): void {
    this.#breadthFirst.push(0);
    for (const state of this.#breadthFirst) {
      for (const [unitClass, child] of this.#children[state] ?? []) {
        const fallback = state === 0 ? 0 : this.#step(this.#fallbacks[state] as number, unitClass);
        this.#fallbacks[child] = fallback;
        this.#endings[child]?.push(...this.endingAt(fallback));
        this.#breadthFirst.push(child);
      }
    }
  }

  #step(from: number, unitClass: number): number {
    let state = from;
    while (state !== 0 && !this.#children[state]?.has(unitClass)) state = this.#fallbacks[state] as number;
    return this.#children[state]?.get(unitClass) ?? 0;
  }
}
