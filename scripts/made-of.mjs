// @ts-check
// What the programs in a folder were made of, as the bundler saw it, and whether it is still the same.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const NAME = 'made-of.json';

/** Files and folders below the project that go into a build without the bundler. */
const besides = ['package.json', 'l10n/phrases', 'samples', 'scripts'];

/**
 * @typedef {object} Build
 * @property {number} since milliseconds of the epoch when it began
 * @property {boolean} minify
 * @property {readonly import('esbuild').Metafile[]} metafiles
 */

/** @typedef {Build & { readonly outputs: readonly string[] }} MadeOf outputs are what the build left, by name in its folder */

/**
 * Writes it beside the programs.
 * @param {string} out
 * @param {Build} build
 */
export function writeMadeOf(out, build) {
  const folder = resolve(root, out);
  /** @type {MadeOf} */
  const madeOf = { ...build, outputs: readdirSync(folder, { recursive: true, encoding: 'utf8' }) };
  writeFileSync(join(folder, NAME), JSON.stringify(madeOf));
}

/**
 * Whether a build would give what is there.
 * @param {string} out
 * @param {{ readonly minify: boolean }} choice
 */
export function isUpToDate(out, { minify }) {
  const folder = resolve(root, out);
  if (!existsSync(join(folder, NAME))) return false;
  /** @type {MadeOf} */
  const madeOf = JSON.parse(readFileSync(join(folder, NAME), 'utf8'));
  // What a plugin makes up has a name with a colon, and stands in no file.
  const inputs = madeOf.metafiles
    .flatMap((metafile) => Object.keys(metafile.inputs))
    .filter((path) => !/^[\w-]+:/.test(path));
  return (
    madeOf.minify === minify &&
    madeOf.outputs.every((name) => existsSync(join(folder, name))) &&
    [...new Set(inputs), ...besides.flatMap(withContent)].every((path) => changedAt(path) < madeOf.since)
  );
}

/**
 * When a file came to be what it is, or to be where it is; never, if there is none.
 * @param {string} path below the project
 */
function changedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.ctimeMs ?? Number.POSITIVE_INFINITY;
}

/**
 * A path, and those below it.
 * @param {string} path below the project
 * @returns {readonly string[]}
 */
function withContent(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return [path, ...readdirSync(join(root, path)).flatMap((name) => withContent(`${path}/${name}`))];
}
