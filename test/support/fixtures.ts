import { join } from 'node:path';

declare const PROJECT_ROOT: string;

/** The folder of the project; the test bundler fills it in. */
export const projectRoot = PROJECT_ROOT;

/** The path of a file below test/fixtures. */
export function fixture(path: string): string {
  return join(projectRoot, 'test/fixtures', path);
}
