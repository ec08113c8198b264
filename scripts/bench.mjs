// @ts-check
// Measures how fast the product is beside its peers, and writes docs/performance.md:
//   node scripts/bench.mjs [--short] [ROW...]
// --short takes a minute at most; rows are selected by a part of their name. The document is written by a whole run alone.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { deferredImports } from './deferred-imports.mjs';
import { Problem, runCommand } from './vscode/command.mjs';
import { installOnce } from './vscode/install-once.mjs';
import { npm } from './vscode/npm.mjs';
import { root } from './vscode/places.mjs';

/** Exactly these, so that two runs can be compared. None of them is a dependency of the project. */
const peers = {
  'vscode-langservers-extracted': '4.10.0',
  '@biomejs/biome': '2.6.8',
  ini: '6.0.0',
  'jsonc-parser': '3.3.1',
};

/** @returns {Promise<string>} the folder that the peers are installed in */
function installPeers() {
  const versions = Object.entries(peers).map(([name, version]) => `${name.replaceAll('/', '-')}-${version}`);
  return installOnce(`peers-${versions.join('-')}`, async (folder) => {
    const manifest = { private: true, dependencies: peers };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    await npm(folder, ['install']);
  });
}

/** @param {string} out */
async function bundle(out) {
  const parts = join(root, 'test/bench');
  const minified = spawnSync(
    process.execPath,
    [join(root, 'scripts/build.mjs'), `--out=${join(out, 'programs')}`],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (minified.status !== 0) throw new Problem('The product does not build; see above.');
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
  };
  await build({
    ...common,
    format: 'cjs',
    minify: true,
    external: ['vscode'],
    outdir: join(out, 'bench'),
    entryPoints: ['transport-server', 'empty-server', 'empty-client'].map((name) =>
      join(parts, `floors/${name}.ts`),
    ),
  });
  await build({
    ...common,
    format: 'esm',
    // As it is shipped, but for the names.
    minifySyntax: true,
    outdir: join(out, 'bench'),
    outExtension: { '.js': '.mjs' },
    external: ['esbuild'],
    plugins: [deferredImports],
    entryPoints: [join(parts, 'main.ts'), join(parts, 'scanners/program.ts')],
    outbase: parts,
  });
  copyFileSync(join(parts, 'floors/heap-probe.cjs'), join(out, 'bench/heap-probe.cjs'));
}

await runCommand(async () => {
  const out = join(root, `out/bench-${process.pid}`);

  // Outside the project, whose own settings for Biome and Git would count in it.
  const scratch = mkdtempSync(join(tmpdir(), 'sms-metering-bench-'));
  process.once('exit', () => {
    for (const folder of [out, scratch]) rmSync(folder, { recursive: true, force: true });
  });
  const places = {
    peers: await installPeers(),
    programs: join(out, 'programs'),
    bench: join(out, 'bench'),
    scratch,
    versions: peers,
    root,
  };
  await bundle(out);
  const { status } = spawnSync(
    process.execPath,
    [join(out, 'bench/main.mjs'), JSON.stringify(places), ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  return status ?? 1;
});
