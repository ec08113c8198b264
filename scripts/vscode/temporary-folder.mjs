// @ts-check
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<string>} */
const folders = new Set();

/**
 * A new empty folder that is gone when this process ends, also by Ctrl+C.
 * @param {string} purpose a word for its name
 * @returns {string}
 */
export function temporaryFolder(purpose) {
  if (folders.size === 0) removeAtTheEnd();
  // The real path: on macOS the folder for temporary files is reached through a link, and VS Code tells the two apart.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `sms-metering-${purpose}-`)));
  folders.add(folder);
  return folder;
}

function removeAtTheEnd() {
  process.once('exit', () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  // A signal ends a process without "exit" unless somebody listens.
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]))
    process.once(signal, () => process.exit(code));
}
