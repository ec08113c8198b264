import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/**
 * Writes each message at once and in one piece. The library's own writer waits for a round of the event loop before a message, and another between its head
 * and its content; for a short answer to a key that is half of the work.
 */
export class PromptWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: NodeJS.WritableStream;
  #failures = 0;

  constructor(output: NodeJS.WritableStream) {
    super();
    this.#output = output;
    output.on('error', (error: Error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    try {
      await this.#send(JSON.stringify(message));
    } catch (error) {
      this.fireError(error, message, ++this.#failures);
      throw error;
    }
  }

  end(): void {
    this.#output.end();
  }

  #send(content: string): Promise<void> {
    const text = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
    return new Promise((resolve, reject) => {
      this.#output.write(text, 'utf8', (error?: Error | null) => (error ? reject(error) : resolve()));
    });
  }
}
