// @ts-check
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';

const extension = process.env['SMS_METERING_VSIX'] ?? '';
const folder = temporaryFolder('walkthrough');
const patience = { timeout: 20_000 };

/** @type {import('../../scripts/vscode/workbench-window.mjs').WorkbenchWindow} */
let window;
/** @type {import('playwright-core').Locator} */
let greeting;

before(async () => {
  // A folder without a file of the product: all there is to try is the sample.
  writeFileSync(join(folder, 'notes.ini'), 'nothing of ours\n');
  window = await openWindow({
    folder,
    file: join(folder, 'notes.ini'),
    extensions: [extension],
    settings: { 'workbench.sideBar.visible': false },
  });
  greeting = window.page.locator('.gettingStartedContainer');
  await window.page.setViewportSize({ width: 1600, height: 900 });
  await window.runCommand('SMS Metering: Get Started');
  await greeting.getByText('Get started with SMS 2.0 software metering').waitFor(patience);
});

after(() => window?.close());

/**
 * @param {string} title
 * @param {string} action
 */
async function take(title, action) {
  const step = greeting.locator('.getting-started-step', { hasText: title });
  const button = step.getByRole('button', { name: action, exact: true });
  if (!(await button.isVisible())) await step.click();
  await button.click();
}

/** @param {string} title */
async function done(title) {
  const step = greeting.locator('.getting-started-step', { hasText: title });
  await step
    .locator('.codicon-getting-started-step-checked')
    .first()
    .waitFor({ ...patience, state: 'attached' });
}

test('the sample opens with its faults, which can be found by rule, and is mended', async () => {
  await take('See what is wrong', 'Open the Sample');
  await window.page.locator('.tab.active', { hasText: 'Remodbc.ini' }).waitFor(patience);
  await window.squiggle();
  await window.problem('SWM203');
  const filter = window.page.locator('.viewpane-filter input, .markers-panel-filter input').first();
  await filter.fill('SWM203');
  const rows = window.page.locator('.markers-panel .monaco-list-row');
  await window.page.waitForFunction(
    () => document.querySelectorAll('.markers-panel .monaco-list-row').length === 2,
  );
  assert.match((await rows.allInnerTexts()).join('\n'), /SWM203/);
  const title = await window.takeFirstFix('SWM203');
  assert.match(title, /989139599/);
  await done('See what is wrong');
});

test('the hover reads PackTime', async () => {
  await take('Read what a number says', 'Point at PackTime');
  const hover = window.page.locator('.monaco-hover:visible .hover-contents', { hasText: '6 May 2001' });
  await hover.first().waitFor(patience);
  await done('Read what a number says');
});

test('what Windows reads stands beside the file', async () => {
  await take('See what Windows reads', 'Show What Windows Reads');
  await window.page.locator('.tab', { hasText: 'As Windows reads Remodbc.ini' }).waitFor(patience);
  await done('See what Windows reads');
});

test('the whole site of the sample is drawn', async () => {
  await take('See the whole site', 'Show the Site');
  await window.page.locator('.tab', { hasText: 'Site LAB' }).waitFor(patience);
  const picture = await pictureOfSite();
  for (const name of ['METER01', 'METER02', 'CAP_LAB', 'sitectrl.ct0'])
    assert.ok(picture.includes(name), name);
  await done('See the whole site');
});

test('the commands that apply to the file are listed, and no others', async () => {
  await window.page
    .locator('.tab', { hasText: /^\W*Remodbc\.ini/ })
    .first()
    .click();
  await window.runCommand('SMS Metering: Choose a Command...');
  const rows = window.page.locator('.quick-input-list .monaco-list-row');
  await rows.filter({ hasText: 'Set PackTime to the Next Default Slot' }).waitFor(patience);
  const titles = await rows.allInnerTexts();
  assert.ok(titles.some((title) => title.includes('Fix All')));
  assert.ok(!titles.some((title) => /Choose a|Encoding|%/.test(title)), titles.join());
  await window.page.keyboard.press('Escape');
});

test('where no file is open, the Guidance view leads to the sample', async () => {
  await window.page.keyboard.press('Control+S');
  const changed = window.page.locator('.tab.dirty', { hasText: 'Remodbc.ini' });
  await changed.waitFor({ ...patience, state: 'hidden' });
  await window.runCommand('View: Close All Editors');
  await window.page
    .locator('.tab')
    .first()
    .waitFor({ ...patience, state: 'hidden' });
  await window.runCommand('SMS Metering: Show Guidance');
  const page = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await page.getByRole('button', { name: 'Open a Sample' }).click(patience);
  await window.page.locator('.tab.active', { hasText: 'Remodbc.ini' }).waitFor(patience);
});

/** The walkthrough has a page of its own, so the one with the picture is looked for. */
async function pictureOfSite() {
  for (let attempt = 0; attempt < 100; attempt++) {
    for (const frame of window.page.frames()) {
      const text = await frame
        .locator('main')
        .innerText({ timeout: 500 })
        .catch(() => '');
      if (text.startsWith('Site LAB')) return text;
    }
    await window.page.waitForTimeout(100);
  }
  return '';
}
