// @ts-check

/** What the mutated code asks at every place: which mutant is on. */
export const mutation = {
  /** The mutant that is on. */
  active: -1,
  /** How often the code may still ask. */
  steps: Number.POSITIVE_INFINITY,
  /** Whether somebody wants to know which mutants are reached. */
  isWatched: true,
  /** The mutants whose place was reached, each once a test. @type {number[]} */
  reached: [],
  /** Counts the tests; 0 while the bundle is loaded. */
  test: 0,
  /** The test that reached a mutant's place last. @type {number[]} */
  lastTest: [],

  /** @param {number} id */
  is(id) {
    // Who asks more often than it may is in a loop without end.
    if (--this.steps < 0) throw new Error('This goes on for too long.');
    return this.active === id;
  },

  /** @param {number[]} ids */
  reach(...ids) {
    for (const id of ids) {
      if (this.lastTest[id] === this.test) continue;
      this.lastTest[id] = this.test;
      this.reached.push(id);
    }
  },
};
