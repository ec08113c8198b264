import { articleUrl } from '../core/catalogue/articles/links.ts';

/** An article as a list shows it. */
export interface ListedArticle {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
}

/** The articles about metering by number, those about formats and tools last. Their prose is loaded when first asked for. */
export async function listArticles(articleLink?: string): Promise<readonly ListedArticle[]> {
  const { articles } = await import('../core/catalogue/articles/index.ts');
  const order = { metering: 0, marginal: 1, support: 2 } as const;
  return [...articles.values()]
    .sort(
      (first, second) =>
        order[first.relevance] - order[second.relevance] || numberOf(first) - numberOf(second),
    )
    .map(({ id, title, summary }) => ({ id, title, summary, url: articleUrl(id, articleLink) }));
}

function numberOf({ id }: { readonly id: string }): number {
  return Number(id.slice(1));
}
