/** How the exit codes of signals begin by custom: 130 is Ctrl+C. */
const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Lets Ctrl+C take effect between two files and not within one, so that no half-written file is left behind. */
export class Interruption {
  #code: number | undefined;
  readonly #listeners: (readonly [signal: keyof typeof SIGNAL_CODES, listener: () => void])[] = [];

  /** @param onStop told when the process is to end */
  constructor(onStop: () => void = () => {}) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const listener = () => {
        this.#code ??= SIGNAL_CODES[signal];
        onStop();
      };
      this.#listeners.push([signal, listener]);
      process.on(signal, listener);
    }
  }

  /** The exit code of the process if it is to end now. */
  get code(): number | undefined {
    return this.#code;
  }

  /** Lets a signal that has come be heard. */
  async point(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
  }

  end(): void {
    for (const [signal, listener] of this.#listeners) process.off(signal, listener);
  }
}
