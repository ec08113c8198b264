import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SettingsLayer } from '../core/configuration/layers.ts';
import { type MeteringFile, parseFile } from '../core/document.ts';
import type { CheckSettings } from '../core/settings.ts';
import { folderOf, languageOfUri, type SiteMember, siteLimits, siteRole } from '../core/site/member.ts';
import type { SourceMemory } from '../core/site/nearest-source.ts';
import { resolveSettings, type SiteSource } from '../core/site/resolve.ts';
import { fileName } from '../core/site/site.ts';
import { inOrder, type SiteSources } from '../core/site/site-sources.ts';
import { Sites } from '../core/site/sites.ts';
import { memberOfFile } from '../core/site-file.ts';
import { decodeBytes } from '../core/text/encoding.ts';
import { readFile } from './files.ts';
import { ProfilesAbove } from './profiles-above.ts';
import { SettingsAbove } from './settings-above.ts';

/** The files of a run, and what decides which of them belong together. Plain data. */
export interface SiteLayout {
  /** The files that are checked. */
  readonly paths: readonly string[];
  /** Absolute paths of the site metering profiles above the folders that were searched. */
  readonly profiles: readonly string[];
  /** The address of the folder that files without a profile belong to: what is checked together is taken together. */
  readonly root: string;
  /** Absolute paths of folders that are known to hold no settings file. */
  readonly withoutSettings?: ReadonlySet<string>;
}

/**
 * @param paths the files that are checked
 * @param roots absolute paths of the folders they were found in
 */
export function layoutOf(
  paths: readonly string[],
  roots: readonly string[],
  withoutSettings: ReadonlySet<string> = new Set(),
): SiteLayout {
  const above = new ProfilesAbove();
  const profiles = roots.flatMap((root) => above.of(root));
  return { paths, profiles, root: commonFolder(roots.map(uriOf)), withoutSettings };
}

export function sitesOf(layout: SiteLayout): Sites {
  return placesOf(layout).sites;
}

/** The addresses of the files that are checked, by their paths, and the sites they are in. */
interface Places {
  readonly uris: ReadonlyMap<string, string>;
  readonly sites: Sites;
}

/** Sites are asked for in several places, and to find those of very many files takes its time. */
const placesOfLayout = new WeakMap<SiteLayout, Places>();

function placesOf(layout: SiteLayout): Places {
  const known = placesOfLayout.get(layout);
  if (known) return known;
  const { paths, profiles, root } = layout;
  const uris = new Map(paths.map((path) => [path, uriOf(path)]));
  const places = { uris, sites: new Sites([...new Set([...uris.values(), ...profiles.map(uriOf)])], [root]) };
  placesOfLayout.set(layout, places);
  return places;
}

/** What an address does not write in another way, the separator of folders included. */
const PLAIN = /^[\w./-]+$/;

/** The address of a file, or of a folder without a slash at its end. */
export function uriOf(path: string): string {
  const absolute = resolve(path);
  const href = PLAIN.test(absolute) ? `file://${absolute}` : pathToFileURL(absolute).href;
  return href.replace(/\/$/, '');
}

/**
 * What the files of a run tell about the sites they belong to, and what the settings files above them state. A file is read for that when another one of its site
 * is first checked.
 */
export class SiteFiles {
  readonly #options: SiteSource;
  readonly #settings: SettingsAbove;
  readonly #settingsBySource = new Map<SiteSource, CheckSettings>();
  readonly #sites: Sites;
  readonly #uris: ReadonlyMap<string, string>;
  readonly #members = new Map<string, SiteMember | undefined>();
  /** The addresses among them, by the folder of their site. */
  readonly #membersIn = new Map<string, string[]>();
  readonly #memory: SourceMemory = new Map();
  readonly #reads = new Map<string, number>();
  /** How many files of each site are still to be checked. */
  readonly #open = new Map<string, number>();
  #notes: string[] = [];

  /** @param options what the command line says of sites and of checking them */
  constructor(layout: SiteLayout, options: SiteSource) {
    this.#options = options;
    this.#settings = new SettingsAbove(layout.withoutSettings);
    const { sites, uris } = placesOf(layout);
    this.#sites = sites;
    this.#uris = uris;
    for (const uri of uris.values()) {
      const folder = this.#folderOf(uri);
      this.#open.set(folder, (this.#open.get(folder) ?? 0) + 1);
    }
  }

  /** Sentences about what is left out of all sites. */
  get notes(): readonly string[] {
    return this.#sites.notes();
  }

  /** Sentences about what was not read since the last call. */
  takeNotes(): readonly string[] {
    const notes = this.#notes;
    this.#notes = [];
    return notes;
  }

  /**
   * What the files of a file's site tell, and the settings files above it, the most trusted first.
   * @param file undefined for a file that is too large to tell anything
   */
  sourcesOf(path: string, file: MeteringFile | undefined): readonly SiteSource[] {
    const uri = this.#uriOf(path);
    if (file) this.#keep(uri, memberOfFile(uri, file, this.#settingsOf(path)));
    return inOrder(this.tellingOf(path), [this.#settings.sourceOf(path)]);
  }

  /** What the files of a file's site tell, without settings. */
  tellingOf(path: string): SiteSources {
    return this.#sites.sourcesOf(this.#uriOf(path), (other) => this.#memberOf(other), this.#memory);
  }

  /** What each settings file above a file states, the nearest first. */
  settingsLayersOf(path: string): readonly SettingsLayer[] {
    return this.#settings.layersOf(path);
  }

  /** Address of the folder that holds a file's site; files of one site have the same. */
  folderOf(path: string): string | undefined {
    return this.#sites.folderOf(this.#uriOf(path));
  }

  /** A file was written anew; what it told before is out of date. */
  forget(path: string): void {
    const uri = this.#uriOf(path);
    this.#members.delete(uri);
    if (siteRole(uri) === 'facts') this.#memory.clear();
  }

  /** A file is done with. Behind the last file of a site nothing is kept of it. */
  finish(path: string): void {
    const folder = this.#folderOf(this.#uriOf(path));
    const open = (this.#open.get(folder) ?? 0) - 1;
    this.#open.set(folder, open);
    if (open > 0) return;
    for (const uri of this.#membersIn.get(folder) ?? []) this.#members.delete(uri);
    this.#membersIn.delete(folder);
    this.#memory.clear();
  }

  #uriOf(path: string): string {
    return this.#uris.get(path) ?? uriOf(path);
  }

  #folderOf(uri: string): string {
    return this.#sites.folderOf(uri) ?? '';
  }

  #keep(uri: string, member: SiteMember | undefined): void {
    if (!this.#members.has(uri)) {
      const folder = this.#folderOf(uri);
      const ofSite = this.#membersIn.get(folder) ?? [];
      ofSite.push(uri);
      this.#membersIn.set(folder, ofSite);
    }
    this.#members.set(uri, member);
  }

  #settingsOf(path: string): CheckSettings {
    const source = this.#settings.sourceOf(path);
    const known = this.#settingsBySource.get(source) ?? resolveSettings([this.#options, source]);
    this.#settingsBySource.set(source, known);
    return known;
  }

  #memberOf(uri: string): SiteMember | undefined {
    if (!this.#members.has(uri)) this.#keep(uri, this.#read(uri));
    return this.#members.get(uri);
  }

  #read(uri: string): SiteMember | undefined {
    const language = languageOfUri(uri);
    if (language === undefined) return undefined;
    const folder = this.#folderOf(uri);
    const reads = (this.#reads.get(folder) ?? 0) + 1;
    this.#reads.set(folder, reads);
    if (reads > siteLimits.files) {
      if (reads === siteLimits.files + 1)
        this.#notes.push(
          `Only ${siteLimits.files} files below "${fileName(folder)}" were read for what they tell about their site.`,
        );
      return undefined;
    }
    const path = fileURLToPath(uri);
    const read = readFile(path, siteLimits.fileSize, '');
    if (typeof read === 'string') {
      this.#notes.push(`No facts about a site were taken from ${read}`);
      return undefined;
    }
    const { text, encoding } = decodeBytes(read.bytes);
    return memberOfFile(uri, parseFile(text, language, encoding), this.#settingsOf(path));
  }
}

/** The nearest folder that holds all of some. */
function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  let common = first;
  while (others.some((other) => other !== common && !other.startsWith(`${common}/`)))
    common = folderOf(common);
  return common;
}
