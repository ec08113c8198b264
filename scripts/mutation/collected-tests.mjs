// @ts-check
// Stands in for `node:test`: the tests are collected, and run again and again in one process.

/** @typedef {{ readonly file: string, readonly name: string, readonly run: () => unknown }} Test */

/** @type {Test[]} */
export const tests = [];

let file = '';
/** @type {string[]} */
let names = [];

/**
 * @param {string} path of the file below test
 * @param {() => void} load
 */
export function collectFrom(path, load) {
  file = path;
  load();
}

/**
 * A test that waits for something is left out: nothing in core does.
 * @param {string} name
 * @param {() => unknown} run
 */
export function test(name, run) {
  if (run.constructor.name !== 'AsyncFunction') tests.push({ file, name: [...names, name].join(', '), run });
}

/**
 * @param {string} name
 * @param {() => void} body
 */
export function describe(name, body) {
  names = [...names, name];
  body();
  names = names.slice(0, -1);
}

export const it = test;
