// @ts-check

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './places.mjs';

/**
 * Bundles every `test/host/*.test.ts` with the runner into one CommonJS module, as VS Code loads it.
 * @returns {Promise<string>} the module
 */
export async function bundleHostTests() {
  const folder = join(root, 'test/host');
  const tests = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const imports = tests.map((test) => `() => import('./${test}')`);
  const module = join(root, 'out/host/index.js');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { runAll } from './index.ts';\nexport const run = () => runAll([${imports}]);\n`,
      resolveDir: folder,
      sourcefile: 'all.ts',
      loader: 'ts',
    },
    outfile: module,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    // mocha looks up files for its parallel mode, which is not used here.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
  await bundleEmptyExtension();
  return module;
}

/** What the activation of the extension is measured beside. */
async function bundleEmptyExtension() {
  await build({
    absWorkingDir: join(root, 'test/bench/floors'),
    entryPoints: { 'empty-client': 'empty-client.ts', server: 'empty-server.ts' },
    outdir: join(root, 'out/host'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    logLevel: 'warning',
  });
}
