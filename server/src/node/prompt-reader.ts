import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
} from 'vscode-languageserver/node';

import { joinChanges } from './joined-changes.ts';

const END_OF_HEAD = '\r\n\r\n';

/**
 * Takes all messages out of a piece of input as soon as it is there. The library's own reader waits several times for each message; under a flood of short ones
 * that is a good part of the work. Changes of one document that follow each other are told as one message.
 */
export class PromptReader extends AbstractMessageReader implements MessageReader {
  readonly #input: NodeJS.ReadableStream;
  #pieces: Buffer[] = [];
  #length = 0;
  /** What has to be there before there is anything to do. */
  #needed = 0;

  constructor(input: NodeJS.ReadableStream) {
    super();
    this.#input = input;
    input.on('error', (error: Error) => this.fireError(error));
    input.on('close', () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    const take = (piece: Buffer): void => this.#take(piece, callback);
    this.#input.on('data', take);
    return { dispose: () => void this.#input.off('data', take) };
  }

  /** By this and `on` the library takes it for a stream as well, and ends the process when that ends. */
  read(): null {
    return null;
  }

  on(event: string, listener: () => void): this {
    this.#input.on(event, listener);
    return this;
  }

  #take(piece: Buffer, callback: DataCallback): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length < this.#needed) return;
    const input = this.#pieces.length === 1 ? piece : Buffer.concat(this.#pieces, this.#length);
    let at = 0;
    this.#needed = 0;
    let last: Message | undefined;
    for (;;) {
      const headEnd = input.indexOf(END_OF_HEAD, at);
      if (headEnd < 0) break;
      const start = headEnd + END_OF_HEAD.length;
      const end = start + this.#contentLength(input.toString('latin1', at, headEnd));
      if (end > input.length) {
        this.#needed = end - at;
        break;
      }
      at = end;
      const message = end > start ? this.#parse(input.toString('utf8', start, end)) : undefined;
      if (!message || (last && joinChanges(last, message))) continue;
      if (last) callback(last);
      last = message;
    }
    if (last) callback(last);
    this.#pieces = at < input.length ? [input.subarray(at)] : [];
    this.#length = input.length - at;
  }

  /** A head that does not tell it is passed over. */
  #contentLength(head: string): number {
    const digits = /^content-length:[ \t]*(\d+)/im.exec(head)?.[1];
    if (digits === undefined) this.fireError(new Error(`A message does not tell its length: ${head}`));
    return Number(digits ?? 0);
  }

  #parse(content: string): Message | undefined {
    try {
      return JSON.parse(content) as Message;
    } catch (error) {
      this.fireError(error);
      return undefined;
    }
  }
}
