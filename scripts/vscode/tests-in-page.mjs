// @ts-check
import { format } from 'node:util';
import { Problem } from './command.mjs';

/** What the workbench tells about itself in the same stream as the tests. */
const ofWorkbench =
  /^(Resolv(ing|ed) connection token|Creating a socket|(Ignoring fetching|Updating) additional|ChatSessionStore:|\[Service Worker\])/;
const secondsForTests = Number(process.env['VSCODE_TEST_TIMEOUT'] ?? 600);

/**
 * Opens a workbench that runs tests in its extension host, prints what they print, and waits until it tells their exit code.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @returns {Promise<number>}
 */
export async function exitCodeOfTests(page, address) {
  /** @type {Promise<number>} */
  const exitCode = new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.once('crash', () => reject(new Problem('The browser page of VS Code crashed.')));
    page.once('close', () => reject(new Problem('The browser page of VS Code closed.')));
    const timedOut = new Problem(`The tests did not end within ${secondsForTests} s (VSCODE_TEST_TIMEOUT).`);
    setTimeout(() => reject(timedOut), secondsForTests * 1000).unref();
  });
  exitCode.catch(() => {});
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _type, /** @type {unknown[]} */ words) => {
      if (!ofWorkbench.test(String(words[0]))) console.log(format(...words));
    },
  );
  await page.goto(address);
  return exitCode;
}
