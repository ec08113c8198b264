import { type LanguageId, languageOfFile } from '../catalogue/language.ts';
import defer * as copies from './copies.ts';
import type { RemodbcCopy } from './facts.ts';
import type { SiteSource } from './resolve.ts';
import { fileName, type SiteFile, sourceOf } from './site.ts';

/** What is read to learn about sites is bounded; what lies beyond is named where a person sees it. */
export const siteLimits = {
  /** Files of one tree that are read for what they tell about their sites. */
  files: 2000,
  /** Folders of one tree that an editor looks into by itself. */
  folders: 20_000,
  /** Larger files, in bytes, are not read for that. */
  fileSize: 16 * 1024 * 1024,
  /** More copies of Remodbc.ini than this do not belong to one site; they are not compared with each other. */
  copies: 200,
} as const;

/**
 * What a file is to its site, by its name: it states facts, or it is one of the copies that have to agree. Undefined for files that are neither, such as
 * backups, old versions of a site control file, and proposals for it.
 */
export function siteRole(uri: string): 'facts' | 'copy' | undefined {
  const name = fileName(uri).toLowerCase();
  if (name === 'remodbc.ini') return 'copy';
  switch (languageOfFile(name)) {
    case 'site-metering':
    case 'licmtr-cfg':
      return 'facts';
    case 'sms-site-control':
      return isCurrent(uri) ? 'facts' : undefined;
    case 'sms-metering-log':
      return SERVER_LOG.test(name) ? 'facts' : undefined;
    default:
      return undefined;
  }
}

/** What a client's log tells of its clock need not be true of the servers. */
const SERVER_LOG = /^(?:licsrvc|licsvcfg|remodbc)\./;

/** SMS keeps old site control files in a folder `history` (Q215126); *.ct1 and *.ct2 hold requests and replies. */
function isCurrent(uri: string): boolean {
  return /\.ct0$/i.test(uri) && fileName(folderOf(uri)).toLowerCase() !== 'history';
}

/** What a file tells about its site: all that is kept of it. */
export interface SiteMember {
  readonly uri: string;
  /** What it states. */
  readonly source?: SiteSource;
  /** Of a copy of Remodbc.ini, its documented keys as Windows returns them. */
  readonly copy?: RemodbcCopy['values'];
}

/** Takes from a file what it tells about its site; undefined where it has no part in one. */
export function siteMember(file: SiteFile): SiteMember | undefined {
  const { uri, profile } = file;
  switch (siteRole(uri)) {
    case 'facts':
      return { uri, source: sourceOf(file) };
    case 'copy':
      return profile && { uri, copy: copies.remodbcValues(profile) };
    default:
      return undefined;
  }
}

/** The language of a file by its address. */
export function languageOfUri(uri: string): LanguageId | undefined {
  return languageOfFile(fileName(uri));
}

/** The address of the folder that a file or folder lies in, without a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), 0));
}
