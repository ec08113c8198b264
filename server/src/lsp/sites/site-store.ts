import type { MeteringFile } from '../../core/document.ts';
import type { CheckSettings } from '../../core/settings.ts';
import type { SiteMember } from '../../core/site/member.ts';
import { sameItems } from '../../core/site/same-items.ts';
import { type SiteSources, sameSources } from '../../core/site/site-sources.ts';
import type { Sites } from '../../core/site/sites.ts';
import { memberOfFile } from '../../core/site-file.ts';
import { addressOf, folderAddress, readableAddress } from '../documents/address.ts';
import type { Documents } from '../documents/documents.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { Quiet } from '../quiet.ts';
import type { Runtime } from '../runtime.ts';
import { DiskMembers } from './disk-members.ts';
import { RememberedMember } from './remembered-member.ts';
import { type DiskChange, SiteIndex } from './site-index.ts';

/** What is told to others. */
export interface SiteListener {
  /** The sites of these documents tell something else than before. */
  readonly changed: (documents: readonly OpenDocument[]) => void;
  /** A sentence for the log. */
  readonly note: (sentence: string) => void;
}

/** What the files of a document's site tell, and all that it was made of. While these are the same it is the same. */
interface Learnt {
  readonly from: readonly unknown[];
  readonly sources: SiteSources;
}

/** What was told of a document's site, and the settings it was told by. */
interface Told {
  readonly settings: CheckSettings;
  readonly sources: SiteSources;
}

/**
 * What the files around a document tell about its site. Files are read and never opened in the editor; of a document that is open there, the unsaved text
 * counts. Answers at once with what is known by then, and tells its listener when that has become something else.
 */
export class SiteStore {
  readonly #documents: Documents;
  readonly #index: SiteIndex;
  readonly #disk: DiskMembers;
  readonly #quiet: Quiet;
  readonly #listener: SiteListener;
  readonly #learnt = new WeakMap<OpenDocument, Learnt>();
  readonly #told = new WeakMap<OpenDocument, Told>();
  /** What the sentences for the log were made of. */
  #noted: readonly unknown[] = [];
  readonly #open = new WeakMap<MeteringFile, RememberedMember>();
  /** How often open texts that tell something of a site have come, changed or gone, and those of one document among them. */
  #textNews = 0;
  readonly #ownNews = new WeakMap<OpenDocument, number>();
  /** Changed on the disk, and not read since. */
  readonly #stale = new Set<string>();
  #searches: Promise<unknown> = Promise.resolve();

  /** @param mayBegin resolves when it is time to look into the folders that are open in the editor */
  constructor(documents: Documents, runtime: Runtime, listener: SiteListener, mayBegin: Promise<void>) {
    this.#documents = documents;
    this.#listener = listener;
    this.#index = new SiteIndex(runtime.readFolder, mayBegin);
    this.#disk = new DiskMembers(runtime.readFile, () => this.#announce());
    this.#quiet = new Quiet(runtime.defer, () => this.#whenQuiet());
  }

  /** Resolves when the searches for files that have begun so far are over. */
  async searched(): Promise<void> {
    await this.#searches;
  }

  /** The folders that are open in the editor. */
  async setRoots(uris: readonly string[]): Promise<void> {
    await this.#follow(this.#index.search(uris.map(folderAddress)));
    for (const note of this.#index.notes()) this.#listener.note(note);
    await Promise.all(this.#documents.all().map(({ address }) => this.#index.searchAround(address)));
    this.#announce();
  }

  async opened(document: OpenDocument): Promise<void> {
    this.changed(document);
    const found = await this.#follow(this.#index.searchAround(document.address));
    // Nobody tells when they change.
    for (const uri of found) this.#disk.refresh(uri);
    if (found.length > 0) this.#announce();
  }

  /** The text of a document has come, changed or gone. */
  changed(document: OpenDocument): void {
    if (document.siteRole === undefined) return;
    this.#textNews++;
    this.#ownNews.set(document, (this.#ownNews.get(document) ?? 0) + 1);
    this.#quiet.disturb();
  }

  /** From now on the file on the disk counts. */
  closed(document: OpenDocument): void {
    this.#disk.refresh(document.address);
    this.changed(document);
  }

  /** Files or folders have come, changed or gone on the disk. A file is read again when no more changes are waiting, and once for all of them. */
  diskChanged(changes: readonly DiskChange[]): void {
    for (const { uri, kind } of changes) {
      for (const concerned of this.#index.changed({ uri: addressOf(uri), kind })) {
        if (kind === 'gone') this.#disk.forget(concerned);
        else this.#stale.add(concerned);
      }
    }
    this.#quiet.disturb();
  }

  /** What the files of a document's site tell, as far as it is known by now. */
  sourcesOf(document: OpenDocument, settings: CheckSettings): SiteSources {
    const sources = this.#sourcesOf(document, settings);
    const told = this.#told.get(document);
    if (!told || told.settings !== settings) this.#told.set(document, { settings, sources });
    return sources;
  }

  /** Sentences about what could not be learnt of a document's site. */
  notesOn({ address }: OpenDocument): readonly string[] {
    const sites = this.sites();
    const unread = sites
      .membersFor(address)
      .filter((uri) => this.#disk.isUnreadable(uri) && !this.#documents.at(uri));
    return [
      ...unread.map(
        (uri) => `${readableAddress(uri)} was not read: it is gone, too large, or may not be read.`,
      ),
      ...sites.notes(address),
      ...this.#index.notes(),
    ];
  }

  /** Addresses of the files that state something of a document's site, itself included where it does. */
  filesOf({ address }: OpenDocument): readonly string[] {
    return this.sites().membersFor(address);
  }

  /** Addresses of all files that have a part in a site, and of those that are open, which come first. */
  knownFiles(): readonly string[] {
    return [...new Set([...this.openAddresses(), ...this.#index.found()])];
  }

  openAddresses(): readonly string[] {
    return this.#documents.addresses();
  }

  /** Which files belong together, as far as they have been found by now. */
  sites(): Sites {
    return this.#index.sites(this.openAddresses());
  }

  /** Address of the nearest folder around a file that is open in the editor. */
  rootAround(address: string): string | undefined {
    return this.#index.rootAround(address);
  }

  /** Address of the folder that holds a document's site; undefined for a text that is in no folder. */
  folderOf({ address }: OpenDocument): string | undefined {
    return this.sites().folderOf(address);
  }

  /** The document that is open under an address, whatever its editor calls it. */
  openAt(address: string): OpenDocument | undefined {
    return this.#documents.at(address);
  }

  #follow<Found>(search: Promise<Found>): Promise<Found> {
    this.#searches = Promise.all([this.#searches, search]);
    return search;
  }

  /** Asked for at every key, and a site may have hundreds of files. */
  #sourcesOf(document: OpenDocument, settings: CheckSettings): SiteSources {
    const sites = this.sites();
    const from = [sites, settings, this.#disk.news, this.#textNewsFor(document)];
    const known = this.#learnt.get(document);
    if (known && sameItems(known.from, from)) return known.sources;
    const sources = sites.sourcesOf(document.address, (uri) => this.#memberOf(uri, settings));
    this.#learnt.set(document, { from, sources });
    return sources;
  }

  /** Grows with what a document's site may rest on. A copy is compared with others, and tells itself nothing. */
  #textNewsFor(document: OpenDocument): number {
    const own = document.siteRole === 'copy' ? (this.#ownNews.get(document) ?? 0) : 0;
    return this.#textNews - own;
  }

  #memberOf(uri: string, settings: CheckSettings): SiteMember | undefined {
    const open = this.#documents.at(uri)?.parsed;
    if (!open) return this.#disk.memberOf(uri, settings);
    const member = this.#open.get(open) ?? new RememberedMember((by) => memberOfFile(uri, open, by));
    this.#open.set(open, member);
    return member.by(settings);
  }

  #whenQuiet(): void {
    for (const uri of this.#stale) this.#disk.refresh(uri);
    this.#stale.clear();
    this.#announce();
  }

  /** Tells of the documents whose sites are not what was told of them. */
  #announce(): void {
    this.#note();
    const changed = this.#documents.all().filter((document) => {
      const told = this.#told.get(document);
      if (!told) return false;
      const { settings } = told;
      const sources = this.#sourcesOf(document, settings);
      this.#told.set(document, { settings, sources });
      return !sameSources(told.sources, sources);
    });
    if (changed.length > 0) this.#listener.changed(changed);
  }

  /** Tells what could not be learnt, if other files are known than last time, or something else of them. */
  #note(): void {
    const noted = [this.sites(), this.#disk.news];
    if (sameItems(this.#noted, noted)) return;
    this.#noted = noted;
    for (const document of this.#documents.all())
      for (const note of this.notesOn(document)) this.#listener.note(note);
  }
}
