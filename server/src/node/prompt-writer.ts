import type { Message } from '../lsp/messages.ts';

/** Writes each message to a stream, at once and in one piece. Rejects where it cannot be written. */
export async function writePromptly(output: NodeJS.WritableStream, message: Message): Promise<void> {
  const content = JSON.stringify(message);
  const text = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
  await new Promise<void>((resolve, reject) => {
    output.write(text, 'utf8', (error?: Error | null) => (error ? reject(error) : resolve()));
  });
}
