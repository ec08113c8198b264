import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in the manifest beside the bundle; `unknown` where that is missing. */
export function productVersion(): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));
    const { version } = manifest as { readonly version?: unknown };
    return typeof version === 'string' ? version : 'unknown';
  } catch {
    return 'unknown';
  }
}
