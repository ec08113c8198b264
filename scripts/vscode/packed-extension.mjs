// @ts-check
import { existsSync } from 'node:fs';
import { Problem } from './command.mjs';

/**
 * The .vsix that the tests of the window install, made once for all of them.
 * @returns {string} its path
 * @throws {Problem} when the tests were started without it
 */
export function packedExtension() {
  const file = process.env['SMS_METERING_VSIX'] ?? '';
  if (!existsSync(file))
    throw new Problem(
      'These tests are run by `node scripts/vscode/run-window-tests.mjs`, which packs the extension.',
    );
  return file;
}
