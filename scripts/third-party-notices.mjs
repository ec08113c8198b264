// @ts-check
// Which packages are part of what is shipped, and the text that says so.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { deferredImports } from './deferred-imports.mjs';
import { builds } from './programs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Files of a package in which its licence stands, and what it says of packages inside it. */
const LICENCE = /^(?:licen[cs]e|copying|notice|thirdpartynotices)(?:[.-].*)?$/i;

/** Packages under the MIT licence that come without its text, and whose they are by their package.json. */
const OWNERS = new Map([['@vscode/l10n', 'Microsoft Corporation']]);

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence its short name
 * @property {string} text of its licence files
 */

/**
 * The packages of which at least one byte is in a program that is shipped, by name and version.
 * @returns {Promise<BundledPackage[]>}
 */
export async function bundledPackages() {
  const made = await Promise.all(
    builds({ out: 'dist', minify: false }).map((options) =>
      build({ ...options, plugins: [deferredImports], sourcemap: false, write: false, metafile: true }),
    ),
  );
  const folders = new Set();
  for (const { metafile } of made)
    for (const { inputs } of Object.values(metafile.outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
  return [...folders].map(packageIn).sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/**
 * @param {string} folder
 * @returns {BundledPackage}
 */
function packageIn(folder) {
  const place = join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  const files = readdirSync(place).filter((file) => LICENCE.test(file));
  const owner = OWNERS.get(name);
  if (files.length === 0 && owner && license === 'MIT')
    return {
      name,
      version,
      licence: license,
      text: `MIT License\n\nCopyright (c) ${owner}\n\n${mitTerms()}`,
    };
  if (files.length === 0) throw new Error(`${folder} has no licence file.`);
  const text = files
    .sort(compare)
    .map((file) => readFileSync(join(place, file), 'utf8').replace(/\r\n?/g, '\n').trim())
    .join('\n\n');
  return { name, version, licence: license, text };
}

/** The terms that follow the name of the owner; the same for everybody. */
function mitTerms() {
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8');
  return licence.slice(licence.indexOf('Permission is hereby granted')).trim();
}

/** The notices of all packages in what is shipped; packages of one text share it. */
export async function thirdPartyNotices() {
  /** @type {Map<string, BundledPackage[]>} */
  const byText = new Map();
  for (const found of await bundledPackages())
    byText.set(found.text, [...(byText.get(found.text) ?? []), found]);
  const sections = [...byText].map(([text, packages]) => {
    const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${names.join('\n')}\n\n${text}\n`;
  });
  return [
    'Parts of these packages are inside the programs of SMS 2.0 Software Metering. Made by `npm run generate` from what is bundled and from the licence files of the packages.\n',
    ...sections,
  ].join(`\n${'-'.repeat(100)}\n\n`);
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}
