// @ts-check
// Runs the tests.
//   node scripts/test.mjs                        everything: checks, build, unit, protocol, CLI, then a real VS Code
//   node scripts/test.mjs --without-vscode [filter...]   all but VS Code; only test files whose path contains a filter
//   node scripts/test.mjs --required editors/    the tests of other editors, which are left out where an editor is not installed, unless required

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { deferredImports } from './deferred-imports.mjs';
import { globSync } from './files.mjs';
import { isUpToDate } from './made-of.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const filters = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (process.argv.includes('--required')) process.env['EDITORS_REQUIRED'] = '1';
const withoutVsCode = process.argv.includes('--without-vscode') || filters.length > 0;
/** A folder of this run alone, so that two runs at once do not disturb each other. */
const bundles = join(root, `out/test-${process.pid}`);
process.on('exit', () => rmSync(bundles, { recursive: true, force: true }));

/** @param {string[]} command @param {NodeJS.ProcessEnv} [env] */
function run(command, env = process.env) {
  const [program = '', ...words] = command;
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit', env });
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
const isBuilt =
  process.argv.includes('--without-build') || (withoutVsCode && isUpToDate('dist', { minify: true }));
if (!isBuilt) run(['node', 'scripts/build.mjs']);

/**
 * The folders whose files run one after the other in one process: starting one, loading the program and getting it to run fast takes longer than most
 * files do. Those that take long or wait for programs of their own begin first.
 */
const groupsInOrder = [
  /^cli\//,
  /^lsp\//,
  /^core\/(?!linear-time\.)/,
  // All but what counts the steps that are run in its process, which makes all of it slow.
  /^(?!core\/)/,
  /^/,
];

/** @type {Map<number, string[]>} */
const groups = new Map();
for (const file of outsideVsCode) {
  const group = groupsInOrder.findIndex((pattern) => pattern.test(file));
  groups.set(group, [...(groups.get(group) ?? []), file]);
}
mkdirSync(bundles, { recursive: true });
// Node runs them in the order of their names.
const names = [...groups].map(([group, files]) => {
  const name = `${group}-${files[0]?.split('/')[0]}`;
  const modules = ['support/start-of-tests.ts', ...files, 'support/end-of-tests.ts'];
  const imports = modules.map((file) => `import ${JSON.stringify(join(root, 'test', file))};\n`);
  writeFileSync(join(bundles, `${name}.ts`), imports.join(''));
  return name;
});
/**
 * Packages are loaded as they lie there, but those of the protocol: their many small files take longer to load than all tests of a folder together.
 * @type {import('esbuild').Plugin}
 */
const onlyProtocolInside = {
  name: 'only-protocol-inside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || /^vscode-(?:languageserver|jsonrpc)\b/.test(path)
        ? undefined
        : { path, external: true },
    );
  },
};
await build({
  absWorkingDir: root,
  entryPoints: names.map((name) => join(bundles, `${name}.ts`)),
  outdir: bundles,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  plugins: [onlyProtocolInside, deferredImports],
  sourcemap: 'linked',
  sourcesContent: false,
  // What these packages ask of Node they ask with require, which an ES module has not.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
  define: { PROJECT_ROOT: JSON.stringify(root) },
});
/** Where everything is tested anyway, time counts for less: the built programs serve all tests, as processes, and more inputs are tried. */
const thorough = {
  SMS_METERING_SERVER: join(root, 'dist/server.js'),
  SMS_METERING_CLI: join(root, 'dist/cli.js'),
  TEST_SIZE: '4',
};
/** So many bytes have to be free in memory; the folders of a run never hold half of that. */
const ROOM = 1e9;
const inMemory = '/dev/shm';
/** Folders in memory are made and removed in a hundredth of the time that they take on a disk. @returns {NodeJS.ProcessEnv} */
function foldersInMemory() {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > ROOM ? { TMPDIR: inMemory } : {};
  } catch {
    return {};
  }
}
// No test talks to other machines, and reading the certificates that one may add for it takes each process as long as its start.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
const concurrency = `--test-concurrency=${2 * availableParallelism()}`;
run(
  [
    'node',
    '--enable-source-maps',
    '--test',
    '--test-reporter=spec',
    concurrency,
    ...names.map((name) => join(bundles, `${name}.mjs`)),
  ],
  { ...(withoutVsCode ? foldersInMemory() : thorough), ...environment },
);
if (withoutVsCode) process.exit(0);
run(['node', 'scripts/vscode/run-host-tests.mjs']);
run(['node', 'scripts/vscode/run-window-tests.mjs']);
run(['node', 'scripts/vscode/run-web-tests.mjs']);
