// @ts-check
// Makes the packages, holding only what runs: sms-metering-VERSION.vsix, the extension, and sms-metering-VERSION.tgz, the programs for npm:
//   node scripts/package.mjs
//   node scripts/package.mjs --out FILE     only the extension
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packExtension, packPrograms, readManifest } from './packages.mjs';
import { runCommand } from './vscode/command.mjs';
import { root } from './vscode/places.mjs';

await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const { name, version } = readManifest();
  await packExtension(resolve(values.out ?? join(root, `${name}-${version}.vsix`)));
  if (!values.out) console.log(await packPrograms(root));
});
