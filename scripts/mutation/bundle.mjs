// @ts-check
import { join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from '../files.mjs';
import { root } from '../vscode/places.mjs';
import { core } from './instrument.mjs';

/** What stands in for a module while mutants are tried. */
const standIns = { 'node:test': 'collected-tests.mjs', 'fast-check': 'few-checks.mjs' };

/** Tests that use core, but for the one that counts what the engine does. */
const usable = /^(?:core|service)\/(?!linear-time)/;

/**
 * Bundles the tests that use core, in one process and without waiting, with its changed sources.
 * @param {ReadonlyMap<string, string>} sources by their file below core
 * @param {string} out
 * @returns {Promise<string>} the bundle, which exports the tests and the switch
 */
export async function bundleTests(sources, out) {
  const tests = globSync(join(root, 'test'), '.test.ts').filter((file) => usable.test(file));
  const parts = join(root, 'scripts/mutation');
  const outfile = join(out, 'tests.cjs');
  await build({
    absWorkingDir: root,
    stdin: {
      resolveDir: root,
      contents: [
        `import { collectFrom, tests } from './scripts/mutation/collected-tests.mjs';`,
        ...tests.map((file) => `collectFrom(${JSON.stringify(file)}, () => require('./test/${file}'));`),
        'export { mutation } from "./scripts/mutation/switch.mjs";',
        'export { tests };',
      ].join('\n'),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { PROJECT_ROOT: JSON.stringify(root) },
    inject: [join(parts, 'switch.mjs')],
    logLevel: 'warning',
    plugins: [
      {
        name: 'mutation',
        setup({ onLoad, onResolve }) {
          for (const [module, standIn] of Object.entries(standIns)) {
            onResolve({ filter: new RegExp(`^${module}$`) }, ({ importer }) =>
              importer.startsWith(join(root, 'test')) ? { path: join(parts, standIn) } : undefined,
            );
          }
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = sources.get(path.slice(core.length + 1).replaceAll('\\', '/'));
            return path.startsWith(core) && contents !== undefined ? { contents, loader: 'ts' } : undefined;
          });
        },
      },
    ],
  });
  return outfile;
}
