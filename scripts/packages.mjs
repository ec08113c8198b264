// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { layOut } from './package-folder.mjs';
import { npm } from './vscode/npm.mjs';
import { root } from './vscode/places.mjs';

/** @returns {Record<string, unknown> & { name: string, version: string }} */
export function readManifest() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

/**
 * Makes the package of the extension.
 * @param {string} packagePath the .vsix
 */
export async function packExtension(packagePath) {
  await createVSIX({
    cwd: layOut('extension', readManifest()),
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}

/**
 * Makes the package of the command line and the language server.
 * @param {string} folder where it is put
 * @returns {Promise<string>} the .tgz
 */
export async function packPrograms(folder) {
  const manifest = readManifest();
  const file = await npm(layOut('npm', manifest), ['pack', '--pack-destination', folder]);
  return join(folder, file.split('\n').at(-1) ?? '');
}
