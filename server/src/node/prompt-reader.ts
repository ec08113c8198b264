import type { Message } from '../lsp/messages.ts';
import { joinChanges } from './joined-changes.ts';

const END_OF_HEAD = '\r\n\r\n';

/**
 * Takes all messages out of a piece of input as soon as it is there. Changes of one document that follow each other are told as one message: to handle one takes
 * longer than to make a change.
 */
export class PromptReader {
  readonly #take: (message: Message) => void;
  readonly #complain: (error: Error) => void;
  #pieces: Buffer[] = [];
  #length = 0;
  /** What has to be there before there is anything to do. */
  #needed = 0;

  /** @param complain hears of what is no message; reading goes on behind it */
  constructor(take: (message: Message) => void, complain: (error: Error) => void = () => undefined) {
    this.#take = take;
    this.#complain = complain;
  }

  /** Takes what has arrived. */
  read(piece: Buffer): void {
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
      if (last) this.#take(last);
      last = message;
    }
    if (last) this.#take(last);
    this.#pieces = at < input.length ? [input.subarray(at)] : [];
    this.#length = input.length - at;
  }

  /** A head that does not tell it is passed over. */
  #contentLength(head: string): number {
    const digits = /^content-length:[ \t]*(\d+)/im.exec(head)?.[1];
    if (digits === undefined) this.#complain(new Error(`A message does not tell its length: ${head}`));
    return Number(digits ?? 0);
  }

  #parse(content: string): Message | undefined {
    try {
      return JSON.parse(content) as Message;
    } catch (error) {
      this.#complain(error as Error);
      return undefined;
    }
  }
}
