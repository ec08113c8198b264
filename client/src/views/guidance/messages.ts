import type { ArticleGuidance, Guidance } from '../../../../server/src/lsp/protocol.ts';

/** What the page shows while nothing is searched. */
export type Place =
  /** The place of the caret. Without guidance there is nothing to say about it. */
  | { readonly kind: 'place'; readonly guidance: Guidance | null }
  /** There is no file to speak of. */
  | { readonly kind: 'noFile' }
  /** The server cannot be asked. */
  | { readonly kind: 'waiting'; readonly words: string };

/** What the extension tells the page. */
export type ToPage =
  | { readonly kind: 'show'; readonly place: Place }
  | {
      readonly kind: 'found';
      readonly query: string;
      readonly articles: readonly ArticleGuidance[];
      /** Why there is no answer, as a sentence. */
      readonly failure?: string;
    }
  /** A command asks for a search. */
  | { readonly kind: 'search'; readonly query: string };

/** What the page tells the extension. */
export type FromPage =
  /** It listens now. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'openArticle'; readonly id: string }
  | { readonly kind: 'fix' | 'openSample' | 'getStarted' };

/** Longest query that is passed on. */
export const LONGEST_QUERY = 500;

/** A message of the page; undefined for anything that is none. */
export function fromPage(raw: unknown): FromPage | undefined {
  const { kind, query, id } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'ready' || kind === 'fix' || kind === 'openSample' || kind === 'getStarted') return { kind };
  if (kind === 'search' && typeof query === 'string') return { kind, query: query.slice(0, LONGEST_QUERY) };
  if (kind === 'openArticle' && typeof id === 'string') return { kind, id };
  return undefined;
}
