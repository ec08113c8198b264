// @ts-check
import * as everything from 'fast-check';

/** A mutant has to be judged in milliseconds. */
const runs = 30;
const seed = 20261122;

/** fast-check with few inputs, the same for every mutant, of which none is made small. */
export default {
  ...everything,
  /** @type {typeof everything.assert} */
  assert(property, parameters) {
    const numRuns = Math.min(parameters?.numRuns ?? runs, runs);
    return everything.assert(property, { ...parameters, numRuns, seed, endOnFailure: true });
  },
};
