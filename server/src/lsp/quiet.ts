/**
 * Rounds of the event loop without a change that mean that no more changes are waiting. In one round the protocol library
 * handles one message; it takes another for the next piece of input to be read, and one more for its first message.
 */
const CALM_ROUNDS = 3;

/** Waits, without any fixed time, until the changes that have arrived are worked off. */
export class Quiet {
  readonly #defer: (callback: () => void) => void;
  readonly #onQuiet: () => void;
  #waiting = false;
  #calmRounds = 0;

  constructor(defer: (callback: () => void) => void, onQuiet: () => void) {
    this.#defer = defer;
    this.#onQuiet = onQuiet;
  }

  /** Something has changed: the wait begins anew. */
  disturb(): void {
    this.#calmRounds = 0;
    if (this.#waiting) return;
    this.#waiting = true;
    this.#defer(() => this.#listen());
  }

  #listen(): void {
    if (++this.#calmRounds < CALM_ROUNDS) {
      this.#defer(() => this.#listen());
      return;
    }
    this.#waiting = false;
    this.#onQuiet();
  }
}
