// @ts-check
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** @typedef {import('./instrument.mjs').Mutant & { verdict: import('./worker.mjs').Verdict }} Judged */

/** A worker that says nothing for so many milliseconds, on a machine that others use as well, is in a loop that asks for no mutant. */
const patience = 600_000;

/**
 * Tries mutants in as many threads as there are processors.
 * @param {readonly import('./instrument.mjs').Mutant[]} mutants
 * @param {string} bundle of the tests
 * @param {(done: number, left: number) => void} progress how many are judged, and how many of those no test noticed
 * @returns {Promise<readonly Judged[]>}
 */
export async function judge(mutants, bundle, progress) {
  const waiting = [...mutants].reverse();
  /** @type {Judged[]} */
  const judged = [];
  let left = 0;
  /** @param {Judged} one */
  const note = (one) => {
    if (one.verdict === 'survived' || one.verdict === 'unreached') left++;
    progress(judged.push(one), left);
  };
  const threads = Array.from({ length: availableParallelism() }, async () => {
    while (waiting.length > 0) await judgeInThread(waiting, bundle, note);
  });
  await Promise.all(threads);
  return judged.sort((one, other) => one.id - other.id);
}

/**
 * Judges mutants in one thread until none is left, or one has broken the thread.
 * @param {import('./instrument.mjs').Mutant[]} waiting
 * @param {string} bundle
 * @param {(judged: Judged) => void} note
 * @returns {Promise<void>}
 */
function judgeInThread(waiting, bundle, note) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url), {
      workerData: { bundle },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    /** @type {import('./instrument.mjs').Mutant | undefined} */
    let current;
    /** @type {NodeJS.Timeout | undefined} */
    let impatience;
    const end = () => {
      clearTimeout(impatience);
      worker.terminate().then(() => resolve(), reject);
    };
    const broken = () => {
      if (current) note({ ...current, verdict: 'endless' });
      end();
    };
    const next = () => {
      current = waiting.pop();
      if (!current) return end();
      clearTimeout(impatience);
      impatience = setTimeout(broken, patience);
      worker.postMessage(current);
    };
    worker.on('message', (verdict) => {
      if (current) note({ ...current, verdict });
      next();
    });
    worker.on('error', (error) => (current ? broken() : reject(error)));
  });
}
