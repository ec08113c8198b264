// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { whenInterrupted } from './at-the-end.mjs';

const keeper = fileURLToPath(new URL('keeper.mjs', import.meta.url));

/**
 * @typedef {object} KeptProcess
 * @property {import('node:stream').Readable} stdout
 * @property {() => string} lastWords the end of what it printed on stdout and stderr
 * @property {Promise<void>} gone settles when it and every process it started have ended and its data are removed
 * @property {() => Promise<void>} stop ends them all, now
 */

/**
 * Runs a Node program that cannot outlive this process, however this process ends.
 * @param {readonly string[]} words the program file and its arguments
 * @param {string} data folder with the program's data, removed with it
 * @param {NodeJS.ProcessEnv} env
 * @returns {KeptProcess}
 */
export function keepProcess(words, data, env) {
  const child = spawn(process.execPath, [keeper, data, process.execPath, ...words], {
    // A group of its own: Ctrl+C reaches this process only, which then lets the keeper end the rest.
    detached: true,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lastWords = tail(child.stdout, child.stderr);
  /** @type {Promise<void>} */
  const gone = new Promise((resolve) => child.once('close', () => resolve()));
  const stop = () => {
    child.stdin.end();
    return gone;
  };
  whenInterrupted(stop);
  return { stdout: child.stdout, lastWords, gone, stop };
}

/**
 * @param {readonly import('node:stream').Readable[]} streams
 * @returns {() => string}
 */
function tail(...streams) {
  let printed = '';
  for (const stream of streams)
    stream.on('data', (data) => {
      printed = (printed + data).slice(-4000);
    });
  return () => printed.trim();
}
