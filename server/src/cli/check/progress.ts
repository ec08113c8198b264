import type { Output } from '../output.ts';

/** In milliseconds: short work needs no word, and a person reads no faster. */
const FIRST = 500;
const NEXT = 100;

const ERASE_LINE = '\r\u001b[K';

/** A line on a terminal that tells how far long work has come, and is gone in the end. */
export class Progress {
  readonly #errors: Output;
  readonly #total: number;
  readonly #clock: () => number;
  #due: number;
  #done = 0;
  #isShown = false;

  /** @param clock milliseconds since any moment */
  constructor(errors: Output, total: number, clock: () => number = milliseconds) {
    this.#errors = errors;
    this.#total = total;
    this.#clock = clock;
    this.#due = clock() + FIRST;
  }

  /** One more file is done. */
  step(): void {
    this.#done++;
    if (!this.#errors.isTerminal || this.#clock() < this.#due) return;
    this.#due = this.#clock() + NEXT;
    this.#isShown = true;
    this.#errors.write(`${ERASE_LINE}${this.sentence}`);
  }

  /** To be called before anything else is printed. */
  clear(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#errors.write(ERASE_LINE);
  }

  get sentence(): string {
    return `${this.#done} of ${this.#total} files checked`;
  }
}

/** Unlike `performance`, which is loaded when it is first touched, this is at hand. */
function milliseconds(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
