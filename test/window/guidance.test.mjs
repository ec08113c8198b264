// @ts-check
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/vscode/places.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';
import { assertStrictPolicy, everything } from './strict-policy.mjs';

const extension = process.env['SMS_METERING_VSIX'] ?? '';
const folder = temporaryFolder('guidance');
const articles = temporaryFolder('articles');
const patience = { timeout: 20_000 };

/** @type {import('../../scripts/vscode/workbench-window.mjs').WorkbenchWindow} */
let window;
/** @type {import('playwright-core').FrameLocator} */
let view;

before(async () => {
  cpSync(join(root, 'samples'), folder, { recursive: true });
  mkdirSync(join(articles, '299'));
  writeFileSync(join(articles, '299/Q299261.TXT'), 'The text of the article.\r\n');
  window = await openWindow({
    folder,
    file: join(folder, 'METER02/swmtr/Remodbc.ini'),
    extensions: [extension],
    settings: { 'smsMetering.version': 'SP3', 'smsMetering.articleLink': articles },
  });
  view = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await window.squiggle();
});

after(() => window?.close());

/** @param {string} word */
async function putCaret(word) {
  await window.page.locator('.monaco-editor .view-line', { hasText: word }).first().click();
}

test('the view tells of the finding at the cursor, and follows it', async () => {
  await putCaret('PackInterval=900');
  await window.runCommand('SMS Metering: Show Guidance');
  await view.getByRole('heading', { name: 'Warning: Pack interval too short' }).waitFor(patience);
  assert.match((await view.getByRole('status').textContent()) ?? '', /^Warning, pack interval too short: /);
  await putCaret('BackupName');
  await view.getByRole('heading', { name: 'BackupName' }).first().waitFor(patience);
});

test('the search works by keyboard alone, and Escape leads back to the place', async () => {
  const box = view.getByRole('searchbox');
  await window.runCommand('SMS Metering: Show Guidance');
  await box.fill('9406');
  await view.locator('.results').waitFor(patience);
  await box.press('ArrowDown');
  await view.locator('summary:focus').press('Enter');
  const first = view.locator('.results details').first();
  assert.match((await first.textContent()) ?? '', /Q299261[\s\S]*Mended in SP4\. This site has SP3/);
  await view.locator('summary:focus').press('ArrowUp');
  await box.press('Escape');
  await view.getByRole('heading', { name: 'BackupName' }).first().waitFor(patience);
});

test('the view comes back as it was left', async () => {
  const box = view.getByRole('searchbox');
  await box.fill('1061');
  await view.locator('.results').waitFor(patience);
  await window.page.keyboard.press('Control+Shift+F');
  await window.page.locator('.search-view').waitFor(patience);
  await window.runCommand('SMS Metering: Show Guidance');
  await view.locator('.results').waitFor(patience);
  assert.equal(await box.inputValue(), '1061');
});

test('an article in a folder of the disk opens in the editor', async () => {
  await window.runCommand('SMS Metering: Open KB Article...');
  await window.page
    .locator('.quick-input-list .monaco-list-row', { hasText: /Q\d{6}/ })
    .first()
    .waitFor(patience);
  await window.page.keyboard.type('service stopping 9406');
  await window.page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Q299261' })
    .waitFor(patience);
  await window.page.keyboard.press('Enter');
  await window.page.locator('.tab.active', { hasText: 'Q299261.TXT' }).waitFor(patience);
});

test('the page runs its own script only, and loads nothing from elsewhere', async () => {
  await window.runCommand('SMS Metering: Show Guidance');
  await view.getByRole('searchbox').waitFor(patience);
  await assertStrictPolicy(view, everything);
});
