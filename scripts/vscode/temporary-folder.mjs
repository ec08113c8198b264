// @ts-check
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitWhenInterrupted } from './at-the-end.mjs';

/**
 * A new empty folder that is gone when this process ends, also by Ctrl+C.
 * @param {string} purpose a word for its name
 * @returns {string}
 */
export function temporaryFolder(purpose) {
  // The real path: on macOS the folder for temporary files is reached through a link, and VS Code tells the two apart.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `sms-metering-${purpose}-`)));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  exitWhenInterrupted();
  return folder;
}
