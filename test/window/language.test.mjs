// @ts-check
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/vscode/places.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';

const extension = process.env['SMS_METERING_VSIX'] ?? '';
const folder = temporaryFolder('german');
const patience = { timeout: 20_000 };

/** @type {import('../../scripts/vscode/workbench-window.mjs').WorkbenchWindow} */
let window;

before(async () => {
  cpSync(join(root, 'samples'), folder, { recursive: true });
  window = await openWindow({
    folder,
    file: join(folder, 'METER02/swmtr/Remodbc.ini'),
    extensions: [extension],
    language: 'de',
  });
  await window.squiggle();
});

after(() => window?.close());

test('problems are told in German', async () => {
  const problems = await window.problems();
  assert.ok(
    problems.some((row) => row.includes('PackInterval 900 lässt 15 Minuten zwischen zwei Packläufen')),
    problems.join('\n'),
  );
});

test('a hover explains in German', async () => {
  assert.match(await window.hoverOver('900'), /Standard/);
});

test('commands have German names, and the view speaks German', async () => {
  await window.page.locator('.monaco-editor .view-line', { hasText: 'PackInterval=900' }).first().click();
  await window.runCommand('SMS Metering: Ratgeber anzeigen');
  const view = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await view.getByRole('heading', { name: 'Warnung: Pack interval too short' }).waitFor(patience);
  await view.getByRole('heading', { name: 'Warum' }).first().waitFor(patience);
  assert.equal(await view.locator('html').getAttribute('lang'), 'de');
});
