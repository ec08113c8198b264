// @ts-check
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/vscode/places.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';

const extension = process.env['SMS_METERING_VSIX'] ?? '';
const folder = temporaryFolder('window');
const file = join(folder, 'METER02/swmtr/Remodbc.ini');

/** @type {import('../../scripts/vscode/workbench-window.mjs').WorkbenchWindow} */
let window;

before(async () => {
  cpSync(join(root, 'samples'), folder, { recursive: true });
  const settings = { 'smsMetering.timeZone': 'America/Los_Angeles' };
  window = await openWindow({ folder, file, extensions: [extension], settings });
});

after(() => window?.close());

test('a person opens Remodbc.ini, sees a fault, reads the hover, takes the fix and saves', async () => {
  const bytes = readFileSync(file, 'latin1');
  await window.squiggle();
  const problems = await window.problems();
  const inMilliseconds = problems.find((row) => row.includes('SWM203'));
  assert.match(inMilliseconds ?? '', /looks like milliseconds/, problems.join('\n'));

  assert.match(await window.hoverOver('989139599000'), /6 May 2001/);

  assert.match(await window.takeFirstFix('SWM203'), /Convert to seconds/);
  await window.save();
  assert.equal(readFileSync(file, 'latin1'), bytes.replace('989139599000', '989139599'));
});
