#!/usr/bin/env node
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { Gate } from '../lsp/gate.ts';
import type { Platform } from '../lsp/runtime.ts';
import { startServer } from '../lsp/server.ts';
import { type Command, commandOf, usage } from './arguments.ts';
import { optimizeLater } from './later-optimization.ts';
import { PromptReader } from './prompt-reader.ts';
import { PromptWriter } from './prompt-writer.ts';
import { readLocalFile } from './read-local-file.ts';
import { readLocalFolder } from './read-local-folder.ts';
import { readPhrases } from './read-phrases.ts';

/** The build fills in the version of the product. */
declare const PRODUCT_VERSION: string;

/** What is done for each kind of command line. */
const programs: Readonly<Record<Command, () => void>> = {
  help: () => console.log(usage),
  version: () => console.log(PRODUCT_VERSION),
  misused: () => {
    console.error(usage);
    process.exitCode = 2;
  },
  serve,
};

programs[commandOf(process.argv.slice(2))]();

function serve(): void {
  optimizeLater();
  // The library ends the process when standard input ends; the channel of a parent is left to us.
  process.once('disconnect', () => process.exit(1));
  // Nobody reads the answers any more, so nobody reads a trace of the stack.
  process.stdout.once('error', () => process.exit(1));
  const gate = new Gate();
  const platform: Platform = {
    version: PRODUCT_VERSION,
    disk: { readFile: readLocalFile, readFolder: readLocalFolder },
    readPhrases,
    now: () => Math.floor(Date.now() / 1000),
    defer: (callback) => void setImmediate(callback),
    after: (seconds, callback) => void setTimeout(callback, seconds * 1000).unref(),
  };
  startServer(connect(gate), platform, gate);
}

/** A connection over the streams of the process or, if it has that, the channel of its parent. */
function connect(gate: Gate): Connection {
  const options = { messageStrategy: gate };
  if (!process.argv.includes('--stdio')) return createConnection(options);
  // What somebody logs must not get between the messages.
  console.log = console.info = console.debug = console.error;
  // The library takes a reader and a writer of ours beside options, which its types do not say.
  const reader = new PromptReader(process.stdin) as unknown as NodeJS.ReadableStream;
  const writer = new PromptWriter(process.stdout) as unknown as NodeJS.WritableStream;
  return createConnection(reader, writer, options);
}
