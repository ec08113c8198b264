// @ts-check
// Runs the tests.
//   node scripts/test.mjs                        everything: checks, build, unit, protocol, CLI, then a real VS Code
//   node scripts/test.mjs --without-vscode [filter...]   all but VS Code; only test files whose path contains a filter

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from './files.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const filters = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const withoutVsCode = process.argv.includes('--without-vscode') || filters.length > 0;
const bundles = join(root, 'out/test');

/** @param {string[]} command */
function run(command) {
  const [program = '', ...words] = command;
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const outsideVsCode = globSync(join(root, 'test'), '.test.ts')
  .filter((file) => !/^(host|window)\//.test(file))
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));

if (!withoutVsCode) run(['node', 'scripts/check.mjs']);
if (!process.argv.includes('--without-build')) run(['node', 'scripts/build.mjs']);
rmSync(bundles, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: outsideVsCode.map((file) => `test/${file}`),
  outbase: 'test',
  outdir: bundles,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  define: { PROJECT_ROOT: JSON.stringify(root) },
});
run([
  'node',
  '--enable-source-maps',
  '--test',
  '--test-reporter=spec',
  ...outsideVsCode.map((file) => join(bundles, file.replace(/\.ts$/, '.mjs'))),
]);
if (withoutVsCode) process.exit(0);
run(['node', 'scripts/vscode/run-host-tests.mjs']);
run(['node', 'scripts/vscode/run-window-tests.mjs']);
