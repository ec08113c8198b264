import { readFileSync, type Stats, statSync } from 'node:fs';
import { attempt } from './file-problem.ts';

const MEGABYTE = 1024 * 1024;

/**
 * A larger file, in bytes, is not read as a whole: the texts that rules work on would not fit into memory with all that is known of them. Logs are checked
 * in parts then.
 */
export const LARGEST_FILE = 128 * MEGABYTE;

/** The bytes of a file as they were at one moment. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly stats: Stats;
}

/**
 * Reads a file, or says why not.
 * @param largest in bytes
 * @param outcome what follows from a file being larger
 */
export function readFile(
  path: string,
  largest = LARGEST_FILE,
  outcome = ' and was not read',
): FileBytes | string {
  const tooLarge = `is larger than ${spokenMegabytes(largest)}${outcome}`;
  const result = attempt(() => {
    const stats = statSync(path);
    if (stats.isCharacterDevice() || stats.isBlockDevice()) return 'is a device, not a file';
    if (stats.size > largest) return tooLarge;
    const bytes = readFileSync(path);
    return bytes.length > largest ? tooLarge : { bytes, stats };
  });
  return typeof result === 'string' ? `${path}: ${result}.` : result;
}

/** The size of a file in bytes; undefined for what is no file, such as a pipe. */
export function sizeOfFile(path: string): number | undefined {
  const stats = attempt(() => statSync(path));
  return typeof stats !== 'string' && stats.isFile() ? stats.size : undefined;
}

export function spokenMegabytes(bytes: number): string {
  return `${bytes / MEGABYTE} MB`;
}
