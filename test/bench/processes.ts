import { spawnSync } from 'node:child_process';

/** A program with its words. */
export type Command = readonly [program: string, ...words: string[]];

/**
 * @param surroundings the folder to run in, variables, and what the program has to say so that its work is believed
 * @returns how long a program ran, from its start to its end, in milliseconds
 */
export function runTime(
  [program, ...words]: Command,
  { folder, environment, says = '' }: Surroundings = {},
): number {
  const start = performance.now();
  const { error, signal, stdout, stderr } = spawnSync(program, words, {
    ...(folder !== undefined && { cwd: folder }),
    encoding: 'utf8',
    // As a pipeline runs it: the output goes into a pipe and is read.
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    env: { ...process.env, ...environment },
  });
  if (error || signal)
    throw new Error(`${program} ${words.join(' ')} did not run: ${error?.message ?? signal}`);
  const elapsed = performance.now() - start;
  if (!`${stdout}${stderr}`.includes(says))
    throw new Error(`${program} ${words.join(' ')} did not say "${says}".`);
  return elapsed;
}

interface Surroundings {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly says?: string;
}

/** Node with nothing to do. */
export const nodeDoingNothing: Command = [process.execPath, '-e', '0'];
