// @ts-check

/** Something that is nobody's programming error: it is told in its own words, without a stack trace. */
export class Problem extends Error {}

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
 * @param {string} [advice] what to do instead, told after a problem
 */
export async function runCommand(command, advice) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof Problem)) throw error;
    say(error.message);
    if (advice) say(advice);
  }
}
