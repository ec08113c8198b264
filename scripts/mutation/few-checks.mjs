// @ts-check
import * as everything from 'fast-check';

/** A mutant has to be judged in milliseconds: a tenth of the inputs, but so many where there are. */
const fewest = 30;
const seed = 20261122;

/** fast-check with few inputs, the same for every mutant, of which none is made small. */
export default {
  ...everything,
  /** @type {typeof everything.assert} */
  assert(property, parameters) {
    const usual = parameters?.numRuns ?? 100;
    const numRuns = Math.min(usual, Math.max(fewest, Math.ceil(usual / 10)));
    return everything.assert(property, { ...parameters, numRuns, seed, endOnFailure: true });
  },
};
