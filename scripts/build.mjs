// @ts-check
// Bundles the three programs: the VS Code side, the language server, the command line; the first two once more for the browser; and the pages
// of views.
//   node scripts/build.mjs [--readable] [--watch] [--out=FOLDER]

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { globSync } from './files.mjs';
import { writeMadeOf } from './made-of.mjs';
import { builds } from './programs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const minify = !process.argv.includes('--readable');
const watch = process.argv.includes('--watch');
const out = process.argv.find((word) => word.startsWith('--out='))?.slice('--out='.length) ?? 'dist';

const since = Date.now();
writeManifest();
writePhrases();
writeSample();
const contexts = await Promise.all(
  builds({ out, minify }).map((program) => context({ ...program, metafile: /** @type {const} */ (true) })),
);
if (watch) {
  await Promise.all(contexts.map((build) => build.watch()));
  console.log('watching');
} else {
  const built = await Promise.all(contexts.map((build) => build.rebuild()));
  writeMadeOf(out, { since, minify, metafiles: built.map(({ metafile }) => metafile) });
  await Promise.all(contexts.map((build) => build.dispose()));
}

/** What Node wants to know of the programs. It takes the nearest manifest, and that of the extension is long. */
function writeManifest() {
  const target = resolve(root, out);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'package.json'), '{"type":"commonjs"}\n');
}

/** What the product says in other languages: the files of a language as one, which the programs read when someone asks for it. */
function writePhrases() {
  const folder = join(root, 'l10n/phrases');
  for (const language of readdirSync(folder)) {
    const parts = globSync(join(folder, language), '.json').map((name) =>
      JSON.parse(readFileSync(join(folder, language, name), 'utf8')),
    );
    const target = resolve(root, out);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, `phrases.${language}.json`), JSON.stringify(Object.assign({}, ...parts)));
  }
}

/** The sample that the extension opens: the files of samples/ as one, texts by path. */
function writeSample() {
  const folder = join(root, 'samples');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = paths.map((path) => [
    relative(folder, path).replaceAll('\\', '/'),
    readFileSync(path, 'utf8'),
  ]);
  writeFileSync(join(resolve(root, out), 'sample.json'), JSON.stringify(Object.fromEntries(texts)));
}
