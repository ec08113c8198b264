import type { Output } from './output.ts';

/** Keeps what is written, looking like another output: for what is made in one place and printed in another. */
export class GatheredOutput implements Output {
  readonly isTerminal: boolean;
  readonly hasColour: boolean;
  readonly isClosed = false;
  readonly failure = undefined;
  readonly #pieces: Uint8Array[] = [];

  constructor({ isTerminal, hasColour }: Pick<Output, 'isTerminal' | 'hasColour'>) {
    this.isTerminal = isTerminal;
    this.hasColour = hasColour;
  }

  /** All that was written. */
  get bytes(): Uint8Array {
    return Buffer.concat(this.#pieces);
  }

  write(text: string): void {
    this.#pieces.push(Buffer.from(text, 'utf8'));
  }

  writeBytes(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
  }

  flush(): void {}
}
