import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { largestFile } from '../lsp/protocol.ts';
import type { FileContent } from '../lsp/runtime.ts';

/** The bytes of a file on this machine; undefined for other schemes and for what is no readable file of sensible size. */
export async function readLocalFile(uri: string): Promise<FileContent | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const path = fileURLToPath(uri);
    const { size, mtimeMs, isFile } = await facts(path);
    if (!isFile || size > largestFile) return undefined;
    return { bytes: await readFile(path), modified: Math.floor(mtimeMs / 1000) };
  } catch {
    return undefined;
  }
}

/** A pipe or a device would never end, so only plain files are read. */
async function facts(path: string): Promise<{ size: number; mtimeMs: number; isFile: boolean }> {
  const stats = await stat(path);
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile() };
}
