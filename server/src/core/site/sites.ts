import type { LanguageId } from '../catalogue/language.ts';
import type { RemodbcCopy } from './facts.ts';
import { folderOf, languageOfUri, siteLimits, siteRole } from './member.ts';
import { type MemberOf, type Nearby, nearbyOf, nearestSource, type SourceMemory } from './nearest-source.ts';
import type { SiteSource } from './resolve.ts';
import { fileName } from './site.ts';
import type { SiteSources } from './site-sources.ts';

/** The files of one site that count, sorted, so that the same files give the same facts in whatever order they were found. */
interface Site {
  readonly folder: string;
  /** Files that facts come from. */
  readonly facts: ReadonlyMap<LanguageId, readonly string[]>;
  readonly copies: readonly string[];
}

/** Files that state facts and settings, the most trusted first: the profile, then what clients obey, then what the site server keeps. */
export const statingLanguages: readonly LanguageId[] = ['site-metering', 'licmtr-cfg', 'sms-site-control'];
/** Files that facts can be read out of although they state none. */
const telling: readonly LanguageId[] = ['sms-metering-log'];

const nothing: SiteSources = { otherCopies: [], stated: [], told: [] };

/**
 * Which files belong together. The nearest folder upwards with a site metering profile makes a site. Files below no profile belong to the nearest root
 * around them, and outside all roots to their own folder. Holds addresses only, so that it stays true while the contents of files change.
 */
export class Sites {
  readonly #roots: ReadonlySet<string>;
  readonly #profileFolders: ReadonlySet<string>;
  readonly #sites: ReadonlyMap<string, Site>;
  readonly #copies = new WeakMap<RemodbcCopy['values'], RemodbcCopy>();
  readonly #nearbyOf = new WeakMap<Site, Map<LanguageId, Nearby>>();

  /**
   * @param uris addresses of all known files, each written in one way only
   * @param roots addresses of the folders that a person has opened or had searched, without a slash at their end
   */
  constructor(uris: readonly string[], roots: readonly string[]) {
    this.#roots = new Set(roots);
    this.#profileFolders = new Set(
      uris.filter((uri) => languageOfUri(uri) === 'site-metering').map((uri) => folderOf(uri)),
    );
    this.#sites = this.#group(givenNamesFirst(uris));
  }

  /** Address of the folder that holds a file's site; undefined for a text that is in no folder. */
  folderOf(uri: string): string | undefined {
    const own = folderOf(uri);
    if (!uri.includes('://')) return undefined;
    return nearestAround(own, this.#profileFolders) ?? nearestAround(own, this.#roots) ?? own;
  }

  /** The files that findings about a file may rest on, itself included. */
  membersFor(uri: string): readonly string[] {
    const site = this.#siteOf(uri);
    return site ? [...[...site.facts.values()].flat(), ...(comparedCopies(uri, site) ?? [])] : [];
  }

  /** All files that have a part in a file's site, in the order of their addresses. */
  filesAround(uri: string): readonly string[] {
    const site = this.#siteOf(uri);
    return site ? [...[...site.facts.values()].flat(), ...site.copies].toSorted() : [];
  }

  /**
   * What the files of a file's site tell, and for a Remodbc.ini the other copies. Of several files of one kind only the nearest
   * speaks: those of another server, or of another site that has no profile to tell it apart, may say something else.
   */
  sourcesOf(uri: string, memberOf: MemberOf, memory: SourceMemory = new Map()): SiteSources {
    const site = this.#siteOf(uri);
    if (!site) return nothing;
    const sourcesIn = (languages: readonly LanguageId[]) => {
      const sources: SiteSource[] = [];
      for (const language of languages) {
        if (!site.facts.has(language)) continue;
        const source = nearestSource(uri, this.#nearby(site, language), memberOf, memory);
        if (source) sources.push(source);
      }
      return sources;
    };
    const otherCopies = (comparedCopies(uri, site) ?? []).flatMap((other) => {
      const values = other === uri ? undefined : memberOf(other)?.copy;
      return values ? [this.#copyOf(other, values, site)] : [];
    });
    return { otherCopies, stated: sourcesIn(statingLanguages), told: sourcesIn(telling) };
  }

  /**
   * Sentences about what is left out for the sake of a limit.
   * @param uri a file whose site is of interest; without it, all sites are
   */
  notes(uri?: string): readonly string[] {
    const own = uri === undefined ? undefined : this.#siteOf(uri);
    const sites = uri === undefined ? [...this.#sites.values()] : own ? [own] : [];
    return sites
      .filter(({ copies }) => copies.length > siteLimits.copies)
      .map(
        ({ folder, copies }) =>
          `${copies.length} copies of Remodbc.ini below "${fileName(folder)}" are more than one site has and are not compared; ` +
          'a SiteMetering.ini in the folder of each site tells sites apart.',
      );
  }

  /** The same object as long as the file tells the same. */
  #copyOf(uri: string, values: RemodbcCopy['values'], { folder }: Site): RemodbcCopy {
    const copy = this.#copies.get(values) ?? { uri, label: labelOf(uri, folder), values };
    this.#copies.set(values, copy);
    return copy;
  }

  #nearby(site: Site, language: LanguageId): Nearby {
    const ofSite = this.#nearbyOf.get(site) ?? new Map<LanguageId, Nearby>();
    this.#nearbyOf.set(site, ofSite);
    const nearby = ofSite.get(language) ?? nearbyOf(site.facts.get(language) ?? [], site.folder);
    ofSite.set(language, nearby);
    return nearby;
  }

  #siteOf(uri: string): Site | undefined {
    const folder = this.folderOf(uri);
    return folder === undefined ? undefined : this.#sites.get(folder);
  }

  #group(uris: readonly string[]): ReadonlyMap<string, Site> {
    const sites = new Map<string, GrowingSite>();
    for (const uri of uris) {
      const role = siteRole(uri);
      if (role === undefined) continue;
      const folder = this.folderOf(uri);
      const language = languageOfUri(uri);
      if (folder === undefined || language === undefined) continue;
      const site: GrowingSite = sites.get(folder) ?? { folder, facts: new Map(), copies: [] };
      sites.set(folder, site);
      if (role === 'copy') site.copies.push(uri);
      else {
        const ofLanguage = site.facts.get(language) ?? [];
        ofLanguage.push(uri);
        site.facts.set(language, ofLanguage);
      }
    }
    return sites;
  }
}

/** A site while its files are sorted into it. */
interface GrowingSite {
  readonly folder: string;
  readonly facts: Map<LanguageId, string[]>;
  readonly copies: string[];
}

/** The copies that a file is compared with, itself among them; undefined for files that are no such copy, and where there are too many. */
function comparedCopies(uri: string, { copies }: Site): readonly string[] | undefined {
  const areCompared = copies.length > 0 && copies.length <= siteLimits.copies;
  return areCompared && siteRole(uri) === 'copy' ? copies : undefined;
}

/** The first of a folder and those around it that is one of some. */
function nearestAround(folder: string, folders: ReadonlySet<string>): string | undefined {
  if (folders.size === 0) return undefined;
  for (let around = folder; around !== ''; around = folderOf(around)) {
    if (folders.has(around)) return around;
  }
  return undefined;
}

/** Sorted; the names that SMS or this product gives come before others such as `ABC.ct0` and `abc.sitemetering.ini`. */
function givenNamesFirst(uris: readonly string[]): readonly string[] {
  const given: string[] = [];
  const others: string[] = [];
  for (const uri of uris) (GIVEN_NAME.test(uri) ? given : others).push(uri);
  return [...given.sort(), ...others.sort()];
}

const GIVEN_NAME = /\/(?:sitemetering\.ini|sitectrl\.ct0)$/i;

/** The way from the folder of the site to a file, as a person reads it. */
function labelOf(uri: string, folder: string): string {
  return uri
    .slice(folder.length + 1)
    .split('/')
    .map(fileName)
    .join('/');
}
