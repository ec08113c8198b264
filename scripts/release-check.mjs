// @ts-check
// Makes the packages and proves that they can be given away: installs each into an empty place, without a network, and runs it.
//   node scripts/release-check.mjs                     both packages
//   node scripts/release-check.mjs --without-vscode    does not install the extension into a real VS Code
import { AssertionError } from 'node:assert';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packExtension, packPrograms, readManifest } from './packages.mjs';
import { checkExtension } from './release/extension.mjs';
import { checkFiles, filesInVsix } from './release/files.mjs';
import { checkPrograms } from './release/programs.mjs';
import { checkVersions } from './release/versions.mjs';
import { Problem, runCommand, say } from './vscode/command.mjs';
import { temporaryFolder } from './vscode/temporary-folder.mjs';

/**
 * @template T
 * @param {string} what
 * @param {() => Promise<T> | T} check
 */
async function step(what, check) {
  try {
    const result = await check();
    say(`ok     ${what}`);
    return result;
  } catch (error) {
    say(`FAILED ${what}`);
    throw error instanceof AssertionError ? new Problem(error.message) : error;
  }
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { 'without-vscode': { type: 'boolean', default: false } } });
  const { name, version } = readManifest();
  const folder = temporaryFolder('release');
  const extension = join(folder, `${name}-${version}.vsix`);
  await step('one version everywhere', checkVersions);
  const programs = await step('the programs are packed', () => packPrograms(folder));
  const installed = await step('installed without a network into an empty folder, both programs run', () =>
    checkPrograms(programs),
  );
  await step('the package of the programs holds what runs', () => checkFiles('npm', programs, installed));
  await step('the extension is packed', () => packExtension(extension));
  await step('the package of the extension holds what runs', () =>
    checkFiles('extension', extension, filesInVsix(extension)),
  );
  if (!values['without-vscode'])
    await step('installed into VS Code, it finds a fault, and its page has all pictures', () =>
      checkExtension(extension),
    );
}, 'Leave VS Code out with `npm run release-check -- --without-vscode`.');
