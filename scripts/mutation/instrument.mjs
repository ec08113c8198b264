// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutDeferring } from '../deferred-imports.mjs';
import { globSync } from '../files.mjs';
import { root } from '../vscode/places.mjs';

/** The folder whose code is changed. */
export const core = join(root, 'server/src/core');

/** Data, a mutant of which is another word about the same. */
const data = /^catalogue\/articles\/data\//;

/**
 * @typedef {object} Mutant one change of the code
 * @property {number} id
 * @property {string} file below core
 * @property {number} line from 1
 * @property {number} column from 1
 * @property {string} kind Stryker's name for it
 * @property {string} original
 * @property {string} replacement
 */

/**
 * Puts all mutants of core into its code, where a switch turns on one at a time.
 * @param {string} stryker the folder of Stryker's instrumenter
 * @returns {Promise<{ sources: ReadonlyMap<string, string>, mutants: readonly Mutant[] }>} sources by their file below core
 */
export async function instrument(stryker) {
  const { Instrumenter } = await import(pathToFileURL(join(stryker, 'dist/src/index.js')).href);
  const files = globSync(core, '.ts').filter((file) => !data.test(file));
  const texts = new Map(
    files.map((file) => [file, withoutDeferring(readFileSync(join(core, file), 'utf8'))]),
  );
  const silent = { debug() {}, info() {}, isDebugEnabled: () => false };
  const instrumented = await new Instrumenter(silent).instrument(
    [...texts].map(([name, content]) => ({ name, content, mutate: true })),
    // The switches are in the bundle, once.
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: true },
  );
  return {
    sources: new Map(instrumented.files.map(({ name, content }) => [name, withFastSwitches(content)])),
    mutants: instrumented.mutants.map((mutant) => described(mutant, texts.get(mutant.fileName) ?? '')),
  };
}

/** Numbers are compared faster than words, and every expression asks. @param {string} code */
function withFastSwitches(code) {
  const helper = /\bstry(MutAct|Cov)_9fa48\(([\d", ]+)\)/g;
  return (
    code
      .replace(helper, (_, name, words) => {
        const ids = words.replaceAll('"', '');
        return name === 'Cov' ? `mutation.isWatched && mutation.reach(${ids})` : `mutation.is(${ids})`;
      })
      // Stryker loses the parentheses of `(count as number)++`.
      .replace(/ as number(\+\+|--)/g, '$1')
  );
}

/**
 * @param {any} mutant as Stryker tells it
 * @param {string} text
 * @returns {Mutant}
 */
function described({ id, fileName, location: { start, end }, mutatorName, replacement }, text) {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines.push((lines.pop() ?? '').slice(0, end.column));
  const original = lines.join('\n').slice(start.column);
  return {
    id: Number(id),
    file: fileName,
    line: start.line + 1,
    column: start.column + 1,
    kind: mutatorName,
    original,
    replacement,
  };
}
