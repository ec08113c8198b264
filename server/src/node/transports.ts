import type { Transport } from '../lsp/messages.ts';
import { PromptReader } from './prompt-reader.ts';
import { writePromptly } from './prompt-writer.ts';

/** Messages over two streams. */
export function overStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Transport {
  return {
    listen: (take) => {
      const reader = new PromptReader(take);
      input.on('data', (piece: Buffer) => reader.read(piece));
    },
    send: (message) => writePromptly(output, message),
  };
}

/** Messages over the channel of a Node parent. */
export function overChannel(): Transport {
  return {
    listen: (take) => void process.on('message', take),
    send: (message) =>
      new Promise((resolve, reject) => {
        const sent = (error: Error | null): void => (error ? reject(error) : resolve());
        if (process.send) process.send(message, undefined, undefined, sent);
        else reject(new Error('There is no parent process to talk to.'));
      }),
  };
}
