import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The version in the package that the program was installed with.
 * @param programFile the file of the program, in a folder of the package
 */
export function programVersion(programFile: string): string {
  try {
    const manifest: unknown = JSON.parse(
      readFileSync(join(dirname(programFile), '..', 'package.json'), 'utf8'),
    );
    const { version } = manifest as { readonly version?: unknown };
    return typeof version === 'string' ? version : 'of unknown version';
  } catch {
    return 'of unknown version';
  }
}
