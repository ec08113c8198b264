import { spawnSync } from 'node:child_process';

/** A program with its words. */
export type Command = readonly [program: string, ...words: string[]];

/** @returns how long a program ran, from its start to its end, in milliseconds */
export function runTime(
  [program, ...words]: Command,
  environment: Readonly<Record<string, string>> = {},
): number {
  const start = performance.now();
  const { error, signal } = spawnSync(program, words, {
    // As a pipeline runs it: the output goes into a pipe and is read.
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    env: { ...process.env, ...environment },
  });
  if (error || signal)
    throw new Error(`${program} ${words.join(' ')} did not run: ${error?.message ?? signal}`);
  return performance.now() - start;
}

/** Node with nothing to do. */
export const nodeDoingNothing: Command = [process.execPath, '-e', '0'];
