// @ts-check
// Runs the tests of test/host inside the extension host of a real VS Code:
//   node scripts/vscode/run-host-tests.mjs [FILTER]     only tests whose full title contains FILTER
// That VS Code is the program VSCODE_EXECUTABLE names, else an installed one, else the packaged one.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { whenInterrupted } from './at-the-end.mjs';
import { browserProgram } from './browser.mjs';
import { bundleHostTests } from './bundle-host-tests.mjs';
import { Problem, runCommand, say, Unavailable } from './command.mjs';
import { installedCode } from './installed-code.mjs';
import { packagedServer } from './packaged-server.mjs';
import { root } from './places.mjs';
import { temporaryFolder } from './temporary-folder.mjs';
import { userSettings } from './user-settings.mjs';

/** The tests write files, so they get a copy. */
function workspaceCopy() {
  const copy = temporaryFolder('workspace');
  cpSync(join(root, 'test/fixtures/workspace'), copy, { recursive: true });
  return copy;
}

/** A profile of its own: an installed VS Code must not see the user's extensions and settings. */
function profile() {
  const data = temporaryFolder('profile');
  mkdirSync(join(data, 'User'));
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(userSettings));
  return [`--user-data-dir=${data}`, `--extensions-dir=${join(data, 'extensions')}`];
}

async function executable() {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named && !existsSync(named)) throw new Problem(`VSCODE_EXECUTABLE names no file: ${named}`);
  const found = named || installedCode();
  if (!found && process.platform === 'win32') throw new Unavailable('No installed VS Code was found.');
  if (found) return found;
  await packagedServer();
  await browserProgram();
  return join(root, 'scripts/vscode/host.mjs');
}

/** Builds the extension, so that no test speaks of yesterday's. */
function buildExtension() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Problem('The extension does not build.');
}

await runCommand(async () => {
  buildExtension();
  const vscodeExecutablePath = await executable();
  say(`Tests in the extension host of ${vscodeExecutablePath}`);
  const [filter] = process.argv.slice(2);
  const run = runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleHostTests(),
    launchArgs: [workspaceCopy(), ...profile()],
    ...(filter ? { extensionTestsEnv: { TEST_FILTER: filter } } : {}),
  });
  whenInterrupted(() => run);
  try {
    return await run;
  } catch (error) {
    throw new Problem(/** @type {Error} */ (error).message);
  }
}, 'Name an installed VS Code with VSCODE_EXECUTABLE, or leave these tests out with `npm run test:fast`.');
