import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FolderEntry } from '../lsp/runtime.ts';

/** The files and folders in a folder of this machine; undefined for other schemes and for what cannot be read. */
export async function readLocalFolder(uri: string): Promise<readonly FolderEntry[] | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const entries = await readdir(fileURLToPath(`${uri}/`), { withFileTypes: true });
    return entries.flatMap((entry): FolderEntry[] => {
      if (entry.isFile()) return [{ name: entry.name, kind: 'file' }];
      return entry.isDirectory() ? [{ name: entry.name, kind: 'folder' }] : [];
    });
  } catch {
    return undefined;
  }
}
