import type { SitePicture } from '../../../../server/src/lsp/protocol.ts';

/** What the page shows. */
export type Shown =
  | {
      readonly kind: 'picture';
      readonly picture: SitePicture;
      /** Address of the file whose site it is. */
      readonly source: string;
    }
  /** There is nothing to draw: a sentence tells why. */
  | { readonly kind: 'nothing'; readonly words: string };

/** What the page tells the extension. */
export type FromSitePage =
  /** It listens now. */
  | { readonly kind: 'ready' }
  /** A person wants to go to a line, counted from 0. */
  | { readonly kind: 'open'; readonly uri: string; readonly line: number };

/** A message of the page; undefined for anything that is none. */
export function fromSitePage(raw: unknown): FromSitePage | undefined {
  const { kind, uri, line } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'ready') return { kind };
  if (
    kind === 'open' &&
    typeof uri === 'string' &&
    typeof line === 'number' &&
    Number.isSafeInteger(line) &&
    line >= 0
  )
    return { kind, uri, line };
  return undefined;
}

/** What the page remembers while it is hidden, and while no window is open. */
export interface SiteMemory {
  /** Keys of what is unfolded. */
  readonly unfolded: readonly string[];
  readonly scroll: number;
  /** Address of a file of the site. */
  readonly source?: string;
}

/** What was remembered, or nothing where it is not as expected. */
export function recalledSite(state: unknown): SiteMemory {
  const { unfolded, scroll, source } = (state ?? {}) as Partial<Record<keyof SiteMemory, unknown>>;
  return {
    unfolded: Array.isArray(unfolded) ? unfolded.filter((key) => typeof key === 'string') : [],
    scroll: typeof scroll === 'number' ? scroll : 0,
    ...(typeof source === 'string' && { source }),
  };
}

/** Addresses of all files that a picture names: the page can ask for no others. */
export function filesNamed({ groups, facts, differences, week }: SitePicture): ReadonlySet<string> {
  const files = groups.flatMap(({ shown, folded }) =>
    [...shown, ...folded].flatMap((computer) => computer.files),
  );
  return new Set([
    ...files.map(({ uri }) => uri),
    ...facts.flatMap(({ place }) => place?.uri ?? []),
    ...differences.flatMap(({ values }) =>
      values.shown.flatMap(({ copies }) => copies.shown.map(({ uri }) => uri)),
    ),
    ...week.tracks.shown.flatMap(({ place }) => place?.uri ?? []),
  ]);
}
