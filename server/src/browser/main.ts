import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';
import { readPhrases } from './read-phrases.ts';

/** The build fills in the version of the product. */
declare const PRODUCT_VERSION: string;

/** This program runs as a dedicated worker: its only partner is who started it. */
const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  version: PRODUCT_VERSION,
  now: () => Math.floor(Date.now() / 1000),
  readPhrases,
  // The protocol library takes messages from its queue by the same timers, so their order is kept.
  defer: (callback) => void setTimeout(callback, 0),
  after: (seconds, callback) => void setTimeout(callback, seconds * 1000),
});
