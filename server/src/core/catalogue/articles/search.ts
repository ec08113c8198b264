import type { Article, Relevance } from './article.ts';
import { articles } from './collection.ts';
import { buildIndex, type SearchIndex, scoresOfTerm } from './search-index.ts';
import { isStopWord, joinedName, type NameWords, namesIn, oneWord, wordsOfName } from './words.ts';

/** One article found by a search. */
export interface ArticleMatch {
  readonly article: Article;
  /** How well it answers the query. Comparable within one search only. */
  readonly score: number;
}

/**
 * Finds articles by what somebody with the problem would type: symptoms, numbers such as 9406, names of keys, article
 * ids with or without Q. Best first; ties go to the more relevant article, then to the lower number.
 * A blank query finds nothing.
 */
export function searchArticles(query: string, limit = 10): readonly ArticleMatch[] {
  if (!(limit >= 1)) return [];
  index ??= buildIndex([...articles.values()]);
  return rank(termsOf(query, index), index).slice(0, limit);
}

/** A query may be a pasted log: only so many terms of it count. */
const maximumTerms = 50;

let index: SearchIndex | undefined;

/** The terms of a query. A compound that the articles know ("off-line") is one term, otherwise each part is. */
function termsOf(query: string, { weights }: SearchIndex): readonly NameWords[] {
  const terms = new Map<string, NameWords>();
  for (const name of withPairsJoined(namesIn(query).map(wordsOfName), (word) => weights.has(word))) {
    const divided = weights.has(name.whole) ? [name] : name.parts.map(oneWord);
    for (const term of divided) if (!isStopWord(term.whole)) terms.set(term.whole, term);
  }
  return [...terms.values()].slice(0, maximumTerms);
}

/** "check out" and "log on" are one word where the articles have "check-out" and "logon"; "out" alone says nothing. */
function withPairsJoined(
  names: readonly NameWords[],
  isKnown: (word: string) => boolean,
): readonly NameWords[] {
  const joined: NameWords[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const pair = before && (isStopWord(before.whole) || isStopWord(name.whole)) && joinedName(before, name);
    if (pair && isKnown(pair.whole)) joined[joined.length - 1] = pair;
    else joined.push(name);
  }
  return joined;
}

function rank(terms: readonly NameWords[], searched: SearchIndex): readonly ArticleMatch[] {
  const scores = new Map<Article, number>();
  const matchedTerms = new Map<Article, number>();
  for (const term of terms) {
    for (const [article, score] of scoresOfTerm(term, searched)) {
      scores.set(article, (scores.get(article) ?? 0) + score);
      matchedTerms.set(article, (matchedTerms.get(article) ?? 0) + 1);
    }
  }
  const matches = [...scores].map(([article, score]) => {
    const coverage = (matchedTerms.get(article) ?? 0) / terms.length;
    return { article, score: score * (0.4 + 0.6 * coverage) };
  });
  return matches.sort(bestFirst);
}

const relevanceOrder: readonly Relevance[] = ['metering', 'marginal', 'support'];

function bestFirst(left: ArticleMatch, right: ArticleMatch): number {
  return (
    right.score - left.score ||
    relevanceOrder.indexOf(left.article.relevance) - relevanceOrder.indexOf(right.article.relevance) ||
    Number(left.article.id.slice(1)) - Number(right.article.id.slice(1))
  );
}
