// @ts-check

/** @type {Set<() => unknown>} */
const cleanups = new Set();
const codes = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });
let listening = false;
let ending = false;

/**
 * Asks for something to be done before this process ends by Ctrl+C or another signal.
 * @param {() => unknown} cleanup a promise is waited for
 * @returns {() => void} takes the wish back
 */
export function whenInterrupted(cleanup) {
  if (!listening)
    for (const [signal, code] of Object.entries(codes)) process.on(signal, () => void endWith(code));
  listening = true;
  cleanups.add(cleanup);
  return () => void cleanups.delete(cleanup);
}

/** Lets this process end by a signal as it ends otherwise: with the event "exit", on which files are removed. */
export function exitWhenInterrupted() {
  whenInterrupted(() => {});
}

/**
 * Further signals change nothing: what has to end is ending, and none of it waits for more than a few seconds.
 * @param {number} code
 */
async function endWith(code) {
  if (ending) return;
  ending = true;
  await Promise.allSettled([...cleanups].map((cleanup) => cleanup()));
  process.exit(code);
}
