import { type SiteLayout, sitesOf, uriOf } from '../site-files.ts';

/** Files that are checked by one thread: whole sites, because files of one site tell about each other. */
export type Unit = readonly string[];

/** Small sites are taken together up to so many files, because every message between threads costs time. */
const FILES_OF_UNIT = 100;

/** The files by site, in the order of their first file. */
export function unitsOf(layout: SiteLayout): readonly Unit[] {
  const sites = sitesOf(layout);
  const bySite = new Map<string, string[]>();
  for (const path of layout.paths) {
    const folder = sites.folderOf(uriOf(path)) ?? '';
    const ofSite = bySite.get(folder) ?? [];
    ofSite.push(path);
    bySite.set(folder, ofSite);
  }
  const units: string[][] = [];
  for (const paths of bySite.values()) {
    const last = units.at(-1);
    if (last && last.length + paths.length <= FILES_OF_UNIT) last.push(...paths);
    else units.push([...paths]);
  }
  return units;
}
