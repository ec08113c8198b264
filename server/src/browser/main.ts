import { Connection } from '../lsp/connection.ts';
import type { Message, Transport } from '../lsp/messages.ts';
import { startServer } from '../lsp/server.ts';
import { readPhrases } from './read-phrases.ts';

/** The build fills in the version of the product. */
declare const PRODUCT_VERSION: string;

/** This program runs as a dedicated worker: its only partner is who started it. */
const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

const transport: Transport = {
  listen: (take) => worker.addEventListener('message', ({ data }: MessageEvent<Message>) => take(data)),
  send: async (message) => worker.postMessage(message),
};

const defer = (callback: () => void): void => void setTimeout(callback, 0);

startServer(new Connection(transport, { defer }), {
  version: PRODUCT_VERSION,
  now: () => Math.floor(Date.now() / 1000),
  readPhrases,
  defer,
});
