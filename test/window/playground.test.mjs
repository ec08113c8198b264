// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serveFolder } from '../../scripts/serve-folder.mjs';
import { openPage } from '../../scripts/vscode/browser-page.mjs';
import { root } from '../../scripts/vscode/places.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { assertStrictPolicy, everything } from './strict-policy.mjs';

const patience = { timeout: 20_000 };
const folder = temporaryFolder('playground');
/** @type {string[]} */
const requested = [];
/** @type {string[]} */
const complaints = [];

/** @type {Awaited<ReturnType<typeof serveFolder>>} */
let server;
/** @type {Awaited<ReturnType<typeof openPage>>} */
let browser;
/** @type {import('playwright-core').Page} */
let page;

before(async () => {
  const made = spawnSync(process.execPath, [join(root, 'scripts/playground.mjs'), '--out', folder], {
    encoding: 'utf8',
  });
  assert.equal(made.status, 0, made.stderr);
  server = await serveFolder(folder);
  browser = await openPage();
  page = browser.page;
  page.on('request', (request) => requested.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(server.address);
  await finding('SWM203').waitFor(patience);
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** @param {string} rule */
function finding(rule) {
  return page.locator('#list li', { hasText: rule });
}

/** @param {string} text */
async function paste(text) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

test('the sample shows findings that rest on the files around it', async () => {
  await finding('SWM218').first().waitFor(patience);
  assert.match((await finding('SWM203').textContent()) ?? '', /America\/Los_Angeles/);
  assert.match((await finding('SWM203').locator('a').getAttribute('href')) ?? '', /Q299261/);
});

test('a pasted file is judged, explained by the hover, and mended by a fix', async () => {
  await page.getByRole('button', { name: 'New file' }).click();
  await paste('[DS]\nPackInterval=900\nPackTime=989139599\n');
  await finding('SWM212').waitFor(patience);
  await page.locator('.cm-lintRange-warning').first().waitFor(patience);
  await page.locator('.cm-line', { hasText: 'PackTime=' }).hover({ position: { x: 120, y: 8 } });
  const hover = page.locator('.cm-tooltip', { hasText: 'Q299261' });
  await hover.waitFor(patience);
  assert.match((await hover.textContent()) ?? '', /Sunday 6 May 2001/);
  await finding('SWM212').getByRole('button', { name: 'Set to 604800' }).click();
  await finding('SWM212').waitFor({ ...patience, state: 'detached' });
  assert.match((await page.locator('.cm-content').textContent()) ?? '', /PackInterval=604800/);
});

test('a file that is opened keeps its bytes, and is read by its name', async () => {
  const bytes = Buffer.from('\ufeff[DS]\r\nPackInterval=604800\r\n');
  await page.locator('#open').setInputFiles({ name: 'REMODBC.INI', mimeType: 'text/plain', buffer: bytes });
  await finding('SWM108').waitFor(patience);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const saved = await (await download).path();
  assert.deepEqual(readFileSync(saved), bytes);
  await page.locator('#open').setInputFiles({
    name: 'LICMTR.CFG',
    mimeType: 'text/plain',
    buffer: Buffer.from('[Agent]\r\n'),
  });
  assert.equal(await page.locator('#language').inputValue(), 'licmtr-cfg');
  await finding('SWM607').waitFor(patience);
});

test('a number of seconds and a schedule token are decoded, in the zone that is given', async () => {
  await page.getByRole('tab', { name: 'Decode' }).click();
  await page.locator('#zone').fill('america/los_angeles');
  await page.locator('#zone').press('Tab');
  await page.locator('#value').fill('989139599');
  await page.locator('#value').press('Enter');
  assert.match((await page.locator('#decoded').textContent()) ?? '', /Sunday 6 May 2001, 01:59:59/);
  await page.locator('#value').fill('0001200000100400');
  await page.locator('#value').press('Enter');
  assert.match((await page.locator('#decoded').textContent()) ?? '', /every 4 hours/);
  await page.locator('#value').fill('tomorrow');
  await page.locator('#value').press('Enter');
  assert.match((await page.locator('#decoded').textContent()) ?? '', /^Not decoded: /);
});

test('the report on the site is shown with its own style, in a frame that runs nothing', async () => {
  await page.locator('#file').selectOption({ label: 'METER02/swmtr/Remodbc.ini' });
  await page.getByRole('tab', { name: 'Decode' }).press('ArrowLeft');
  await page.getByRole('button', { name: 'Explain this site' }).click();
  const report = page.frameLocator('#document');
  await report.getByRole('heading', { name: 'Site LAB' }).waitFor(patience);
  await report.locator('svg').first().waitFor(patience);
  const width = await report.locator('body').evaluate((body) => getComputedStyle(body).maxWidth);
  assert.equal(width, '1060px');
  assert.doesNotMatch(
    (await page.locator('#document').getAttribute('sandbox')) ?? '',
    /allow-(scripts|same-origin)/,
  );
});

test('what a file holds is text and never a part of the page', async () => {
  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.locator('#language').selectOption('remodbc-ini');
  await page.getByRole('button', { name: 'New file' }).click();
  await paste('[DS]\nPackTime=<img src=x onerror=alert(1)>\n[<b id=broken>\n');
  await finding('SWM201').or(finding('SWM202')).first().waitFor(patience);
  assert.equal(await page.locator('#broken, #list img').count(), 0);
});

test('the page fits a narrow window', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 360, `${width}`);
});

test('nothing was asked for beyond the page, and nothing was barred', () => {
  assert.ok(existsSync(join(folder, 'index.html')));
  assert.deepEqual(
    requested.filter((url) => !/^(?:blob|data|about):/.test(url) && !url.startsWith(server.address)),
    [],
  );
  assert.deepEqual(complaints, []);
});

test('the page runs its own script only, and loads nothing from elsewhere', async () => {
  await assertStrictPolicy(page, everything);
});

test('a report in HTML runs nothing and loads nothing, wherever it is opened', async () => {
  const cli = join(root, 'dist/cli.js');
  const { status, stdout } = spawnSync(process.execPath, [cli, 'explain', '--format=html', 'samples'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  await page.goto('about:blank');
  await page.setContent(stdout);
  // Its style is in the page, so that it is one file.
  await assertStrictPolicy(
    page,
    everything.filter((directive) => directive !== 'style-src-elem'),
    "'unsafe-inline'",
  );
});
