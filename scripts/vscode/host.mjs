#!/usr/bin/env node
// @ts-check
// A VS Code without a window, for tests in the extension host. It understands the command line that
// @vscode/test-electron writes, so to that it is a VS Code like any other:
//   host.mjs --extensionDevelopmentPath=FOLDER --extensionTestsPath=MODULE [--user-data-dir=FOLDER] WORKSPACE
// Prints what the tests print; the exit code is theirs.
import { existsSync, fstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from './browser-page.mjs';
import { Problem, runCommand } from './command.mjs';
import { startServer } from './server.mjs';
import { exitCodeOfTests } from './tests-in-page.mjs';
import { workbenchAddress } from './workbench-address.mjs';

/** @param {string} name */
function option(name) {
  const start = `--${name}=`;
  return process.argv.filter((word) => word.startsWith(start)).map((word) => word.slice(start.length));
}

function settings() {
  const [data] = option('user-data-dir');
  const file = data ? join(data, 'User/settings.json') : '';
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Nobody reads the results any more once the process that started this one is gone: its end of stdin is closed then. */
function endWithParent() {
  const stdin = fstatSync(0);
  if (!stdin.isSocket() && !stdin.isFIFO()) return;
  const pipe = /** @type {import('node:net').Socket} */ (process.stdin);
  pipe.on('end', () => process.kill(process.pid, 'SIGTERM')).resume();
  // Listening is no reason to stay.
  pipe.unref();
}

await runCommand(async () => {
  const [tests] = option('extensionTestsPath');
  const workspace = process.argv.slice(2).find((word) => !word.startsWith('-'));
  if (!tests || !workspace)
    throw new Problem('host.mjs needs --extensionTestsPath=MODULE and a workspace folder.');
  endWithParent();
  const server = await startServer({ settings: settings() });
  const { page, close } = await openPage();
  try {
    const extensions = option('extensionDevelopmentPath');
    return await exitCodeOfTests(
      page,
      workbenchAddress({ authority: server.authority, folder: workspace, extensions, tests }),
    );
  } finally {
    // The browser first: left alone by its server, the workbench would have a lot to say.
    await close();
    await server.stop();
  }
});
