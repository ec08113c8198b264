import type { Connection } from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';

/** Bids a client to ask again for what it shows in the text, where that rests on more than the text: settings, and other files of the site. */
export class Refresh {
  readonly #connection: Connection;
  #methods: readonly string[] = [];
  #isAsking = false;
  #isWanted = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  initialize({ refreshes }: Abilities): void {
    this.#methods = Object.entries(refreshes).flatMap(([feature, can]) =>
      can ? [`workspace/${feature}/refresh`] : [],
    );
  }

  /** Asks at most once at a time, however many files are read meanwhile. */
  ask(): void {
    this.#isWanted = this.#methods.length > 0;
    if (!this.#isWanted || this.#isAsking) return;
    this.#isAsking = true;
    void this.#askUntilCurrent();
  }

  async #askUntilCurrent(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      // A client that refuses, or is gone, shows what it had.
      await Promise.all(
        this.#methods.map((method) => this.#connection.sendRequest(method).catch(() => undefined)),
      );
    }
    this.#isAsking = false;
  }
}
