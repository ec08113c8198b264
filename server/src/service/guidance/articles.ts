import type { Article } from '../../core/catalogue/articles/article.ts';
import { articleUrl } from '../../core/catalogue/articles/links.ts';
import type { ArticleId } from '../../core/catalogue/evidence.ts';
import type { SiteFacts } from '../../core/site/facts.ts';
import { fixLevel } from './fix-level.ts';
import type { ArticleGuidance } from './model.ts';

/** What articles mean to one site, and where their links lead. */
export interface ArticleReader {
  readonly facts: SiteFacts;
  readonly articleLink: string;
}

/** The prose of the articles is loaded when somebody first asks for it. */
export function loadArticles(): Promise<typeof import('../../core/catalogue/articles/index.ts')> {
  return import('../../core/catalogue/articles/index.ts');
}

/** The articles that answer a query, best first; see {@link import('../../core/catalogue/articles/search.ts').searchArticles}. */
export async function findArticles(
  query: string,
  limit: number,
  reader: ArticleReader,
): Promise<readonly ArticleGuidance[]> {
  const { searchArticles } = await loadArticles();
  return searchArticles(query, limit).map(({ article }) => articleGuidance(article, reader));
}

/** Articles by their numbers, in that order; numbers that the catalogue does not have are left out. */
export function articlesById(
  ids: readonly ArticleId[],
  known: ReadonlyMap<ArticleId, Article>,
  reader: ArticleReader,
): readonly ArticleGuidance[] {
  return ids.flatMap((id) => {
    const article = known.get(id);
    return article ? [articleGuidance(article, reader)] : [];
  });
}

function articleGuidance(article: Article, { facts, articleLink }: ArticleReader): ArticleGuidance {
  const { id, title, date, summary, remedy, note } = article;
  const fix = fixLevel(article, facts);
  return {
    id,
    title,
    date,
    appliesTo: appliesTo(article),
    summary,
    remedy,
    ...(note !== undefined && { note }),
    ...(fix && { fix }),
    url: articleUrl(id, articleLink),
  };
}

/** "SMS 2.0, 2.0 SP1". */
function appliesTo({ product = 'SMS', versions }: Article): string {
  return versions.length === 0 ? product : `${product} ${versions.join(', ')}`;
}
