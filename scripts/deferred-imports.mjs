// @ts-check
// `import defer * as part from './part.ts'` (https://tc39.es/proposal-defer-import-eval/): the module is loaded when something of it is first used.
// esbuild reads this but does not bundle it, so it is written in other words for it.
import { readFile } from 'node:fs/promises';

const DEFERRED = /^import defer \* as (\w+) from ('[^']+');$/gm;

/** Stands before a part that is to be loaded at once and not in its own time. As long as what takes its place, so that the map of the source stays right. */
const AT_ONCE = 'LOADED_AT_ONCE(import(';
const REQUIRED = '             (require(';

/**
 * What is deferred becomes a part of its own, loaded when something of it is first used.
 * @param {string} source
 */
function asPart(source) {
  return source.replace(
    DEFERRED,
    (_, name, module) =>
      `const ${name} = new Proxy({}, { get: (known, key) => (known.part ??= ${AT_ONCE}${module})))[key] });`,
  );
}

/**
 * Has a built part load others at once where it is to.
 * @param {string} text
 */
export function withPartsRequired(text) {
  return text.replaceAll(AT_ONCE, REQUIRED);
}

/**
 * Where all is one program anyway, what is deferred is imported like everything else.
 * @param {string} source
 */
export function withoutDeferring(source) {
  return source.replace(DEFERRED, 'import * as $1 from $2;');
}

/**
 * @param {(source: string) => string} rewrite
 * @returns {import('esbuild').Plugin}
 */
function plugin(rewrite) {
  return {
    name: 'deferred-imports',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = rewrite(source);
        return contents === source ? undefined : { contents, loader: 'ts' };
      });
    },
  };
}

/** For a program in parts. */
export const deferredParts = plugin(asPart);

/** For a program in one. */
export const deferredImports = plugin(withoutDeferring);
