// @ts-check
// What is built: the programs for Node, those for a browser, and the pages of views.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonJsParts, rareNodeModulesLater } from './commonjs-parts.mjs';
import { deferredImports, deferredParts } from './deferred-imports.mjs';

/** What reads and checks the files that most people have. */
const files = [
  'control-file',
  'control-check',
  'configured-control',
  'site-control',
  'ini-file',
  'suppression',
  'without-secrets',
  'ini',
  'remodbc',
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The builds of all that is shipped.
 * @param {{ readonly out: string, readonly minify: boolean }} choice the folder that is written, relative to the project, and whether names are shortened
 * @returns {import('esbuild').BuildOptions[]}
 */
export function builds({ out, minify }) {
  /** What all programs for Node have in common.
   * @type {import('esbuild').BuildOptions} */
  const options = {
    absWorkingDir: root,
    outdir: out,
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
    define: { PRODUCT_VERSION: JSON.stringify(productVersion()) },
  };

  /** What is rarely needed is loaded when it is needed.
   * @type {import('esbuild').BuildOptions[]} */
  const programs = [
    {
      ...options,
      entryPoints: { client: 'client/src/node/main.ts' },
      plugins: [commonJsParts('client', { keepsNames: true })],
    },
    {
      ...options,
      entryPoints: { server: 'server/src/node/main.ts' },
      plugins: [
        rareNodeModulesLater,
        deferredParts,
        commonJsParts('server', {
          often: [...files, 'main', 'work', 'control-pieces', 'ini-pieces', 'editor-settings', 'rest'],
        }),
      ],
    },
    {
      ...options,
      entryPoints: { cli: 'server/src/cli/main.ts', 'cli-thread': 'server/src/cli/thread.ts' },
      plugins: [deferredParts, commonJsParts('cli', { often: [...files, 'main', 'check', 'text'] })],
    },
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
    plugins: [deferredImports],
    banner: { js: '"use strict";' },
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
    outdir: out,
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

  return [...programs, web, pages];
}

/** The version of the product, so that no program has to read the manifest for it. */
export function productVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}
