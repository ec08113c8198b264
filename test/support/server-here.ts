import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader } from 'vscode-languageserver/node';
import type { Phrases } from '../../server/src/core/words/phrase-pattern.ts';
import { Gate } from '../../server/src/lsp/gate.ts';
import type { Platform } from '../../server/src/lsp/runtime.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { PromptWriter } from '../../server/src/node/prompt-writer.ts';
import { readLocalFile } from '../../server/src/node/read-local-file.ts';
import { readLocalFolder } from '../../server/src/node/read-local-folder.ts';
import { projectRoot } from './fixtures.ts';
import type { Server } from './server-process.ts';

const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** What the program brings to the server, less what is about its process. */
const platform: Platform = {
  version,
  disk: { readFile: readLocalFile, readFolder: readLocalFolder },
  readPhrases: async (language) =>
    JSON.parse(await readFile(join(projectRoot, `dist/phrases.${language}.json`), 'utf8')) as Phrases,
  now: () => Math.floor(Date.now() / 1000),
  defer: (callback) => void setImmediate(callback),
  after: (seconds, callback) => void setTimeout(callback, seconds * 1000).unref(),
};

/** A server within this process. It does with messages all that the program does, in a tenth of the time that a process takes to get so far. */
export class ServerHere implements Server {
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  /** Resolves with what would be the exit code of the program. */
  readonly ended: Promise<number>;
  readonly #end: (code: number) => void;

  constructor() {
    const gate = new Gate();
    const reader = new StreamMessageReader(this.input);
    const writer = new PromptWriter(this.output);
    let end: (code: number) => void = () => {};
    this.ended = new Promise((resolve) => (end = resolve));
    this.#end = end;
    const connection = createConnection(
      (logger) => createProtocolConnection(reader, writer, logger, { messageStrategy: gate }),
      { shutdownReceived: false, initialize: () => {}, exit: (code) => this.#leave(code) },
    );
    startServer(connection, platform, gate);
  }

  kill(): void {
    this.#leave(1);
  }

  /** What the server was still about goes on unheard, as it would end with its process. */
  #leave(code: number): void {
    this.output.removeAllListeners('data').resume();
    this.#end(code);
  }
}
