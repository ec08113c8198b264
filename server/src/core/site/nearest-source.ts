import { folderOf, type SiteMember } from './member.ts';
import type { SiteSource } from './resolve.ts';

/** What is known of a file by its address; undefined where it cannot be read. */
export type MemberOf = (uri: string) => SiteMember | undefined;

/** Files that state facts, by every folder that they lie in or below; in each in the order in which they count. */
export type Nearby = ReadonlyMap<string, readonly string[]>;

export function nearbyOf(candidates: readonly string[], siteFolder: string): Nearby {
  const nearby = new Map<string, string[]>();
  for (const candidate of candidates) {
    for (let folder = folderOf(candidate); folder.length >= siteFolder.length; folder = folderOf(folder)) {
      const below = nearby.get(folder) ?? [];
      below.push(candidate);
      nearby.set(folder, below);
      if (folder === '') break;
    }
  }
  return nearby;
}

/**
 * What was found to be stated below folders, so that it is not looked for again for every file of a large site. Whoever keeps one empties it when the
 * contents of files change.
 */
export type SourceMemory = Map<Nearby, Map<string, SiteSource | undefined>>;

/** What the file itself states, else what that one states that shares the most folders with it; between equals the first. */
export function nearestSource(
  uri: string,
  nearby: Nearby,
  memberOf: MemberOf,
  memory: SourceMemory,
): SiteSource | undefined {
  if (nearby.size === 0) return undefined;
  const own = folderOf(uri);
  const stated = nearby.get(own)?.includes(uri) === true ? memberOf(uri)?.source : undefined;
  if (stated) return stated;
  const known = memory.get(nearby) ?? new Map<string, SiteSource | undefined>();
  memory.set(nearby, known);
  for (let folder = own; folder !== ''; folder = folderOf(folder)) {
    if (!known.has(folder)) known.set(folder, firstSource(nearby.get(folder) ?? [], memberOf));
    const source = known.get(folder);
    if (source) return source;
  }
  return undefined;
}

function firstSource(candidates: readonly string[], memberOf: MemberOf): SiteSource | undefined {
  for (const candidate of candidates) {
    const source = memberOf(candidate)?.source;
    if (source) return source;
  }
  return undefined;
}
