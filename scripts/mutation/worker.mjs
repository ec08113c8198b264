// @ts-check
// Judges the mutants that it is sent, one after the other.
import { createRequire } from 'node:module';

/** @typedef {'killed' | 'survived' | 'endless' | 'unreached' | 'loading' | 'prose'} Verdict */

// Properties try half as many inputs as usual.
process.env['TEST_SIZE'] = '0.5';

/** A test that asks more often which mutant is on is left out: it is about large inputs, of which there are small ones. */
const mostOfOneTest = 20_000_000;

/** So much may the tests of one mutant cost. */
const budget = 20_000_000;

/** Words with a blank between them are a sentence, whose mutant is an empty one. */
const prose = /[\p{L}\p{N}}"'.,;:)] [\p{L}\p{N}{"'($]/u;

// Nobody reads why a test fails.
Error.stackTraceLimit = 0;

/** @type {{ tests: import('./collected-tests.mjs').Test[], mutation: typeof import('./switch.mjs').mutation }} */
const { tests, mutation } = createRequire(import.meta.url)(process.argv[2] ?? '');

const reachedWhileLoading = new Set(mutation.reached);

/** Which tests reach a mutant. @type {Map<number, number[]>} */
const testsOf = new Map();

/** What a test costs: how often it asks which mutant is on. */
const costs = tests.map(costWithoutMutant);
mutation.isWatched = false;

/**
 * @param {import('./collected-tests.mjs').Test} test
 * @param {number} index
 */
function costWithoutMutant({ file, name, run }, index) {
  mutation.reached = [];
  mutation.test++;
  mutation.steps = mostOfOneTest;
  try {
    run();
  } catch (error) {
    if (mutation.steps >= 0)
      throw new Error(`The test "${name}" of ${file} fails without a mutant: ${error}`);
  }
  if (mutation.steps < 0) return Number.POSITIVE_INFINITY;
  for (const id of mutation.reached) {
    const reaching = testsOf.get(id);
    if (reaching) reaching.push(index);
    else testsOf.set(id, [index]);
  }
  return mostOfOneTest - mutation.steps;
}

/**
 * As many of the tests that reach a mutant as the budget allows: those beside its file first, then those of its folder, the
 * cheap ones before the others.
 * @param {import('./instrument.mjs').Mutant} mutant
 */
function testsFor({ id, file }) {
  const beside = `core/${file.replace(/\.ts$/, '.test.ts')}`;
  const folder = beside.slice(0, beside.lastIndexOf('/') + 1);
  const distance = (/** @type {number} */ index) => {
    const from = tests[index]?.file;
    return from === beside ? 0 : from?.startsWith(folder) ? 1 : 2;
  };
  const reaching = testsOf.get(id) ?? [];
  return affordable(
    reaching.toSorted((one, other) => distance(one) - distance(other) || cost(one) - cost(other)),
  );
}

/** As many as the budget allows, from the first on. @param {readonly number[]} indexes of tests */
function affordable(indexes) {
  let left = budget;
  return indexes.filter((index) => {
    if (cost(index) > left) return false;
    left -= cost(index);
    return true;
  });
}

/** @param {number} index of a test */
function cost(index) {
  return costs[index] ?? 0;
}

/**
 * @param {import('./instrument.mjs').Mutant} mutant
 * @returns {Verdict}
 */
function verdict(mutant) {
  const { id, kind, original } = mutant;
  if (kind === 'StringLiteral' && prose.test(original)) return 'prose';
  if (!testsOf.has(id)) return reachedWhileLoading.has(id) ? 'loading' : 'unreached';
  mutation.active = id;
  try {
    for (const index of testsFor(mutant)) {
      mutation.steps = 10 * cost(index) + 100_000;
      tests[index]?.run();
      // Code that catches everything caught what a loop without end throws.
      if (mutation.steps < 0) return 'endless';
    }
    return 'survived';
  } catch {
    return mutation.steps < 0 ? 'endless' : 'killed';
  } finally {
    mutation.active = -1;
  }
}

process.on('message', (mutant) => {
  process.send?.(verdict(/** @type {import('./instrument.mjs').Mutant} */ (mutant)));
});
process.send?.('ready');
