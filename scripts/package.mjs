// @ts-check
// Makes the extension's package, sms-metering-VERSION.vsix, holding only what runs:
//   node scripts/package.mjs [--out FILE]
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { layOut } from './extension-folder.mjs';
import { runCommand } from './vscode/command.mjs';
import { root } from './vscode/places.mjs';

await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packagePath = resolve(values.out ?? join(root, `${manifest.name}-${manifest.version}.vsix`));
  await createVSIX({
    cwd: layOut(manifest),
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
});
