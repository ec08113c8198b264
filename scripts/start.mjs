// @ts-check

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem, runCommand, say } from './vscode/command.mjs';
import { installedCode } from './vscode/installed-code.mjs';
import { packages, root } from './vscode/places.mjs';
import { startServer } from './vscode/server.mjs';
import { showInBrowser } from './vscode/show-in-browser.mjs';
import { workbenchAddress } from './vscode/workbench-address.mjs';

const help = `Opens a VS Code with this extension, built from the sources as they are.

  npm start                      ${packages.vscode.holds} in your browser, with the folder samples/ open
  npm start -- FOLDER            the same with another folder
  npm start -- --no-open         prints the address and leaves the browser to you
  npm start -- --desktop         the VS Code installed on this machine

The VS Code in the browser comes from an npm package and is kept in .cache/vscode. It listens on 127.0.0.1 only, asks for
the token in the printed address, and ends with Ctrl+C.`;

const advice = `Instead: \`npm start -- --desktop\` uses an installed VS Code; \`npm run package\` makes a .vsix to install
by hand (Extensions view, "...", Install from VSIX).`;

function readCommandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        desktop: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message} See \`npm start -- --help\`.`);
  }
}

function buildExtension() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  if (status !== 0) throw new Problem('The extension does not build; see above.');
}

/** @param {string} folder */
function openOnDesktop(folder) {
  const program = installedCode();
  if (!program) throw new Problem('No VS Code is installed here, or there is no display to show it on.');
  spawn(program, [`--extensionDevelopmentPath=${root}`, folder], { stdio: 'ignore', detached: true }).unref();
}

/**
 * @param {string} folder
 * @param {boolean} show
 */
async function openInBrowser(folder, show) {
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ token });
  const address = workbenchAddress({ authority: server.authority, folder, token, extensions: [root] });
  say(
    `${packages.vscode.holds} with this extension, on 127.0.0.1 and for whoever knows the token in this address:`,
  );
  console.log(address);
  say('Ctrl+C ends it.');
  if (show) showInBrowser(address);
  await server.gone;
}

await runCommand(async () => {
  const { values, positionals } = readCommandLine();
  if (values.help) return console.log(help);
  const folder = resolve(positionals[0] ?? join(root, 'samples'));
  if (!existsSync(folder)) throw new Problem(`There is no folder ${folder}.`);
  buildExtension();
  await (values.desktop ? openOnDesktop(folder) : openInBrowser(folder, !values['no-open']));
}, advice);
