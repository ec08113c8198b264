import { skippedFolders } from '../../core/catalogue/language.ts';
import { folderOf, languageOfUri, siteLimits, siteRole } from '../../core/site/member.ts';
import { addressIn } from '../documents/address.ts';
import type { FolderEntry, Runtime } from '../runtime.ts';

type ReadFolder = Runtime['readFolder'];

/** Folders that are read at the same time: to wait for each alone costs as much as to read it. */
const READ_AT_ONCE = 8;

export interface SearchResult {
  readonly uris: readonly string[];
  /** False where a limit ended the search. */
  readonly isComplete: boolean;
}

/** The files below a folder that have a part in a site, those of near folders first. Links are not followed. */
export async function searchFolder(root: string, readFolder: ReadFolder): Promise<SearchResult> {
  const uris: string[] = [];
  const folders = [root];
  for (let next = 0; next < folders.length; ) {
    const some = folders.slice(next, next + READ_AT_ONCE);
    next += some.length;
    const read = await Promise.all(some.map((folder) => readFolder(folder)));
    for (const [index, folder] of some.entries()) {
      const entries = read[index] ?? [];
      uris.push(...membersIn(folder, entries));
      if (uris.length > siteLimits.files) return { uris: uris.slice(0, siteLimits.files), isComplete: false };
      for (const { name, kind } of entries) {
        if (kind === 'folder' && !skippedFolders.has(name)) folders.push(addressIn(folder, name));
      }
      if (folders.length > siteLimits.folders) return { uris, isComplete: false };
    }
  }
  return { uris, isComplete: true };
}

/** The files of a folder itself that have a part in a site. */
export async function membersOf(folder: string, readFolder: ReadFolder): Promise<readonly string[]> {
  return membersIn(folder, (await readFolder(folder)) ?? []);
}

/** The site metering profiles in the nearest folder, from a folder upwards, that holds any. */
export async function profilesAbove(folder: string, readFolder: ReadFolder): Promise<readonly string[]> {
  for (let around = folder; around.includes('://'); around = folderOf(around)) {
    const members = await membersOf(around, readFolder);
    const profiles = members.filter((uri) => languageOfUri(uri) === 'site-metering');
    if (profiles.length > 0) return profiles;
  }
  return [];
}

function membersIn(folder: string, entries: readonly FolderEntry[]): readonly string[] {
  return entries
    .filter(({ kind }) => kind === 'file')
    .map(({ name }) => addressIn(folder, name))
    .filter((uri) => siteRole(uri) !== undefined);
}
