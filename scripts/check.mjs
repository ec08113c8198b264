// @ts-check
// All that can be known without running the product: types, lint and format, fresh generated files, who imports whom.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules/.bin');

/** @type {ReadonlyArray<readonly [what: string, command: readonly string[]]>} */
const checks = [
  ['types', [join(bin, 'tsc'), '-b']],
  ['lint and format', [join(bin, 'biome'), 'ci', '.']],
  ['generated files', ['node', 'scripts/generate.mjs', '--check']],
  ['imports', ['node', 'scripts/test.mjs', '--without-vscode', '--without-build', 'architecture/']],
];

const failed = checks.filter(([what, [program = '', ...words]]) => {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: root, encoding: 'utf8' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${what}`);
  if (status !== 0) console.log(stdout + stderr);
  return status !== 0;
});
process.exit(failed.length > 0 ? 1 : 0);
