// @ts-check
// Bundles the three programs: the VS Code side, the language server, the command line; the first two once more for the browser; and the pages
// of views.
//   node scripts/build.mjs [--readable] [--watch] [--out=FOLDER]

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { commonJsParts, rareNodeModulesLater } from './commonjs-parts.mjs';
import { globSync } from './files.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const minify = !process.argv.includes('--readable');
const watch = process.argv.includes('--watch');
const out = process.argv.find((word) => word.startsWith('--out='))?.slice('--out='.length);

/** What all programs for Node have in common.
 * @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: root,
  outdir: out ?? 'dist',
  bundle: true,
  platform: 'node',
  // VS Code loads an extension with require, so CommonJS it is.
  format: 'cjs',
  target: 'node20.19',
  external: ['vscode'],
  // Prefer ES modules of the dependencies: what is not used falls away.
  mainFields: ['module', 'main'],
  // What is tested is what is shipped; the maps beside the programs lead back to the sources, and stay out of the package.
  minify,
  legalComments: 'none',
  sourcemap: 'linked',
  logLevel: 'warning',
};

/** The extension is one file; the server and the command line load what is rarely needed when it is needed.
 * @type {import('esbuild').BuildOptions[]} */
const programs = [
  { ...options, entryPoints: { client: 'client/src/node/main.ts' }, banner: { js: '"use strict";' } },
  {
    ...options,
    entryPoints: { server: 'server/src/node/main.ts' },
    plugins: [rareNodeModulesLater, commonJsParts('server')],
  },
  { ...options, entryPoints: { cli: 'server/src/cli/main.ts' }, plugins: [commonJsParts('cli')] },
];

/** What runs in VS Code for the Web: the client in its extension host, the server as a worker.
 * @type {import('esbuild').BuildOptions} */
const web = {
  ...options,
  entryPoints: {
    'browser/client': 'client/src/browser/main.ts',
    'browser/server': 'server/src/browser/main.ts',
  },
  platform: 'browser',
  target: 'chrome120',
  // Not `main` of packages, which is for Node, before `browser`.
  mainFields: ['browser', 'module', 'main'],
  banner: { js: '"use strict";' },
  define: { PRODUCT_VERSION: JSON.stringify(productVersion()) },
};

/** Scripts and styles of views, which run in a browser.
 * @type {import('esbuild').BuildOptions} */
const pages = {
  absWorkingDir: root,
  entryPoints: [
    { in: 'client/src/views/guidance/page/main.ts', out: 'guidance' },
    { in: 'client/src/views/guidance/page/guidance.css', out: 'guidance' },
    { in: 'client/src/views/site/page/main.ts', out: 'site' },
    { in: 'client/src/views/site/page/site.css', out: 'site' },
  ],
  outdir: options.outdir ?? 'dist',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'chrome120',
  minify,
  legalComments: 'none',
  // A page may load nothing but its script and its style.
  sourcemap: false,
  logLevel: 'warning',
};

writePhrases();
writeSample();
const builds = await Promise.all([...programs, web, pages].map((program) => context(program)));
if (watch) {
  await Promise.all(builds.map((build) => build.watch()));
  console.log('watching');
} else {
  await Promise.all(builds.map((build) => build.rebuild()));
  await Promise.all(builds.map((build) => build.dispose()));
}

/** What the product says in other languages: the files of a language as one, which the programs read when someone asks for it. */
function writePhrases() {
  const folder = join(root, 'l10n/phrases');
  for (const language of readdirSync(folder)) {
    const parts = globSync(join(folder, language), '.json').map((name) =>
      JSON.parse(readFileSync(join(folder, language, name), 'utf8')),
    );
    const target = resolve(root, options.outdir ?? 'dist');
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, `phrases.${language}.json`), JSON.stringify(Object.assign({}, ...parts)));
  }
}

/** The sample that the extension opens: the files of samples/ as one, texts by path. */
function writeSample() {
  const folder = join(root, 'samples');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = paths.map((path) => [
    relative(folder, path).replaceAll('\\', '/'),
    readFileSync(path, 'utf8'),
  ]);
  writeFileSync(
    join(resolve(root, options.outdir ?? 'dist'), 'sample.json'),
    JSON.stringify(Object.fromEntries(texts)),
  );
}

function productVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}
