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

/** Of a longer word only the beginning can be known. */
const maximumWordLength = 40;

export interface SearchIndex {
  readonly documents: readonly Article[];
  /** Word to document number to weight. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** All words in order, for beginnings of words. */
  readonly vocabulary: readonly string[];
}

/** Takes every article apart into words. */
export function buildIndex(documents: readonly Article[]): SearchIndex {
  const postings = new Map<string, Map<number, number>>();
  const wordsOf = remembering(wordsOfName);
  documents.forEach((article, document) => {
    for (const [word, weight] of weightsOf(article, wordsOf)) {
      const entry = postings.get(word) ?? new Map<number, number>();
      postings.set(word, entry.set(document, weight));
    }
  });
  return { documents, postings, vocabulary: [...postings.keys()].sort() };
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

/** The documents that hold a term as one word, or all parts of it as separate words: "log-on" and "log on". */
export function scoresOfTerm(
  { whole, parts }: NameWords,
  searched: SearchIndex,
): ReadonlyMap<number, number> {
  const asOneWord = scoresOfWord(whole, searched);
  if (parts.length === 1) return asOneWord;
  const scores = new Map(asOneWord);
  const ofParts = parts.map((part) => scoresOfWord(part, searched));
  for (const document of ofParts[0]?.keys() ?? []) {
    const partScores = ofParts.map((ofPart) => ofPart.get(document) ?? 0);
    if (partScores.includes(0)) continue;
    const average = partScores.reduce((sum, score) => sum + score, 0) / parts.length;
    scores.set(document, Math.max(scores.get(document) ?? 0, average));
  }
  return scores;
}

/** The documents that hold a word, exactly or by its beginning, each with the score of its best form. */
function scoresOfWord(searchedWord: string, searched: SearchIndex): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  for (const [word, quality] of wordsLike(searchedWord, searched.vocabulary)) {
    const entry = searched.postings.get(word);
    if (entry === undefined) continue;
    const rarity = Math.log(1 + searched.documents.length / entry.size);
    for (const [document, weight] of entry) {
      scores.set(document, Math.max(scores.get(document) ?? 0, rarity * quality * weight));
    }
  }
  return scores;
}

/** Known words that begin with the term, or with which a long term begins, each with the quality of the match. */
function wordsLike(term: string, vocabulary: readonly string[]): readonly (readonly [string, number])[] {
  if (isExact(term) || term.length < 3) return [[term, 1]];
  const similar: [string, number][] = [];
  for (let at = firstAtOrAfter(vocabulary, term); at < vocabulary.length; at += 1) {
    const word = vocabulary[at] ?? '';
    if (!word.startsWith(term)) break;
    similar.push([word, qualityOf(word.length - term.length)]);
  }
  for (let length = Math.min(term.length - 1, maximumWordLength); length >= 5; length -= 1) {
    similar.push([term.slice(0, length), qualityOf(term.length - length)]);
  }
  return similar;
}

function qualityOf(lengthOfDifference: number): number {
  if (lengthOfDifference === 0) return 1;
  return lengthOfDifference <= 3 ? shortEnding : longEnding;
}

/** Position of the first word that is not before the given one. */
function firstAtOrAfter(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
