import { fstatSync, writeSync } from 'node:fs';
import { wordsOfError } from './file-problem.ts';
import type { Output } from './output.ts';

/** Texts are gathered up to this many characters before they are written. */
const GATHERED_CHARACTERS = 1 << 16;

/** How long to wait, in milliseconds, before writing again to a pipe that is full and does not block. */
const PAUSE = 5;

/**
 * A stream of the process that is written at once, so that what the program says is complete wherever it ends. A reader that has gone
 * away is no fault: from then on the stream is closed and takes everything silently.
 */
export class ProcessOutput implements Output {
  readonly isTerminal: boolean;
  readonly hasColour: boolean;
  readonly #descriptor: 1 | 2;
  #gathered = '';
  #isClosed = false;
  #failure: string | undefined;

  constructor(descriptor: 1 | 2, environment: NodeJS.ProcessEnv) {
    this.#descriptor = descriptor;
    this.isTerminal = isTerminal(descriptor);
    this.hasColour = this.isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  }

  get failure(): string | undefined {
    return this.#failure;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  write(text: string): void {
    if (this.#isClosed) return;
    this.#gathered += text;
    if (this.isTerminal || this.#gathered.length >= GATHERED_CHARACTERS) this.flush();
  }

  writeBytes(bytes: Uint8Array): void {
    this.flush();
    this.#writeNow(bytes);
  }

  flush(): void {
    const text = this.#gathered;
    this.#gathered = '';
    if (text !== '') this.#writeNow(Buffer.from(text, 'utf8'));
  }

  #writeNow(bytes: Uint8Array): void {
    if (this.isTerminal) {
      // A Windows console takes text only from the stream of the process.
      (this.#descriptor === 1 ? process.stdout : process.stderr).write(bytes);
      return;
    }
    let done = 0;
    while (done < bytes.length && !this.#isClosed) done += this.#writeSome(bytes, done);
  }

  #writeSome(bytes: Uint8Array, from: number): number {
    try {
      return writeSync(this.#descriptor, bytes, from);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
        return 0;
      }
      this.#isClosed = true;
      // EPIPE, and EOF on Windows: nobody reads any more.
      if (code !== 'EPIPE' && code !== 'EOF') this.#failure = wordsOfError(error);
      return 0;
    }
  }
}

/** Looks at the kind of file first: asking for a terminal loads a part of Node that is not needed otherwise. */
function isTerminal(descriptor: 1 | 2): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
    return (descriptor === 1 ? process.stdout : process.stderr).isTTY === true;
  } catch {
    return false;
  }
}
