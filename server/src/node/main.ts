#!/usr/bin/env node
import { Connection } from '../lsp/connection.ts';
import { Gate } from '../lsp/gate.ts';
import type { Platform } from '../lsp/runtime.ts';
import { startServer } from '../lsp/server.ts';
import { type Command, clientProcessOf, commandOf, usage } from './arguments.ts';
import { optimizeLater } from './later-optimization.ts';
import { whenGone } from './parent-process.ts';
import { readLocalFile } from './read-local-file.ts';
import { readLocalFolder } from './read-local-folder.ts';
import { readPhrases } from './read-phrases.ts';
import { overChannel, overStreams } from './transports.ts';

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

const words = process.argv.slice(2);
programs[commandOf(words)]();

function serve(): void {
  optimizeLater();
  const usesStreams = words.includes('--stdio');
  // What somebody logs must not get between the messages.
  if (usesStreams) console.log = console.info = console.debug = console.error;
  const defer = (callback: () => void): void => void setImmediate(callback);
  const gate = new Gate();
  const transport = usesStreams ? overStreams(process.stdin, process.stdout) : overChannel();
  const connection = new Connection(transport, { defer, gate });
  const end = (): void => process.exit(connection.isShutDown ? 0 : 1);
  if (usesStreams) {
    process.stdin.once('end', end).once('close', end);
    // Nobody reads the answers any more, so nobody reads a trace of the stack.
    process.stdout.once('error', () => process.exit(1));
  }
  process.once('disconnect', () => process.exit(1));
  const platform: Platform = {
    version: PRODUCT_VERSION,
    disk: { readFile: readLocalFile, readFolder: readLocalFolder },
    readPhrases,
    now: () => Math.floor(Date.now() / 1000),
    defer,
    end,
    endWith: (processId) => whenGone(processId, end),
  };
  const client = clientProcessOf(words);
  if (client !== undefined) whenGone(client, end);
  startServer(connection, platform, gate);
}
