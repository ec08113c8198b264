// @ts-check
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { packedExtension } from '../../scripts/vscode/packed-extension.mjs';
import { root } from '../../scripts/vscode/places.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';

const folder = temporaryFolder('window');
const file = join(folder, 'SiteMetering.ini');
const risky = 'LicenseBalancing=every 15 minutes';
const usual = 'LicenseBalancing=every 4 hours';

/** @type {import('../../scripts/vscode/workbench-window.mjs').WorkbenchWindow} */
let window;

before(async () => {
  cpSync(join(root, 'samples'), folder, { recursive: true });
  writeFileSync(file, readFileSync(file, 'utf8').replace(risky, usual));
  window = await openWindow({ folder, file, extensions: [packedExtension()] });
});

after(() => window?.close());

test('a person makes license balancing too frequent, sees the warning with its article, takes the fix and sees it go', async () => {
  await window.retype('LicenseBalancing', 'every 4 hours', 'every 15 minutes');
  await window.problem('SWM503');
  const rows = await window.problems();
  assert.match(rows.find((row) => row.includes('SWM503')) ?? '', /every 15 minutes is a high risk.*Q226858/s);
  assert.match(await window.takeFirstFix('SWM503'), /every 4 hours/);
  await window.problem('SWM503', 'hidden');
  await window.save();
  assert.ok(readFileSync(file, 'utf8').includes(`${usual}\n`));
});
