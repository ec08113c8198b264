#!/usr/bin/env node
import { createConnection } from 'vscode-languageserver/node';
import { Gate } from '../lsp/gate.ts';
import type { Platform } from '../lsp/runtime.ts';
import { startServer } from '../lsp/server.ts';
import { type Command, commandOf, usage } from './arguments.ts';
import { readLocalFile } from './read-local-file.ts';
import { readLocalFolder } from './read-local-folder.ts';
import { readPhrases } from './read-phrases.ts';
import { productVersion } from './version.ts';

/** What is done for each kind of command line. */
const programs: Readonly<Record<Command, () => void>> = {
  help: () => console.log(usage),
  version: () => console.log(productVersion()),
  misused: () => {
    console.error(usage);
    process.exitCode = 2;
  },
  serve,
};

programs[commandOf(process.argv.slice(2))]();

function serve(): void {
  // The library ends the process when standard input ends; the channel of a parent is left to us.
  process.once('disconnect', () => process.exit(1));
  const gate = new Gate();
  const platform: Platform = {
    version: productVersion(),
    disk: { readFile: readLocalFile, readFolder: readLocalFolder },
    readPhrases,
    now: () => Math.floor(Date.now() / 1000),
    defer: (callback) => void setImmediate(callback),
  };
  startServer(createConnection({ messageStrategy: gate }), platform, gate);
}
