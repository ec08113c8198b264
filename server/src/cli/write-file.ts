import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { wordsOfError } from './file-problem.ts';

/**
 * Puts new bytes in the place of a file: into a file beside it, which then takes its name, so that at every moment the old or the new
 * file is there, whole. Mode and owner stay; a link stays a link. Refuses where the file is read-only or is no longer the one that was
 * read. Returns what went wrong, in a sentence, or undefined.
 */
export function replaceFile(path: string, bytes: Uint8Array, read: Stats): string | undefined {
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      writeWhole(temporary, bytes, read);
      if (!isSameFile(read, statSync(target))) {
        rmSync(temporary);
        return `${path} was changed by another program meanwhile and was left as it is.`;
      }
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    return undefined;
  } catch (error) {
    return `${path} could not be written: ${wordsOfError(error)}.`;
  }
}

function writeWhole(path: string, bytes: Uint8Array, like: Stats): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(descriptor, bytes);
    keepOwner(descriptor, like);
    fchmodSync(descriptor, like.mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only an administrator may give a file away; for everybody else the file is theirs already, or becomes so. */
function keepOwner(descriptor: number, { uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // The content matters more than the owner.
  }
}

function isSameFile(read: Stats, now: Stats): boolean {
  return read.ino === now.ino && read.size === now.size && read.mtimeMs === now.mtimeMs;
}

/** Writes a file that is not there yet; one that is there stays as it is. Returns what went wrong, in a sentence, or undefined. */
export function createFile(path: string, bytes: Uint8Array): string | undefined {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    try {
      // Unlike renaming, a link never takes the place of a file.
      linkSync(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return `${path} is there already and was left as it is.`;
    rmSync(temporary, { force: true });
    return `${path} could not be written: ${wordsOfError(error)}.`;
  }
}
