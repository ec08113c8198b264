import Mocha from 'mocha';

/**
 * Runs the given test modules with mocha. VS Code takes a rejection for a failed run.
 * @param modules each imports one test file
 */
export async function runAll(modules: readonly (() => Promise<unknown>)[]): Promise<void> {
  const filter = process.env['TEST_FILTER'];
  const mocha = new Mocha({ reporter: 'spec', timeout: 20_000, ...(filter ? { fgrep: filter } : {}) });
  // The files are in this bundle, so mocha cannot load them itself: say that a file is about to define its tests.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of modules) await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests in the extension host failed.`);
}
