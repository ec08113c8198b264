import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixture } from '../support/fixtures.ts';
import type { FuzzFinding } from './fuzz.ts';

const folder = fixture('fuzz');

/** An input that broke something once: `test/fixtures/fuzz/<target>-<hash>.json`. */
export interface KeptInput {
  readonly file: string;
  readonly target: string;
  readonly input: unknown;
}

/** All inputs that are kept, in the order of their names. */
export function keptInputs(): readonly KeptInput[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((file) => ({
      file,
      target: file.slice(0, file.lastIndexOf('-')),
      input: JSON.parse(readFileSync(join(folder, file), 'utf8')),
    }));
}

/** Keeps an input, so that every later run of the tests tries it again. */
export function keep({ target, input }: FuzzFinding): string {
  const text = `${JSON.stringify(input, undefined, 2)}\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${target}-${hash}.json`);
  writeFileSync(path, text);
  return path;
}
