// @ts-check
import { spawn } from 'node:child_process';

/**
 * Shows an address in the user's browser, if there is one and a display to show it on. Never fails: the address has
 * been printed, and a person can open it.
 * @param {string} address
 */
export function showInBrowser(address) {
  const [program, ...words] = opener(address);
  if (!program) return;
  spawn(program, words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** @param {string} address */
function opener(address) {
  const { BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (BROWSER) return [BROWSER, address];
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open', address] : [];
}
