/** A part of the program that is loaded once, when somebody first needs it. */
export class Later {
  /** Resolves when it is there. */
  readonly loaded: Promise<void>;
  readonly #load: () => Promise<void>;
  #tell: () => void = () => undefined;
  #loading: Promise<void> | undefined;

  constructor(load: () => Promise<void>) {
    this.#load = load;
    this.loaded = new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  get isBegun(): boolean {
    return this.#loading !== undefined;
  }

  /** Rejects where it cannot be loaded. */
  begin(): Promise<void> {
    this.#loading ??= this.#load().then(this.#tell);
    return this.#loading;
  }
}
