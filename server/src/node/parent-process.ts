/** How often a process is looked after, in milliseconds. */
const INTERVAL = 3000;

/** Calls back once a process is gone. A client that crashes cannot say good-bye. */
export function whenGone(processId: number, tell: () => void): void {
  const watch = setInterval(() => {
    if (isAlive(processId)) return;
    clearInterval(watch);
    tell();
  }, INTERVAL);
  watch.unref();
}

function isAlive(processId: number): boolean {
  try {
    // Signal 0 asks whether there is such a process, and does nothing to it.
    return process.kill(processId, 0);
  } catch (error) {
    // That of another user may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
