import { lineOf, type MeteringFile } from './document.ts';
import { configuredIn } from './lint/lint.ts';
import defer * as logZone from './logs/zone.ts';
import type { CheckSettings } from './settings.ts';
import { type SiteMember, siteMember, siteRole } from './site/member.ts';
import type { SiteFile } from './site/site.ts';

/**
 * What a file that was read tells about its site; undefined where it has no part in one.
 * @param settings the properties of a site control file that a person declared count as facts
 */
export function memberOfFile(
  uri: string,
  file: MeteringFile,
  settings: CheckSettings,
): SiteMember | undefined {
  if (siteRole(uri) === undefined) return undefined;
  if (file.kind === 'log') {
    const source = logZone.logSource({ uri, log: file.log });
    return source.zone ? { uri, source } : undefined;
  }
  return siteMember(siteFileOf(uri, file, settings));
}

/** A file that was read, as the site model sees it. */
export function siteFileOf(uri: string, file: MeteringFile, settings: CheckSettings): SiteFile {
  const { language, kind } = file;
  const configured = configuredIn(file, settings);
  const ofOffset = (offset: number) => lineOf(file, offset);
  if (kind === 'ini') return { uri, language, profile: file.profile, configured, lineOf: ofOffset };
  if (kind === 'control') return { uri, language, tree: file.tree, configured, lineOf: ofOffset };
  return { uri, language, configured, lineOf: ofOffset };
}
