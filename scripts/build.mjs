// @ts-check
// Bundles the three programs: the VS Code side, the language server, the command line.
//   node scripts/build.mjs [--minify] [--watch] [--out=FOLDER]

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');
const out = process.argv.find((word) => word.startsWith('--out='))?.slice('--out='.length);

/** @type {Readonly<Record<string, string>>} */
const programs = {
  client: 'client/src/node/main.ts',
  server: 'server/src/node/main.ts',
  cli: 'server/src/cli/main.ts',
};

/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: root,
  entryPoints: Object.fromEntries(
    Object.entries(programs).filter(([, file]) => existsSync(join(root, file))),
  ),
  outdir: out ?? 'dist',
  bundle: true,
  platform: 'node',
  // VS Code loads an extension with require, so CommonJS it is.
  format: 'cjs',
  target: 'node20.19',
  external: ['vscode'],
  // Prefer ES modules of the dependencies: what is not used falls away.
  mainFields: ['module', 'main'],
  minify,
  legalComments: 'none',
  sourcemap: minify ? false : 'linked',
  logLevel: 'warning',
  banner: { js: '"use strict";' },
};

const build = await context(options);
if (watch) {
  await build.watch();
  console.log('watching');
} else {
  await build.rebuild();
  await build.dispose();
}
