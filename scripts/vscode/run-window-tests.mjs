// @ts-check
// Runs the tests of test/window on the installed package in a window of a real VS Code:
//   node scripts/vscode/run-window-tests.mjs [filter...]     only files whose name contains a filter
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { globSync } from '../files.mjs';
import { browserProgram } from './browser.mjs';
import { Problem, runCommand, say } from './command.mjs';
import { packagedServer } from './packaged-server.mjs';
import { root } from './places.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/**
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 */
function node(words, env = process.env) {
  return spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

await runCommand(async () => {
  await packagedServer();
  await browserProgram();
  const extension = join(temporaryFolder('vsix'), 'sms-metering.vsix');
  say('Packing the extension');
  if (node([join(root, 'scripts/package.mjs'), '--out', extension]) !== 0)
    throw new Problem('The extension cannot be packed.');
  const filters = process.argv.slice(2);
  const tests = globSync(join(root, 'test/window'), '.test.mjs')
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
    .map((file) => join(root, 'test/window', file));
  if (tests.length === 0)
    throw new Problem(`No test of the window has one of these in its name: ${filters.join(', ')}`);
  return node(['--test', '--test-reporter=spec', '--test-timeout=180000', ...tests], {
    ...process.env,
    SMS_METERING_VSIX: extension,
  });
}, 'Leave these tests out with `npm run test:fast`.');
