import type { Article } from './article.ts';
import { isExact, type Name, type NameWords, namesIn, wordsOfName } from './words.ts';

/** How much a word counts in each part of an article. */
const fieldWeights: readonly (readonly [weight: number, text: (article: Article) => string])[] = [
  [12, (article) => article.id],
  [5, (article) => article.symptoms.join('\n')],
  [5, (article) => article.related.join('\n')],
  [4, (article) => article.title],
  [2.5, (article) => article.summary],
  [2, (article) => article.topics.join('\n')],
  [1, (article) => article.remedy.join('\n')],
  [0.6, (article) => article.note ?? ''],
];

/** What each further field with the same word adds to the best one. */
const furtherFieldShare = 0.15;

/** Quality of a match that is not the word itself. */
const shortEnding = 0.7;
const longEnding = 0.5;

/** Fewer letters are no beginning of a word that somebody types on; with fewer known ones no longer word is meant. */
const shortestBeginning = 3;
const shortestKnown = 5;

export interface SearchIndex {
  readonly articles: readonly Article[];
  /** How much each word counts in the articles that have it. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<Article, number>>;
}

/** Takes every article apart into words. */
export function buildIndex(articles: readonly Article[]): SearchIndex {
  const weights = new Map<string, Map<Article, number>>();
  const wordsOf = remembering(wordsOfName);
  for (const article of articles) {
    for (const [word, weight] of weightsOf(article, wordsOf)) {
      const ofWord = weights.get(word) ?? new Map<Article, number>();
      weights.set(word, ofWord.set(article, weight));
    }
  }
  return { articles, weights };
}

/** The articles repeat their names all the time; each is taken apart once. */
function remembering(wordsOf: (name: Name) => NameWords): (name: Name) => NameWords {
  const known = new Map<Name, NameWords>();
  return (name) => {
    const words = known.get(name) ?? wordsOf(name);
    known.set(name, words);
    return words;
  };
}

function weightsOf(article: Article, wordsOf: (name: Name) => NameWords): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [weight, text] of fieldWeights) {
    const inField = new Set<string>();
    for (const name of namesIn(text(article))) {
      const { whole, parts } = wordsOf(name);
      inField.add(whole);
      for (const part of parts) inField.add(part);
    }
    for (const word of inField) {
      const best = weights.get(word);
      weights.set(word, best === undefined ? weight : best + weight * furtherFieldShare);
    }
  }
  return weights;
}

/** The articles that hold a term as one word, or all parts of it as separate words: "log-on" and "log on". */
export function scoresOfTerm({ whole, parts }: NameWords, index: SearchIndex): ReadonlyMap<Article, number> {
  const asOneWord = scoresOfWord(whole, index);
  if (parts.length === 1) return asOneWord;
  const scores = new Map(asOneWord);
  const ofParts = parts.map((part) => scoresOfWord(part, index));
  for (const article of index.articles) {
    const partScores = ofParts.map((ofPart) => ofPart.get(article) ?? 0);
    if (partScores.includes(0)) continue;
    const average = partScores.reduce((sum, score) => sum + score) / parts.length;
    scores.set(article, Math.max(scores.get(article) ?? 0, average));
  }
  return scores;
}

/** The articles that hold a word, exactly or by its beginning, each with the score of its best form. */
function scoresOfWord(searched: string, { articles, weights }: SearchIndex): ReadonlyMap<Article, number> {
  const scores = new Map<Article, number>();
  const isLike = likeTo(searched);
  for (const [word, ofWord] of weights) {
    if (!isLike(word)) continue;
    const share =
      qualityOf(Math.abs(word.length - searched.length)) * Math.log(1 + articles.length / ofWord.size);
    for (const [article, weight] of ofWord)
      scores.set(article, Math.max(scores.get(article) ?? 0, share * weight));
  }
  return scores;
}

/** Known words are like one that is searched if they begin with it or, when they are long, if it begins with them. Numbers and short words match whole. */
function likeTo(searched: string): (word: string) => boolean {
  if (isExact(searched) || searched.length < shortestBeginning) return (word) => word === searched;
  return (word) => word.startsWith(searched) || (word.length >= shortestKnown && searched.startsWith(word));
}

function qualityOf(lengthOfDifference: number): number {
  if (lengthOfDifference === 0) return 1;
  return lengthOfDifference <= 3 ? shortEnding : longEnding;
}
