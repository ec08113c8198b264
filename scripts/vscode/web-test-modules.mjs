// @ts-check
import { join } from 'node:path';
import { root } from './places.mjs';

/**
 * The tests of the extension host on the desktop run on the web too: what they take from Node has a stand-in there.
 * @type {import('esbuild').Plugin}
 */
export const webTestModules = {
  name: 'web-test-modules',
  setup(build) {
    const standIns = { mocha: 'mocha.ts', 'node:assert/strict': 'assert.ts' };
    for (const [module, file] of Object.entries(standIns))
      build.onResolve({ filter: new RegExp(`^${module}$`) }, () => ({
        path: join(root, 'test/web/support', file),
      }));
  },
};
