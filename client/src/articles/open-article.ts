import type { Uri } from 'vscode';
import type { ShownArticle } from './show-article.ts';

/** Loads what opens articles, and opens one. */
export async function openArticle(article: ShownArticle, document?: Uri): Promise<void> {
  const { showArticle } = await import('../second-part.ts');
  await showArticle(article, document);
}
