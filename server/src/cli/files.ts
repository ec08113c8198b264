import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { languageOfFile } from '../core/catalogue/language.ts';
import { wordsOfError } from './file-problem.ts';

const MEGABYTE = 1024 * 1024;

/**
 * A larger file, in bytes, is not read as a whole: the texts that rules work on would not fit into memory with all that is known of them. Logs are checked
 * in parts then.
 */
export const LARGEST_FILE = 128 * MEGABYTE;

/** Folders that hold other people's files, and no site's. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);

export interface FoundFiles {
  /** As given, or the given folder and the way from there; sorted, each file once. */
  readonly paths: readonly string[];
  /** Absolute paths of the folders that were searched, and of those that hold the files asked for. */
  readonly roots: readonly string[];
  /** A sentence for everything that was asked for and cannot be had. */
  readonly problems: readonly string[];
}

/** The bytes of a file as they were at one moment. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly stats: Stats;
}

/** Finds the files of our languages among files and folders; folders are searched to the bottom. */
export function findFiles(asked: readonly string[]): FoundFiles {
  const pathOf = new Map<string, string>();
  const roots = new Set<string>();
  const problems: string[] = [];
  const add = (path: string): void => {
    const key = resolve(path);
    if (!pathOf.has(key)) pathOf.set(key, path);
  };
  for (const path of asked) {
    const stats = attempt(() => statSync(path));
    if (typeof stats === 'string') problems.push(`${path}: ${stats}.`);
    else if (stats.isDirectory()) {
      roots.add(resolve(path));
      searchFolder(path, { root: path, add, problems });
    } else if (languageOfFile(path) !== undefined) {
      roots.add(dirname(resolve(path)));
      add(path);
    } else problems.push(`${path} is no file of software metering; checked are ${namesWeRead}.`);
  }
  return { paths: [...pathOf.values()].sort(), roots: [...roots], problems };
}

/** The names of the files that are checked, for sentences. */
export const namesWeRead =
  'Remodbc*.ini, LICMTR.CFG, site control files (*.ct0, *.ct1, *.ct2), SiteMetering.ini, *.sitemetering.ini and the logs Licsrvc, Licsvcfg, Liccli, Liccli95, LiccliNT and Remodbc (.log and .lo_), in any case';

interface Search {
  /** The folder that was asked for; no link leads out of it. */
  readonly root: string;
  readonly add: (path: string) => void;
  readonly problems: string[];
}

function searchFolder(folder: string, search: Search): void {
  const entries = attempt(() => readdirSync(folder, { withFileTypes: true }));
  if (typeof entries === 'string') {
    search.problems.push(`${folder}: ${entries}.`);
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) searchFolder(path, search);
    } else if (languageOfFile(entry.name) !== undefined && isFileInside(search.root, path, entry))
      search.add(path);
  }
}

/** Links to folders are not followed, so that nothing is found twice; links to files only where they stay below the root. */
function isFileInside(root: string, path: string, entry: Dirent): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  const stays = attempt(
    () => statSync(path).isFile() && realpathSync(path).startsWith(join(realpathSync(root), sep)),
  );
  return stays === true;
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

function attempt<T>(action: () => T): T | string {
  try {
    return action();
  } catch (error) {
    return wordsOfError(error);
  }
}
