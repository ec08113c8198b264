// @ts-check
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';

const extension = process.env['SMS_METERING_VSIX'] ?? '';
const place = temporaryFolder('two-roots');
const patience = { timeout: 20_000 };
/** Each folder is a site of its own: the settings of VS Code differ, and so does what a settings file says. */
const zones = { museum: 'Asia/Tokyo', laboratory: 'Europe/Berlin' };

/** @type {import('../../scripts/vscode/workbench-window.mjs').WorkbenchWindow} */
let window;

before(async () => {
  for (const [name, zone] of Object.entries(zones)) {
    mkdirSync(join(place, name, '.vscode'), { recursive: true });
    const settings = JSON.stringify({ 'smsMetering.timeZone': zone });
    writeFileSync(join(place, name, '.vscode/settings.json'), settings);
    writeFileSync(join(place, name, 'Remodbc.ini'), '[DS]\r\nPackTime=989139599\r\nPackInterval=900\r\n');
  }
  writeFileSync(join(place, 'laboratory/.smsmetering.ini'), '[Rules]\r\nSWM212=off\r\n');
  const workspace = join(place, 'sites.code-workspace');
  const folders = Object.keys(zones).map((name) => ({ path: name }));
  writeFileSync(workspace, JSON.stringify({ folders }));
  window = await openWindow({
    folder: workspace,
    file: join(place, 'museum/Remodbc.ini'),
    extensions: [extension],
  });
});

after(() => window?.close());

test('a file is judged and read by what its own folder says', async () => {
  await window.squiggle();
  assert.ok((await window.problems()).some((row) => row.includes('SWM212')));
  assert.match(await window.hoverOver('989139599'), /Asia\/Tokyo/);
});

test('a file of the other folder by what that one says', async () => {
  await window.page
    .locator('.explorer-viewlet .monaco-list-row', { hasText: 'Remodbc.ini' })
    .last()
    .dblclick();
  await window.page.locator('.breadcrumbs-control', { hasText: 'laboratory' }).waitFor(patience);
  assert.match(await window.hoverOver('989139599'), /Europe\/Berlin/);
  const judged = (await window.problems()).filter((row) => row.includes('SWM212'));
  assert.equal(judged.length, 1, 'one file of two');
});
