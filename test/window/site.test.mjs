// @ts-check
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/vscode/places.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';
import { assertStrictPolicy, everything } from './strict-policy.mjs';

const extension = process.env['SMS_METERING_VSIX'] ?? '';
const folder = temporaryFolder('site');
const patience = { timeout: 20_000 };
const markup = '<img src=x onerror=alert(1)>';

/** @type {import('../../scripts/vscode/workbench-window.mjs').WorkbenchWindow} */
let window;
/** @type {import('playwright-core').FrameLocator} */
let page;

before(async () => {
  cpSync(join(root, 'samples'), folder, { recursive: true });
  const profile = join(folder, 'SiteMetering.ini');
  writeFileSync(
    profile,
    readFileSync(profile, 'utf8').replace('Servers=METER01, METER02', `Servers=METER01, METER02, ${markup}`),
  );
  const file = join(folder, 'METER02/swmtr/Remodbc.ini');
  writeFileSync(file, `${readFileSync(file, 'utf8')}[<b>bold</b>]\r\n`);
  window = await openWindow({
    folder,
    file,
    extensions: [extension],
    settings: { 'workbench.sideBar.location': 'right' },
  });
  page = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await window.squiggle();
  await window.runCommand('SMS Metering: Show the Site');
  await page.getByRole('heading', { name: 'Site LAB', level: 1 }).waitFor(patience);
});

after(() => window?.close());

test('the picture has the computers of the site, for eyes and for ears', async () => {
  for (const name of ['Site server', 'Client access points', 'Metering servers'])
    await page.getByRole('heading', { name, level: 3 }).waitFor(patience);
  await page.getByRole('heading', { name: 'METER02', level: 4 }).waitFor(patience);
  assert.match((await page.getByRole('status').textContent()) ?? '', /^Site LAB: 7 files\. Found: 1 error/);
  const region = page.getByRole('region', { name: 'The week' });
  assert.match((await region.textContent()) ?? '', /METER01[\s\S]*Sunday 01:59:59/);
});

test('what stands in files is text and nothing else', async () => {
  await page.getByRole('heading', { name: markup }).waitFor(patience);
  assert.equal(await page.locator('img, b, iframe, object').count(), 0);
});

test('a click goes to the line, and Enter does', async () => {
  const card = page.locator('.card', { has: page.getByRole('heading', { name: 'METER02' }) });
  await card.locator('summary').first().click();
  await card.getByRole('button', { name: 'Line 5' }).first().click();
  await window.page.locator('.statusbar-item', { hasText: 'Ln 5, Col 1' }).waitFor(patience);
  await card.getByRole('button', { name: 'Line 4' }).first().press('Enter');
  await window.page.locator('.statusbar-item', { hasText: 'Ln 4, Col 1' }).waitFor(patience);
  await page.locator('.fact', { hasText: 'Time zone' }).getByRole('button').click();
  await window.page.locator('.tab.active', { hasText: 'SiteMetering.ini' }).waitFor(patience);
  await window.page.locator('.statusbar-item', { hasText: 'Ln 8, Col 1' }).waitFor(patience);
});

test('the picture follows what is typed, and what was unfolded stays so', async () => {
  await window.retype('Zone=America', 'Los_Angeles', 'New_York');
  await page.locator('.fact', { hasText: 'America/New_York' }).waitFor(patience);
  assert.ok(
    (await page
      .locator('.card', { has: page.getByRole('heading', { name: 'METER02' }) })
      .locator('details')
      .getAttribute('open')) !== null,
  );
});

test('the page runs its own script only, and loads nothing from elsewhere', () =>
  assertStrictPolicy(page, everything));

test('the picture is there again after the window was loaded anew, though its files are closed', async () => {
  await window.runCommand('File: Save All Files');
  await window.runCommand('View: Close All Editors in Group');
  await page.getByRole('heading', { name: 'Site LAB', level: 1 }).waitFor(patience);
  await window.page.locator('.monaco-editor').waitFor({ ...patience, state: 'detached' });
  await window.reload('smsMetering.site');
  await page.getByRole('heading', { name: 'Site LAB', level: 1 }).waitFor({ timeout: 60_000 });
});
