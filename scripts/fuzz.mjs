// @ts-check
// Gives every part of the product inputs without end, and keeps those that break something as fixtures:
//   node scripts/fuzz.mjs [--seconds N] [--seed N] [TARGET...]
// The same seed makes the same inputs.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { deferredImports } from './deferred-imports.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, `out/fuzz-${process.pid}`);
process.once('exit', () => rmSync(out, { recursive: true, force: true }));

const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
await build({
  absWorkingDir: root,
  entryPoints: [join(root, 'test/fuzz/main.ts')],
  outfile: join(out, 'main.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  plugins: [deferredImports],
  sourcemap: 'linked',
  define: { PROJECT_ROOT: JSON.stringify(root) },
});
const words = ['--enable-source-maps', join(out, 'main.mjs'), ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1);
