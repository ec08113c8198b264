import { setFlagsFromString } from 'node:v8';

/** When functions are compiled: as early as V8 does it by itself, or after four times the work. */
export type Moment = 'usual' | 'later';

/** How many bytes of bytecode a function runs before V8 considers it for compilation, in the V8 of Node 20. */
const BUDGET: Readonly<Record<Moment, number>> = { usual: 67_584, later: 300_000 };

/** How often a function is called before TurboFan compiles it, in later releases. */
const CALLS: Readonly<Record<Moment, number>> = { usual: 3000, later: 12_000 };

/** The first and the last release of V8 that are known to count calls; those of Node 22 and 24. */
const COUNTS_CALLS = { first: 12.4, last: 13.6 };

/**
 * Has functions run longer before they are compiled. A first check of one file is done before what was compiled pays off, and compiling costs it a fifth of
 * its time; a long run gets there soon enough.
 */
export function optimizeLater(): void {
  setMoment('later');
}

/** Has functions compiled as early as ever, where a program goes on after its first check. */
export function optimizeAsUsual(): void {
  setMoment('usual');
}

function setMoment(moment: Moment): void {
  const flag = optimizationFlag(process.versions.v8, moment);
  if (flag !== undefined) setFlagsFromString(flag);
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
