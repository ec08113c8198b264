import type { SettingsFile } from '../../core/configuration/settings-file.ts';
import defer * as settingsFile from '../../core/configuration/settings-file.ts';
import { countingFiles, settingsFileName } from '../../core/configuration/settings-search.ts';
import { folderOf } from '../../core/site/member.ts';
import { fileName } from '../../core/site/site.ts';
import { decodeBytes } from '../../core/text/encoding.ts';
import { addressIn, addressOf } from '../documents/address.ts';
import type { Documents } from '../documents/documents.ts';
import type { Runtime } from '../runtime.ts';

/** A settings file, whether or not it is open in the editor. */
export interface FoundSettings {
  readonly address: string;
  /** As the client writes it, where it is open. */
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  readonly text: string;
}

/** More folders than this lie above no file of a site. */
const MOST_FOLDERS = 64;

/**
 * The settings files above a document, the nearest first. A file is read once, until somebody tells that it has changed; of one that is open in the editor the
 * unsaved text counts.
 */
export class SettingsFiles {
  readonly #documents: Documents;
  readonly #readFile: Runtime['readFile'];
  readonly #onDisk = new Map<string, Promise<SettingsFile | undefined>>();

  constructor(documents: Documents, readFile: Runtime['readFile']) {
    this.#documents = documents;
    this.#readFile = readFile;
  }

  /** The files that count for a document. Never fails: a file that cannot be read states nothing. */
  async above(uri: string): Promise<readonly SettingsFile[]> {
    const folders = foldersAbove(addressOf(uri));
    const found = await Promise.all(folders.map((folder) => this.#at(addressIn(folder, settingsFileName))));
    return countingFiles(found.filter((file) => file !== undefined));
  }

  /** The nearest settings file as it is: its text in the editor, else on the disk. */
  async nearest(uri: string): Promise<FoundSettings | undefined> {
    for (const folder of foldersAbove(addressOf(uri))) {
      const address = addressIn(folder, settingsFileName);
      const open = this.#documents.at(address);
      if (open) return { address, uri: open.uri, version: open.version, text: open.parsed.text };
      if (!(await this.#at(address))) continue;
      const content = await this.#readFile(address).catch(() => undefined);
      if (content) return { address, uri: address, version: null, text: decodeBytes(content.bytes).text };
    }
    return undefined;
  }

  /** Takes note of changes on the disk; true where settings may be different now. */
  changed(uris: readonly string[]): boolean {
    const gone = new Set(uris.map(addressOf));
    let isNews = false;
    for (const address of this.#onDisk.keys()) {
      // Where a folder goes, nothing is said of the files in it.
      if (!isInOneOf(gone, address)) continue;
      this.#onDisk.delete(address);
      isNews = true;
    }
    return isNews || [...gone].some(isSettingsFile);
  }

  #at(address: string): Promise<SettingsFile | undefined> {
    const open = this.#documents.at(address);
    if (open) return Promise.resolve(settingsFile.readSettingsFile(open.parsed.text, address));
    const known = this.#onDisk.get(address) ?? this.#read(address);
    this.#onDisk.set(address, known);
    return known;
  }

  async #read(address: string): Promise<SettingsFile | undefined> {
    const content = await this.#readFile(address).catch(() => undefined);
    return content && settingsFile.readSettingsFile(decodeBytes(content.bytes).text, address);
  }
}

/** True for the address of a settings file. */
export function isSettingsFile(uri: string): boolean {
  return fileName(uri).toLowerCase() === settingsFileName;
}

function isInOneOf(addresses: ReadonlySet<string>, address: string): boolean {
  for (let around = address; around !== ''; around = folderOf(around)) if (addresses.has(around)) return true;
  return false;
}

/** The folders around a file, the nearest first; none for a text that is in no folder. */
function foldersAbove(address: string): readonly string[] {
  const folders: string[] = [];
  const top = address.indexOf('://') + 2;
  if (top < 2) return folders;
  for (let folder = folderOf(address); folder.length > top; folder = folderOf(folder)) {
    folders.push(folder);
    if (folders.length === MOST_FOLDERS) break;
  }
  return folders;
}
