import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type MeteringFile, parseFile } from '../core/document.ts';
import type { CheckSettings } from '../core/settings.ts';
import { inOrder, Sites } from '../core/site/assemble.ts';
import { folderOf, languageOfUri, type SiteMember, siteLimits } from '../core/site/member.ts';
import type { SiteSource } from '../core/site/resolve.ts';
import { memberOfFile } from '../core/site-file.ts';
import { decodeBytes } from '../core/text/encoding.ts';
import { readFile } from './files.ts';
import { ProfilesAbove } from './profiles-above.ts';

/** What the files of a run tell about the sites they belong to. A file is read for that when another one of its site is first checked. */
export class SiteFiles {
  readonly #settings: CheckSettings;
  readonly #sites: Sites;
  readonly #members = new Map<string, SiteMember | undefined>();
  readonly #notes: string[] = [];
  #reads = 0;

  /**
   * @param paths the files that are checked
   * @param roots absolute paths of the folders they were found in
   */
  constructor(paths: readonly string[], roots: readonly string[], settings: CheckSettings) {
    const above = new ProfilesAbove();
    const profiles = roots.flatMap((root) => above.of(root));
    this.#settings = settings;
    this.#sites = new Sites(
      [...new Set([...paths, ...profiles].map(uriOf))],
      [commonFolder(roots.map(uriOf))],
    );
  }

  /** Sentences about what was not read. */
  get notes(): readonly string[] {
    return [...this.#sites.notes(), ...this.#notes];
  }

  /**
   * What the files of a file's site tell, the most trusted first.
   * @param file undefined for a file that is too large to tell anything
   */
  sourcesOf(path: string, file: MeteringFile | undefined): readonly SiteSource[] {
    const uri = uriOf(path);
    if (file) this.#members.set(uri, memberOfFile(uri, file, this.#settings));
    return inOrder(this.#sites.sourcesOf(uri, (other) => this.#memberOf(other)));
  }

  /** Address of the folder that holds a file's site; files of one site have the same. */
  folderOf(path: string): string | undefined {
    return this.#sites.folderOf(uriOf(path));
  }

  /** A file was written anew; what it told before is out of date. */
  forget(path: string): void {
    this.#members.delete(uriOf(path));
  }

  #memberOf(uri: string): SiteMember | undefined {
    if (!this.#members.has(uri)) this.#members.set(uri, this.#read(uri));
    return this.#members.get(uri);
  }

  #read(uri: string): SiteMember | undefined {
    const language = languageOfUri(uri);
    if (language === undefined) return undefined;
    if (++this.#reads > siteLimits.files) {
      if (this.#reads === siteLimits.files + 1)
        this.#notes.push(`Only ${siteLimits.files} files were read for what they tell about their sites.`);
      return undefined;
    }
    const read = readFile(fileURLToPath(uri), siteLimits.fileSize, '');
    if (typeof read === 'string') {
      this.#notes.push(`No facts about a site were taken from ${read}`);
      return undefined;
    }
    const { text, encoding } = decodeBytes(read.bytes);
    return memberOfFile(uri, parseFile(text, language, encoding), this.#settings);
  }
}

/** What is checked together is taken together: the nearest folder that holds all of some. */
function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  let common = first;
  while (others.some((other) => other !== common && !other.startsWith(`${common}/`)))
    common = folderOf(common);
  return common;
}

/** Addresses of folders end without a slash. */
function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href.replace(/\/$/, '');
}
