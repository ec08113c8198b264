// @ts-check
import { accessSync, constants } from 'node:fs';

/**
 * True for a file that this user may run.
 * @param {string} file
 */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
