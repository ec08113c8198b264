// @ts-check

/** Something that is nobody's programming error: it is told in its own words, without a stack trace. */
export class Problem extends Error {}

/** The packaged VS Code or browser cannot be had here: offline, or on this platform. */
export class Unavailable extends Problem {}

/**
 * Tells what is going on. On stderr, so that stdout stays for results.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Runs a command to its end and sets the exit code: 0 when all went well, 1 after a problem.
 * @param {() => Promise<number | void>} command returns another exit code if it likes
 * @param {string} [advice] what to do instead when something is unavailable
 */
export async function runCommand(command, advice) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof Problem)) throw error;
    say(error.message);
    if (error instanceof Unavailable && advice) say(advice);
  }
}
