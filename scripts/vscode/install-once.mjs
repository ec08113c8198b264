// @ts-check
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exitWhenInterrupted } from './at-the-end.mjs';
import { cache } from './places.mjs';

/**
 * A folder in the cache, filled on first use. It is filled under another name and renamed when whole, so an
 * interrupted installation is never taken for a finished one, and of two processes that install at the same time
 * one wins and both go on.
 * @param {string} name what is in it, version included: another version is another folder
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder
 */
export async function installOnce(name, fill) {
  const whole = join(cache, name);
  if (existsSync(whole)) return whole;
  mkdirSync(cache, { recursive: true });
  removeAbandoned();
  const unfinished = mkdtempSync(join(cache, `.unfinished-${process.pid}-`));
  const remove = () => rmSync(unfinished, { recursive: true, force: true });
  process.once('exit', remove);
  exitWhenInterrupted();
  try {
    await fill(unfinished);
    moveInto(unfinished, whole);
  } finally {
    remove();
    process.off('exit', remove);
  }
  return whole;
}

/**
 * @param {string} unfinished
 * @param {string} whole
 */
function moveInto(unfinished, whole) {
  try {
    renameSync(unfinished, whole);
  } catch (error) {
    if (!existsSync(whole)) throw error;
  }
}

/** Removes what processes left behind that were killed while they installed. */
function removeAbandoned() {
  for (const entry of readdirSync(cache)) {
    const owner = /^\.unfinished-(\d+)-/.exec(entry)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(cache, entry), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
