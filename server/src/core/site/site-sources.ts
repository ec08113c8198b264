import type { RemodbcCopy } from './facts.ts';
import type { SiteSource } from './resolve.ts';

/** What the files of a site tell to one of them, the most trusted first. */
export interface SiteSources {
  readonly otherCopies: readonly RemodbcCopy[];
  /** Counts before the settings of an editor. */
  readonly stated: readonly SiteSource[];
  /** Counts behind everything that a person stated. */
  readonly told: readonly SiteSource[];
}

/**
 * All sources in the order in which they count.
 * @param settings what a person stated outside the files of the site, and wants to count less than these
 */
export function inOrder(
  { otherCopies, stated, told }: SiteSources,
  settings: readonly SiteSource[] = [],
): readonly SiteSource[] {
  const copies = otherCopies.length > 0 ? [{ otherCopies }] : [];
  return [...stated, ...copies, ...settings, ...told];
}

/** True where two readings of a site tell the same, wherever in a line it stands. */
export function sameSources(first: SiteSources, second: SiteSources): boolean {
  return (
    first === second ||
    (sameList(first.stated, second.stated) &&
      sameList(first.told, second.told) &&
      sameList(first.otherCopies, second.otherCopies))
  );
}

function sameList(first: readonly unknown[], second: readonly unknown[]): boolean {
  return (
    first.length === second.length &&
    first.every((one, index) => one === second[index] || asText(one) === asText(second[index]))
  );
}

function asText(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (leftOut.has(key)) return undefined;
    return part instanceof Map ? [...part] : part;
  });
}

/** Places in a line, which nobody asks for outside the file, and what the catalogue says of a setting, which goes by its name. */
const leftOut: ReadonlySet<string> = new Set(['start', 'end', 'whole', 'setting']);
