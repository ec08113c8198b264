import type { Finding } from '../core/lint/finding.ts';

/** The finding's sentence with the articles it rests on: `... every Sunday. (Q299261)`. */
export function messageWithArticles({ message, articles }: Pick<Finding, 'message' | 'articles'>): string {
  return articles.length === 0 ? message : `${message} (${articles.join(', ')})`;
}
