import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Places } from './places.ts';
import { jsonServerIn } from './servers.ts';

/** A minified program, in bytes. */
export interface BundleSize {
  readonly raw: number;
  readonly gzip: number;
}

export function sizeOf(...files: readonly string[]): BundleSize {
  const sizes = files.map((file) => readFileSync(file));
  return {
    raw: sizes.reduce((total, bytes) => total + bytes.length, 0),
    gzip: sizes.reduce((total, bytes) => total + gzipSync(bytes, { level: 9 }).length, 0),
  };
}

/** The parts of a program that are loaded together with one of them; what is imported later stands in a `then`, or behind `??=`. */
export function partsOf(file: string): readonly string[] {
  const parts = [file];
  for (const part of parts)
    for (const [, name = ''] of readFileSync(part, 'utf8').matchAll(/(?<!\?)=require\("(\.\/[^"]+)"\)/g)) {
      const other = join(dirname(file), name);
      if (!parts.includes(other)) parts.push(other);
    }
  return parts;
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
