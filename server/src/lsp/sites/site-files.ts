import type { CancellationToken } from 'vscode-languageserver';
import { languageOfUri } from '../../core/site/member.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { openFile, type PresentFile, readFromDisk } from '../documents/present-file.ts';
import type { Runtime } from '../runtime.ts';
import type { SiteStore } from './site-store.ts';

/** Larger sites are not searched to their end. */
const MOST_FILES = 200;
/** Characters of files on the disk that are kept at most. */
const MOST_CHARACTERS = 8_000_000;
/** Seconds for which a file that was read is taken to be still the same, because not every client tells of changes. */
const TRUSTED_SECONDS = 5;

interface Kept {
  readonly since: number;
  readonly file: Promise<PresentFile | undefined>;
  size: number;
}

/** The files of sites for questions that go from one file to others; those asked for a moment ago are kept. */
export class SiteFiles {
  readonly #store: SiteStore;
  readonly #runtime: Runtime;
  /** The one that was asked for last comes last. */
  readonly #kept = new Map<string, Kept>();

  constructor(store: SiteStore, runtime: Runtime) {
    this.#store = store;
    this.#runtime = runtime;
  }

  /** A file has changed on the disk, or is gone. */
  forget(address: string): void {
    this.#kept.delete(address);
  }

  /** The file at an address as it is; undefined where it cannot be read. */
  async read(address: string): Promise<PresentFile | undefined> {
    // A person goes on typing meanwhile, and is answered first.
    await new Promise<void>((resolve) => this.#runtime.defer(resolve));
    return openFile(address, this.#store) ?? this.#fromDisk(address);
  }

  /** The other files of a document's site, one by one: those that are open, and those known on the disk but for logs. Ends early where nobody waits any more. */
  async *around(document: OpenDocument, token?: CancellationToken): AsyncGenerator<PresentFile> {
    await this.#store.searched();
    const addresses = this.addressesAround(document).filter((address) => address !== document.address);
    for (const address of addresses.slice(0, MOST_FILES)) {
      if (token?.isCancellationRequested) return;
      const file = await this.read(address);
      if (file) yield file;
    }
  }

  /** Every known file, those that are open first, one by one; with the same limits. */
  async *all(token?: CancellationToken): AsyncGenerator<PresentFile> {
    await this.#store.searched();
    for (const address of this.#store.knownFiles().filter(isSearched).slice(0, MOST_FILES)) {
      if (token?.isCancellationRequested) return;
      const file = await this.read(address);
      if (file) yield file;
    }
  }

  /** Addresses of the files of a document's site that are searched, itself included. */
  addressesAround({ address }: OpenDocument): readonly string[] {
    const sites = this.#store.sites();
    const folder = sites.folderOf(address);
    // A text that is in no folder yet belongs to no site.
    if (folder === undefined) return [address];
    const open = this.#store.openAddresses().filter((other) => sites.folderOf(other) === folder);
    const known = [...sites.filesAround(address), ...open, address];
    return [...new Set(known)].filter((other) => other === address || isSearched(other)).toSorted();
  }

  async #fromDisk(address: string): Promise<PresentFile | undefined> {
    const now = this.#runtime.now();
    const known = this.#kept.get(address);
    if (known && now - known.since < TRUSTED_SECONDS && now >= known.since) return known.file;
    const kept: Kept = { since: now, file: readFromDisk(address, this.#runtime.readFile), size: 0 };
    this.#kept.delete(address);
    this.#kept.set(address, kept);
    kept.size = (await kept.file)?.file.characters.length ?? 0;
    this.#makeRoom();
    return kept.file;
  }

  #makeRoom(): void {
    let size = 0;
    for (const kept of this.#kept.values()) size += kept.size;
    for (const [address, kept] of this.#kept) {
      if (size <= MOST_CHARACTERS) return;
      this.#kept.delete(address);
      size -= kept.size;
    }
  }
}

/** Logs are large, and what they say of a setting or a server is no statement of it. */
function isSearched(address: string): boolean {
  const language = languageOfUri(address);
  return language !== undefined && language !== 'sms-metering-log';
}
