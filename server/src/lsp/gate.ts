import type { Message, MessageStrategy } from 'vscode-languageserver';

type Next = (message: Message) => void;
type Load = () => Promise<void>;
type Defer = (callback: () => void) => void;

/** Rounds of the event loop that the protocol library takes to write an answer. */
const ROUNDS_TO_WRITE = 3;

/** Holds messages back, in their order, while what is to take them is loaded. */
export class Gate implements MessageStrategy {
  #isClosed = false;
  #held: (() => void)[] = [];
  #load: Load | undefined;
  #closing: { readonly on: (message: Message) => boolean; readonly load: Load } | undefined;

  /** Holds messages back until this is done. It begins once the answer that is being given is written, or at the next message. */
  closeUntil(load: Load, defer: Defer): void {
    this.#isClosed = true;
    this.#load = load;
    const wait = (rounds: number): void => (rounds > 0 ? defer(() => wait(rounds - 1)) : this.#begin());
    wait(ROUNDS_TO_WRITE);
  }

  /** Holds messages back from the first of some kind on, until this is done. */
  closeOn(kind: (message: Message) => boolean, load: Load): void {
    this.#closing = { on: kind, load };
  }

  handleMessage(message: Message, next: Next): void {
    if (!this.#isClosed && this.#closing?.on(message)) {
      this.#isClosed = true;
      this.#load = this.#closing.load;
    }
    if (!this.#isClosed) {
      next(message);
      return;
    }
    this.#held.push(() => this.handleMessage(message, next));
    this.#begin();
  }

  #begin(): void {
    const load = this.#load;
    this.#load = undefined;
    // What cannot be loaded ends the server: half of one would leave its client waiting.
    void load?.().then(() => this.#open());
  }

  #open(): void {
    this.#isClosed = false;
    // One of them may close the gate again, and is held back with all behind it.
    for (const pass of this.#held.splice(0)) pass();
  }
}
