/**
 * The Knowledge Base articles about metering, in the product's own words. Load this on first use: rules need only
 * the numbers in ids.ts.
 */

export type { Article, Relevance, Topic } from './article.ts';
export { articleById, articles } from './collection.ts';
export { type ArticleId, articleIds, isKnownArticle, type KnownArticleId } from './ids.ts';
export { archiveFolder, articleUrl, publicArchive } from './links.ts';
export { type ArticleMatch, searchArticles } from './search.ts';
