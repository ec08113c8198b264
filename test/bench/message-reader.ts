/** A message of a server. */
export interface ReceivedMessage {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Cuts messages out of what arrives; pieces of a large message are joined once. */
export class MessageReader {
  readonly #onMessage: (message: ReceivedMessage) => void;
  #pieces: Buffer[] = [];
  #length = 0;
  /** What has to be there before there is anything to do. */
  #needed = 0;

  constructor(onMessage: (message: ReceivedMessage) => void) {
    this.#onMessage = onMessage;
  }

  read(chunk: Buffer): void {
    this.#pieces.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    let input = Buffer.concat(this.#pieces, this.#length);
    this.#needed = 0;
    for (;;) {
      const headerEnd = input.indexOf('\r\n\r\n');
      if (headerEnd < 0) break;
      const length = Number(/Content-Length: (\d+)/i.exec(input.toString('latin1', 0, headerEnd))?.[1]);
      const end = headerEnd + 4 + length;
      this.#needed = end;
      if (input.length < end) break;
      const message = JSON.parse(input.toString('utf8', headerEnd + 4, end)) as ReceivedMessage;
      input = input.subarray(end);
      this.#needed = 0;
      this.#onMessage(message);
    }
    this.#pieces = [input];
    this.#length = input.length;
  }
}
