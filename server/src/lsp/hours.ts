import type { Runtime } from './runtime.ts';

/** "Now" is taken to the hour, so that a file is not checked anew for every second. */
const HOUR = 3600;

/** Knows which hour it is, and tells when another one begins: what was said of files before may not hold any more. */
export class Hours {
  readonly #runtime: Pick<Runtime, 'now' | 'after'>;
  readonly #onNewHour: () => void;
  #current: number | undefined;
  #isNextAwaited = false;

  constructor(runtime: Pick<Runtime, 'now' | 'after'>, onNewHour: () => void) {
    this.#runtime = runtime;
    this.#onNewHour = onNewHour;
  }

  /**
   * When the hour of a moment has begun, in seconds since 1970-01-01 UTC.
   * @param now the present in the same seconds; it may lie before the one of the last call, because clocks are put right
   */
  startOf(now: number): number {
    const start = now - (now % HOUR);
    const isNew = this.#current !== undefined && this.#current !== start;
    this.#current = start;
    this.#awaitNext(now);
    if (isNew) this.#onNewHour();
    return start;
  }

  /** Nobody may look at a file for hours, and what is shown of it is to be right all the same. */
  #awaitNext(now: number): void {
    if (this.#isNextAwaited) return;
    this.#isNextAwaited = true;
    this.#runtime.after(HOUR - (now % HOUR), () => {
      this.#isNextAwaited = false;
      this.startOf(this.#runtime.now());
    });
  }
}
