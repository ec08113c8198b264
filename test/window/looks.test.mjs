// @ts-check
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { packedExtension } from '../../scripts/vscode/packed-extension.mjs';
import { root } from '../../scripts/vscode/places.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';

const patience = { timeout: 30_000 };
const folder = temporaryFolder('looks');

/** @type {import('../../scripts/vscode/workbench-window.mjs').WorkbenchWindow} */
let window;

before(async () => {
  cpSync(join(root, 'samples'), folder, { recursive: true });
  window = await openWindow({
    folder,
    file: join(folder, 'METER02/swmtr/Remodbc.ini'),
    extensions: [packedExtension()],
    settings: { 'smsMetering.codeLens': true, 'smsMetering.timeZone': 'America/Los_Angeles' },
  });
});

after(() => window?.close());

test('a line without effect is slanted in a theme of VS Code, and one that is read is not', async () => {
  const style = (/** @type {string} */ text) =>
    line(text)
      .locator('span span')
      .first()
      .evaluate((element) => getComputedStyle(element).fontStyle);
  await window.page
    .locator('.monaco-editor .view-line .mtki', { hasText: 'PackInterval' })
    .first()
    .waitFor(patience);
  assert.equal(await style('PackInterval=604800'), 'italic');
  assert.equal(await style('PackInterval=900'), 'normal');
});

test('words stand behind a value, and a lens above the first line', async () => {
  await line('PackInterval=900').getByText('seconds = 15 minutes').waitFor(patience);
  const lens = window.page.locator('.monaco-editor .codelens-decoration', { hasText: 'Windows reads' });
  await lens.waitFor(patience);
  assert.match(
    (await lens.innerText()).replaceAll('\u00a0', ' '),
    /^Windows reads \d+ keys, \d+ lines? ha(?:s|ve) no effect$/,
  );
});

test('a click on the lens shows what Windows reads, with the selection in step', async () => {
  await window.page.locator('.codelens-decoration a', { hasText: 'Windows reads' }).click();
  const view = window.page.locator('.editor-group-container').nth(1);
  await view.locator('.view-line', { hasText: 'PackInterval=900' }).waitFor(patience);
  await line('PackInterval=900').click();
  await view.locator('.selected-text').first().waitFor(patience);
});

/** @param {string} text */
function line(text) {
  return window.page
    .locator('.editor-group-container')
    .first()
    .locator('.view-line', { hasText: text })
    .first();
}
