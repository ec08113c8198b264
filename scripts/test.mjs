// @ts-check
// Runs the tests.
//   node scripts/test.mjs                        everything: checks, build, unit, protocol, CLI, then a real VS Code
//   node scripts/test.mjs --without-vscode [filter...]   all but VS Code; only test files whose path contains a filter
//   node scripts/test.mjs --required editors/    the tests of other editors, which are left out where an editor is not installed, unless required

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from './files.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const filters = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (process.argv.includes('--required')) process.env['EDITORS_REQUIRED'] = '1';
const withoutVsCode = process.argv.includes('--without-vscode') || filters.length > 0;
/** A folder of this run alone, so that two runs at once do not disturb each other. */
const bundles = join(root, `out/test-${process.pid}`);
process.on('exit', () => rmSync(bundles, { recursive: true, force: true }));

/** @param {string[]} command */
function run(command) {
  const [program = '', ...words] = command;
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const outsideVsCode = globSync(join(root, 'test'), '.test.ts')
  .filter((file) => !/^(host|window|web)\//.test(file))
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));

if (outsideVsCode.length === 0) {
  console.error(`No test file has one of these in its path: ${filters.join(', ')}`);
  process.exit(1);
}
if (!withoutVsCode) run(['node', 'scripts/check.mjs']);
if (!process.argv.includes('--without-build')) run(['node', 'scripts/build.mjs']);

/** So many processes share the files of a folder: these start programs of their own and wait for them, and others can work meanwhile. */
const sharing = { lsp: 4, cli: 3 };

/**
 * Files that run one after the other in one process: starting a process and loading the program takes longer than most files do.
 * @param {string} file
 * @param {number} index
 */
function groupOf(file, index) {
  const [folder = '', part = ''] = file.split('/');
  // What these do before each of their tests would be done before each test of the process.
  if (/^lsp\/(?:explain|files|sites)\./.test(file)) return file.replace(/\W/g, '-');
  if (folder === 'lsp' || folder === 'cli') return `${folder}-${index % sharing[folder]}`;
  return /^(?:core|words|editors)$/.test(folder) ? `${folder}-${part.replace(/\.test\.ts$/, '')}` : folder;
}

/** @type {Map<string, string[]>} */
const groups = new Map();
for (const [index, file] of outsideVsCode.entries()) {
  const group = groupOf(file, index);
  groups.set(group, [...(groups.get(group) ?? []), file]);
}
mkdirSync(bundles, { recursive: true });
for (const [group, files] of groups) {
  const imports = files.map((file) => `import ${JSON.stringify(join(root, 'test', file))};\n`);
  writeFileSync(join(bundles, `${group}.ts`), imports.join(''));
}
const modules = [...groups.keys()].map((group) => join(bundles, `${group}.mjs`));
await build({
  absWorkingDir: root,
  entryPoints: [...groups.keys()].map((group) => join(bundles, `${group}.ts`)),
  outdir: bundles,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  sourcemap: 'linked',
  define: { PROJECT_ROOT: JSON.stringify(root) },
});
const concurrency = `--test-concurrency=${2 * availableParallelism()}`;
// A test that fails before it stops its server would keep the process, and with it the whole run, waiting for ever.
run([
  'node',
  '--enable-source-maps',
  '--test',
  '--test-force-exit',
  '--test-reporter=spec',
  concurrency,
  ...modules,
]);
if (withoutVsCode) process.exit(0);
run(['node', 'scripts/vscode/run-host-tests.mjs']);
run(['node', 'scripts/vscode/run-window-tests.mjs']);
run(['node', 'scripts/vscode/run-web-tests.mjs']);
