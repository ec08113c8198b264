// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from './files.mjs';
import { Problem } from './vscode/command.mjs';
import { root } from './vscode/places.mjs';
import { temporaryFolder } from './vscode/temporary-folder.mjs';

/**
 * Lays out what goes into the package in a folder of its own, so that the packing neither disturbs `dist` nor picks up
 * what lies there from another build.
 * @param {Record<string, unknown>} manifest
 * @returns {string} the folder
 */
export function layOut(manifest) {
  const folder = temporaryFolder('package');
  const build = [join(root, 'scripts/build.mjs'), `--out=${join(folder, 'dist')}`];
  if (spawnSync(process.execPath, build, { stdio: 'inherit' }).status !== 0)
    throw new Problem('The extension does not build; see above.');
  for (const file of listedFiles(manifest)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  // Everything is bundled: an installed extension needs neither scripts nor other packages.
  // The command line is a program of its own, which VS Code does not run; maps are for those who have the sources.
  for (const file of readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }))
    if (/^cli[-.]|\.map$/.test(file)) rmSync(join(folder, 'dist', file));
  const {
    bin: _bin,
    scripts: _scripts,
    dependencies: _dependencies,
    devDependencies: _development,
    ...installed
  } = manifest;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(installed, undefined, 2)}\n`);
  return folder;
}

/**
 * The files that "files" in package.json lists, without the build.
 * @param {Record<string, unknown>} manifest
 */
function listedFiles(manifest) {
  const entries = /** @type {string[]} */ (manifest['files']).filter((entry) => entry !== 'dist');
  return entries.flatMap((entry) => {
    const [folder, ending] = entry.split('/*');
    const place = join(root, folder ?? '');
    if (!existsSync(place))
      throw new Problem(`"files" in package.json lists ${entry}, which does not exist.`);
    if (!statSync(place).isDirectory()) return [entry];
    return globSync(place, ending ?? '').map((file) => `${folder}/${file}`);
  });
}
