// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPage } from '../../scripts/vscode/browser-page.mjs';
import { root } from '../../scripts/vscode/places.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';

const extension = process.env['SMS_METERING_VSIX'] ?? '';
const folder = temporaryFolder('accessibility');
const patience = { timeout: 20_000 };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What the accessibility rules of axe find wrong with a page, as one line each.
 * @param {import('playwright-core').Frame} frame
 * @returns {Promise<readonly string[]>}
 */
async function faultsOf(frame) {
  // A view is as transparent as its place in the window, which the page cannot see.
  await frame.evaluate(
    "document.body.style.backgroundColor = getComputedStyle(document.documentElement).getPropertyValue('--vscode-sideBar-background')",
  );
  await frame.evaluate(axe);
  const violations = await frame.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return /** @type {{ id: string, nodes: { html: string, failureSummary: string }[] }[]} */ (violations).map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
}

for (const theme of ['Default Light Modern', 'Default High Contrast'])
  test(`the Guidance view is accessible in ${theme}`, async () => {
    cpSync(join(root, 'samples'), folder, { recursive: true });
    const window = await openWindow({
      folder,
      file: join(folder, 'METER02/swmtr/Remodbc.ini'),
      extensions: [extension],
      settings: { 'workbench.colorTheme': theme, 'smsMetering.version': 'SP3' },
    });
    try {
      await window.squiggle();
      await window.page.locator('.monaco-editor .view-line', { hasText: 'PackInterval=900' }).first().click();
      await window.runCommand('SMS Metering: Show Guidance');
      const view = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      const heading = view.getByRole('heading', { name: 'Warning: Pack interval too short' });
      await heading.waitFor(patience);
      await view.locator('details').first().locator('summary').click();
      const frame = await (await heading.elementHandle())?.ownerFrame();
      assert.ok(frame);
      assert.deepEqual(await faultsOf(frame), []);
      if (process.env['SMS_METERING_PICTURES'])
        await window.page.screenshot({ path: join(process.env['SMS_METERING_PICTURES'], `${theme}.png`) });
    } finally {
      await window.close();
    }
  });

test('the report is accessible, in English and in German', async () => {
  const { page, close } = await openPage();
  try {
    for (const language of ['en', 'de']) {
      const words = ['explain', 'samples', '--format=html', '--now=2001-05-06', `--language=${language}`];
      const html = execFileSync(process.execPath, [join(root, 'dist/cli.js'), ...words], { cwd: root });
      await page.setContent(html.toString('utf8'));
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.deepEqual(await faultsOf(page.mainFrame()), []);
    }
  } finally {
    await close();
  }
});
