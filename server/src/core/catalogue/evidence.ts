/**
 * What a statement of the product rests on.
 * - `documented`: a Microsoft text says it.
 * - `shown`: it stands in a published example.
 * - `inferred`: it follows from documented facts or from how Windows reads files; no text says it of this product.
 * - `arithmetic`: it follows from the number alone.
 */
export type Evidence = 'documented' | 'shown' | 'inferred' | 'arithmetic';

/** A Knowledge Base article by its number. */
export type ArticleId = `Q${number}`;

/** A statement with what it rests on. `unknown` says openly that no text tells. */
export interface Statement {
  readonly text: string;
  readonly evidence: Evidence | 'unknown';
}
