import type { ArticleId, Statement } from '../evidence.ts';

/** Where a part of the notation was published: the products that have site control files. */
export type ControlVersion = '1.x' | '2.0' | '2003' | '2007';

/** One name of the notation: a block, or the keyword of a statement. */
export interface ControlEntry {
  /** In upper case, without `BEGIN_`. Case does not matter. */
  readonly name: string;
  readonly meaning: string;
  /** What the meaning rests on; `unknown` where only the name is known. */
  readonly evidence: Statement['evidence'];
  /** Versions in whose published samples it stands. That it is missing from others means nothing: no 2.0 file was published whole. */
  readonly shownIn: readonly ControlVersion[];
  /** Its own fields in their order, as far as known. */
  readonly fields: readonly string[];
  readonly notes: readonly string[];
  readonly articles: readonly ArticleId[];
}

/** A property that a text names. No list of all properties was ever published. */
export interface KnownProperty {
  readonly name: string;
  readonly meaning: string;
  readonly evidence: Statement['evidence'];
  readonly shownIn: readonly ControlVersion[];
  /** The item, that is the name in its block, where it is known. */
  readonly item?: string;
  /** The line to write, where a text or a sample gives one. */
  readonly line?: string;
  readonly unit: Statement;
  /** Values, or bits of one, that a text names. */
  readonly values: readonly { readonly value: string; readonly meaning: string }[];
  readonly notes: readonly string[];
  readonly articles: readonly ArticleId[];
}
