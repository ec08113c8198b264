// @ts-check
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../vscode/places.mjs';
import { temporaryFolder } from '../vscode/temporary-folder.mjs';
import { openWindow } from '../vscode/workbench-window.mjs';

const patience = { timeout: 30_000 };

/**
 * Installs the extension into a VS Code without any other, looks at a finding and at the page of the extension.
 * @param {string} packed the .vsix
 */
export async function checkExtension(packed) {
  const folder = temporaryFolder('site');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  const file = join(folder, 'METER02/swmtr/Remodbc.ini');
  const window = await openWindow({ folder, file, extensions: [packed] });
  try {
    await window.problem('SWM203');
    await checkPictures(window.page);
  } finally {
    await window.close();
  }
}

/**
 * All pictures of the README are seen on the page that VS Code shows of an extension.
 * @param {import('playwright-core').Page} page
 */
async function checkPictures(page) {
  const wanted = readFileSync(join(root, 'README.md'), 'utf8').match(/!\[[^\]]*\]\(/g)?.length;
  await page.keyboard.press('Control+Shift+X');
  await page.locator('.extensions-list .monaco-list-row', { hasText: 'SMS 2.0' }).first().click(patience);
  const readme = page.frameLocator('iframe.webview').frameLocator('iframe');
  await readme.locator('img').first().waitFor(patience);
  const pictures = await readme.locator('img').evaluateAll((images) =>
    Promise.all(
      images.map(async (image) => {
        const { decode, naturalWidth } = /** @type {HTMLImageElement} */ (image);
        await decode.call(image).catch(() => undefined);
        return naturalWidth || /** @type {HTMLImageElement} */ (image).naturalWidth;
      }),
    ),
  );
  if (process.env['RELEASE_PICTURE']) await page.screenshot({ path: process.env['RELEASE_PICTURE'] });
  assert.equal(pictures.length, wanted, 'pictures of the README');
  assert.ok(
    pictures.every((width) => width > 100),
    `widths of the pictures: ${pictures.join(', ')}`,
  );
}
