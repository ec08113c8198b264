/** Does only the last of several pieces of work that are asked for in quick succession, after a pause; what it overtakes is aborted. */
export class Latest {
  readonly #pause: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;

  /** @param pause milliseconds without another piece of work before one begins */
  constructor(pause: number) {
    this.#pause = pause;
  }

  /** @param work never rejects; looks at the signal before it shows what it found */
  do(work: (signal: AbortSignal) => Promise<void>, pause: number = this.#pause): void {
    this.cancel();
    const controller = new AbortController();
    this.#running = controller;
    this.#timer = setTimeout(() => void work(controller.signal), pause);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
  }
}
