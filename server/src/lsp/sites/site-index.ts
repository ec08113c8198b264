import { folderOf, siteLimits, siteRole } from '../../core/site/member.ts';
import { Sites } from '../../core/site/sites.ts';
import { readableAddress } from '../documents/address.ts';
import type { Runtime } from '../runtime.ts';
import { membersOf, profilesAbove, searchFolder } from './site-search.ts';

/** A file or folder that has come, changed or gone on the disk. */
export interface DiskChange {
  readonly uri: string;
  readonly kind: 'changed' | 'gone';
}

/** Which files there are that have a part in a site: those below the folders that are open in the editor, and those near documents outside. */
export class SiteIndex {
  readonly #readFolder: Runtime['readFolder'];
  readonly #mayBegin: Promise<void>;
  readonly #found = new Set<string>();
  readonly #incomplete = new Set<string>();
  #roots: readonly string[] = [];
  #sites: { readonly of: Sites; readonly open: readonly string[] } | undefined;

  /** @param mayBegin resolves when it is time to look below the folders */
  constructor(readFolder: Runtime['readFolder'], mayBegin: Promise<void>) {
    this.#readFolder = readFolder;
    this.#mayBegin = mayBegin;
  }

  /** Learns which folders are open in the editor and looks for the files below those that are new. Never fails. */
  async search(roots: readonly string[]): Promise<void> {
    const added = roots.filter((root) => !this.#roots.includes(root));
    const removed = this.#roots.filter((root) => !roots.includes(root));
    this.#roots = roots;
    this.#sites = undefined;
    for (const root of removed) this.#leave(root);
    await this.#mayBegin;
    for (const root of added) {
      const above = await profilesAbove(root, this.#readFolder);
      const { uris, isComplete } = await searchFolder(root, this.#readFolder);
      // The folder may have been closed meanwhile.
      if (!this.#roots.includes(root)) continue;
      this.#add([...above, ...uris]);
      if (!isComplete) this.#incomplete.add(root);
    }
  }

  /** Looks for the files beside a document that lies in no open folder, and for the profile above it. Never fails. */
  async searchAround(uri: string): Promise<readonly string[]> {
    const folder = folderOf(uri);
    if (!uri.includes('://') || this.#isBelowRoot(uri)) return [];
    const found = [
      ...(await membersOf(folder, this.#readFolder)),
      ...(await profilesAbove(folder, this.#readFolder)),
    ];
    this.#add(found);
    return found;
  }

  /** Takes note of a change; returns the files it concerns. */
  changed({ uri, kind }: DiskChange): readonly string[] {
    if (kind === 'changed') {
      if (siteRole(uri) === undefined) return [];
      this.#add([uri]);
      return [uri];
    }
    const below = `${uri}/`;
    const gone = [...this.#found].filter((found) => found === uri || found.startsWith(below));
    for (const found of gone) this.#found.delete(found);
    if (gone.length > 0) this.#sites = undefined;
    return gone;
  }

  /** @param open addresses of the documents that are open in the editor, which may not be on the disk yet; the same list as long as they are the same */
  sites(open: readonly string[]): Sites {
    if (this.#sites?.open !== open) {
      const uris = new Set([...this.#found, ...open]);
      this.#sites = { of: new Sites([...uris], this.#roots), open };
    }
    return this.#sites.of;
  }

  /** Addresses of the files that were found. */
  found(): readonly string[] {
    return [...this.#found];
  }

  /** Sentences about what was not found for the sake of a limit. */
  notes(): readonly string[] {
    return [...this.#incomplete].map(
      (root) =>
        `${readableAddress(root)} holds more than ${siteLimits.files} files of software metering or ${siteLimits.folders} folders; ` +
        'what lies deeper is not known.',
    );
  }

  /** The nearest of the folders that are open in the editor around a file. */
  rootAround(uri: string): string | undefined {
    return this.#roots
      .filter((root) => uri.startsWith(`${root}/`))
      .toSorted((first, second) => second.length - first.length)[0];
  }

  #leave(root: string): void {
    this.#incomplete.delete(root);
    for (const uri of this.#found) {
      if (uri.startsWith(`${root}/`) && !this.#isBelowRoot(uri)) this.#found.delete(uri);
    }
  }

  #isBelowRoot(uri: string): boolean {
    return this.#roots.some((root) => uri.startsWith(`${root}/`));
  }

  #add(uris: readonly string[]): void {
    const known = this.#found.size;
    for (const uri of uris) this.#found.add(uri);
    if (this.#found.size > known) this.#sites = undefined;
  }
}
