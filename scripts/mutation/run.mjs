// @ts-check
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./instrument.mjs').Mutant & { verdict: import('./worker.mjs').Verdict }} Judged */

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));

/** A process that says nothing for so many milliseconds, on a machine that others use as well, is in a loop that asks for no mutant. */
const patience = 600_000;

/**
 * Tries mutants in as many processes as there are processors.
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
  const processes = Array.from({ length: availableParallelism() }, async () => {
    while (waiting.length > 0) await judgeInProcess(waiting, bundle, note);
  });
  await Promise.all(processes);
  return judged.sort((one, other) => one.id - other.id);
}

/**
 * Judges mutants in one process until none is left, or one has broken the process: the engine ends where memory does, and takes all threads along.
 * @param {import('./instrument.mjs').Mutant[]} waiting
 * @param {string} bundle
 * @param {(judged: Judged) => void} note
 * @returns {Promise<void>}
 */
function judgeInProcess(waiting, bundle, note) {
  return new Promise((resolve, reject) => {
    const child = fork(worker, [bundle], {
      execArgv: ['--max-old-space-size=1024'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    /** @type {import('./instrument.mjs').Mutant | undefined} */
    let current;
    /** @type {NodeJS.Timeout | undefined} */
    let impatience;
    let errors = '';
    child.stderr?.on('data', (text) => {
      errors += text;
    });
    child.on('message', (verdict) => {
      if (current) note({ ...current, verdict: /** @type {import('./worker.mjs').Verdict} */ (verdict) });
      clearTimeout(impatience);
      current = waiting.pop();
      if (!current) return end();
      impatience = setTimeout(end, patience);
      child.send(current);
    });
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(impatience);
      process.off('exit', end);
      if (current) note({ ...current, verdict: 'endless' });
      else if (waiting.length > 0) return reject(new Error(errors));
      resolve();
    });
  });
}
