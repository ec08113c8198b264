// @ts-check
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transform } from 'esbuild';
import { withPartsRequired } from './deferred-imports.mjs';
import { joinParts } from './joined-parts.mjs';

/** The exports that a part ends with, before the map. */
const EXPORTS = /\bexport\s*\{([^{}]*)\};?(?=\s*(?:\/\/# sourceMappingURL=\S+\s*)?$)/;

/**
 * Has a part hand over plain properties. esbuild makes a getter of each export, as ES modules want it, and loading a part then takes longer; but all
 * exports are settled when it is loaded.
 * @param {string} text
 */
function withPlainExports(text) {
  return text.replace(EXPORTS, (_, /** @type {string} */ names) => {
    const properties = names
      .split(',')
      .map((name) => name.trim().split(/\s+as\s+/))
      .map(([local, exported = local]) => `${exported}:${local}`);
    return `module.exports={__esModule:true,${properties.join(',')}};`;
  });
}

/**
 * Builds a program as CommonJS in parts: what it imports with `import()` is loaded when it gets there. esbuild splits only ES modules, so it builds
 * those and this turns each part into CommonJS, where `import()` becomes a `require` that is run at once.
 * @param {string} name of the program, which all of its parts bear
 * @param {{ readonly keepsNames?: boolean, readonly often?: readonly string[] }} options whether names are shortened by the first step alone: all parts are
 *   longer then, but a program that is nearly one part packs better; and what most runs load: see {@link joinParts}
 * @returns {import('esbuild').Plugin}
 */
export function commonJsParts(name, { keepsNames = false, often = [] } = {}) {
  return {
    name: 'commonjs-parts',
    setup({ initialOptions, onEnd }) {
      const { outdir = '.', absWorkingDir = '.', target, minify, legalComments } = initialOptions;
      const folder = resolve(absWorkingDir, outdir);
      Object.assign(initialOptions, {
        format: 'esm',
        splitting: true,
        write: false,
        metafile: true,
        // The second step takes the map of the first one out of its text.
        sourcemap: 'inline',
        chunkNames: `${name}-[name]-[hash]`,
      });
      onEnd(async ({ outputFiles = [], metafile, errors }) => {
        if (errors.length > 0) return;
        const options = {
          target,
          minifySyntax: minify,
          minifyWhitespace: minify,
          minifyIdentifiers: minify && !keepsNames,
          legalComments,
          platform: /** @type {const} */ ('node'),
        };
        const texts = await joinParts(name, outputFiles, metafile, often);
        const parts = await Promise.all(
          texts.map(async ([file, text]) => {
            const made = await transform(withPartsRequired(withPlainExports(text)), {
              ...options,
              format: 'cjs',
              supported: { 'dynamic-import': false },
              sourcemap: 'external',
              sourcefile: file,
            });
            return { file, ...made };
          }),
        );
        mkdirSync(folder, { recursive: true });
        const current = new Set(parts.map(({ file }) => file));
        for (const old of readdirSync(folder)) {
          const isPart = old.startsWith(`${name}-`) && /\.js(\.map)?$/.test(old);
          if (isPart && !current.has(old.replace(/\.map$/, ''))) rmSync(join(folder, old));
        }
        for (const { file, code, map } of parts) {
          writeFileSync(join(folder, file), `${code}//# sourceMappingURL=${file}.map\n`);
          // What names its interpreter can be started by its own name.
          if (code.startsWith('#!')) chmodSync(join(folder, file), 0o755);
          writeFileSync(join(folder, `${file}.map`), map);
        }
      });
    },
  };
}

/** Parts of Node that a library loads at once and needs for what a server never does: they take as long to load as the library itself. */
const RARE = /^(?:node:)?(?:crypto|child_process)$/;

/**
 * Loads rarely needed parts of Node when something of them is first used.
 * @type {import('esbuild').Plugin}
 */
export const rareNodeModulesLater = {
  name: 'rare-node-modules-later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: RARE }, ({ path, importer, namespace }) =>
      namespace === 'later' || !/vscode-(?:languageserver|jsonrpc)/.test(importer)
        ? undefined
        : { path, namespace: 'later' },
    );
    onLoad({ filter: RARE, namespace: 'later' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('${path}')[name] });`,
    }));
  },
};
