// Where it is not asked for, most of the streams of Node need not be loaded either.
import defer * as v8 from 'node:v8';

/** When functions are compiled: after much more work than V8 waits for by itself, or after about as much. */
export type Moment = 'late' | 'soon';

/** How many bytes of bytecode a function runs before V8 considers it for compilation, in the V8 of Node 20; by itself 67,584. */
const BUDGET: Readonly<Record<Moment, number>> = { late: 600_000, soon: 200_000 };

/** How often a function is called before TurboFan compiles it, in later releases; by themselves 3,000 times. */
const CALLS: Readonly<Record<Moment, number>> = { late: 12_000, soon: 3000 };

/** The first and the last release of V8 that are known to count calls; those of Node 22 and 24. */
const COUNTS_CALLS = { first: 12.4, last: 13.6 };

/**
 * Has functions run longer before they are compiled. A first check of one file is done before what was compiled pays off, and compiling costs it a fifth of
 * its time; of the first hundreds of keys in a file it is two fifths. A long run gets there soon enough.
 */
export function optimizeLater(): void {
  setMoment('late');
}

/** Has functions compiled sooner again, for work of which it is known to be long: checking a thousand small files then takes an eighth less. */
export function optimizeSoon(): void {
  setMoment('soon');
}

function setMoment(moment: Moment): void {
  const flag = optimizationFlag(process.versions.v8, moment);
  if (flag !== undefined) v8.setFlagsFromString(flag);
}

/**
 * The flag of a release of V8, such as "11.3.244.8-node.38"; undefined for those that are not known to have one, because they would complain of it on the
 * error output. Editors bring Node 20 with a V8 of their own, so that the release of Node does not tell.
 */
export function optimizationFlag(v8: string, moment: Moment): string | undefined {
  const release = Number.parseFloat(v8);
  if (release === 11.3) return `--interrupt-budget=${BUDGET[moment]}`;
  const countsCalls = release >= COUNTS_CALLS.first && release <= COUNTS_CALLS.last;
  return countsCalls ? `--invocation-count-for-turbofan=${CALLS[moment]}` : undefined;
}
