import type { Message, MessageStrategy } from 'vscode-languageserver';

type Next = (message: Message) => void;

/** Rounds of the event loop that the protocol library takes to write an answer. */
const ROUNDS_TO_WRITE = 3;

/** Holds messages back, in their order, while what is to take them is loaded. */
export class Gate implements MessageStrategy {
  #held: (() => void)[] | undefined;
  #load: (() => Promise<void>) | undefined;

  /** Holds messages back until this is done. It begins once the answer that is being given is written, or at the next message. */
  closeUntil(load: () => Promise<void>, defer: (callback: () => void) => void): void {
    this.#held = [];
    this.#load = load;
    const wait = (rounds: number): void => (rounds > 0 ? defer(() => wait(rounds - 1)) : this.#begin());
    wait(ROUNDS_TO_WRITE);
  }

  handleMessage(message: Message, next: Next): void {
    if (!this.#held) {
      next(message);
      return;
    }
    this.#held.push(() => next(message));
    this.#begin();
  }

  #begin(): void {
    const load = this.#load;
    this.#load = undefined;
    // What cannot be loaded ends the server: half of one would leave its client waiting.
    void load?.().then(() => this.#open());
  }

  #open(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const pass of held) pass();
  }
}
