import 'mocha/mocha.js';

/**
 * Runs the given test modules with mocha. VS Code takes a rejection for a failed run.
 * @param modules each imports one test file
 * @param filter part of the titles of the tests to run
 */
export async function runAll(modules: readonly (() => Promise<unknown>)[], filter?: string): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 20_000, ...(filter ? { fgrep: filter } : {}) });
  for (const load of modules) await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests in the web extension host failed.`);
}
