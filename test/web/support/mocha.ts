/** What test files import from mocha, which in a browser are globals. Loaded when the first test file is, so that they are there. */
export const { describe, it, before, beforeEach, after, afterEach } =
  globalThis as unknown as typeof import('mocha');
