// @ts-check
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { packedExtension } from '../../scripts/vscode/packed-extension.mjs';
import { root } from '../../scripts/vscode/places.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';

const folder = temporaryFolder('window');
const file = join(folder, 'SiteMetering.ini');
const patience = { timeout: 60_000 };

/** @type {import('../../scripts/vscode/workbench-window.mjs').WorkbenchWindow} */
let window;

before(async () => {
  cpSync(join(root, 'samples'), folder, { recursive: true });
  window = await openWindow({ folder, file, extensions: [packedExtension()] });
  await window.squiggle();
});

after(() => window?.close());

/**
 * Sets the caret into a word of a line.
 * @param {string} line
 * @param {number} column how far from its beginning
 */
async function goTo(line, column) {
  await window.page.locator('.monaco-editor .view-line', { hasText: line }).first().click();
  await window.page.keyboard.press('Home');
  for (let at = 0; at < column; at++) await window.page.keyboard.press('ArrowRight');
}

test('a person goes from a setting to the line in which SMS stores it, in a file that was not open', async () => {
  await goTo('RetryDelay=', 2);
  await window.page.keyboard.press('F12');
  const peek = window.page.locator('.peekview-widget .ref-tree .monaco-list-row');
  await peek.first().waitFor(patience);
  const places = await peek.allInnerTexts();
  assert.ok(
    places.some((row) => row.includes('LICMTR.CFG')),
    places.join('\n'),
  );
  await window.page.keyboard.press('Escape');
});

test('a person types a property and is told which field comes next, and what may stand there', async () => {
  const control = 'site-server/SMS/inboxes/sitectrl.box/sitectrl.ct0';
  await window.page.keyboard.press('Control+P');
  await window.page.keyboard.type('sitectrl.ct0');
  const row = window.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'sitectrl.ct0' });
  await row.waitFor(patience);
  await window.page.keyboard.press('Enter');
  await window.page.locator('.view-line', { hasText: 'TriesBeforeOffline' }).first().click();
  await window.page.keyboard.press('End');
  await window.page.keyboard.press('Enter');
  await window.page.keyboard.type('PROPERTY <Flags><');
  const field = window.page.locator('.parameter-hints-widget .parameter.active');
  await field.filter({ hasText: 'registry type' }).waitFor(patience);
  const offers = window.page.locator('.suggest-widget .monaco-list-row');
  await offers.filter({ hasText: 'REG_DWORD' }).first().waitFor(patience);
  await window.page.keyboard.press('Enter');
  await window.page.keyboard.type('><><');
  await field.filter({ hasText: 'number' }).waitFor(patience);
  assert.equal(readFileSync(join(folder, control), 'latin1').includes('Flags'), false, 'nothing was saved');
});
