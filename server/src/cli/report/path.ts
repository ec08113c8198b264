import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a file by its address, from the current folder if it is in there. */
export function pathOf(uri: string): string {
  const path = fileURLToPath(uri);
  const way = relative('.', path);
  return way.startsWith('..') ? path : way;
}
