import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Places } from './places.ts';
import { jsonServerIn } from './servers.ts';

/** A minified program, in bytes. */
export interface BundleSize {
  readonly raw: number;
  readonly gzip: number;
}

export function sizeOf(file: string): BundleSize {
  const bytes = readFileSync(file);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

/** The peer's files, bundled as ours are: as they are installed nothing of them is minified. */
export async function sizeOfJsonServer(places: Places): Promise<BundleSize> {
  const outfile = join(places.scratch, 'json-server.js');
  await build({
    entryPoints: [jsonServerIn(places)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'error',
  });
  return sizeOf(outfile);
}
