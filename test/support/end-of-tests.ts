import { after } from 'node:test';

/** So many milliseconds after its last test a process has told all about them, and left nothing behind that it needs. */
const GRACE = 10_000;

// A test that fails before it stops its server would keep the process, and with it the whole run, waiting for ever. The runner's own way to force an end
// (--test-force-exit) loses what a large file has not told yet.
after(() => void setTimeout(() => process.exit(), GRACE).unref());
