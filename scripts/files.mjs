// @ts-check
import { readdirSync } from 'node:fs';

/**
 * Files below a folder whose name ends as given, sorted, as paths relative to the folder with forward slashes.
 * @param {string} folder
 * @param {string} ending
 * @returns {string[]}
 */
export function globSync(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length + 1))
    .sort();
}
