// @ts-check
import { chromium } from 'playwright-core';
import { whenInterrupted } from './at-the-end.mjs';
import { browserProgram } from './browser.mjs';

/** The window of every test and every picture. */
export const windowSize = { width: 1280, height: 800 };

const quiet = [
  // A browser that root starts, as in a container, refuses to run with its sandbox; only our own server is visited.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser without a window and hands back an empty page.
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openPage() {
  const browser = await chromium.launch({
    executablePath: await browserProgram(),
    args: quiet,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const close = () => browser.close();
  whenInterrupted(close);
  const page = await browser.newPage({
    viewport: windowSize,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  return { page, close };
}
