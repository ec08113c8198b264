// @ts-check
// Writes every file that is made from the product's own data: rule pages, references, the rule list of the settings; and the notices of
// the packages in it.
//   node scripts/generate.mjs           write
//   node scripts/generate.mjs --check   write nothing; exit code 1 and a list where a file is stale

import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { deferredImports } from './deferred-imports.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'out/generate.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['scripts/generate/main.ts'],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  plugins: [deferredImports],
});
const { generate } = await import(pathToFileURL(program).href);
const notices = ['THIRD-PARTY-NOTICES.txt', await thirdPartyNotices()];
process.exit(await generate(root, process.argv.includes('--check'), [notices]));
