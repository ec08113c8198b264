import { fill, match, type Phrases, patternsOf } from './phrase-pattern.ts';
import { splitOutsideQuotes } from './quotes.ts';
import type { Translate } from './translate.ts';

/** So many parts of a text, with what stands between them, are tried together. */
const LONGEST_RUN = 9;

/** How many answers are kept: more than an editor shows at once. */
const MOST_KEPT = 5000;

/**
 * Translates a composed text as a reader with a phrasebook would: the phrase that fits the most of it is looked up, what stands in its gaps is
 * translated in turn, and a text that no phrase fits is taken apart at its punctuation.
 */
export function phrasebook(written: Phrases): Translate {
  const phrases = { ...withoutLeadingMarks(written), ...written };
  const patterns = patternsOf(phrases);
  const kept = new Map<string, string>();

  const translate = (english: string): string => {
    const known = kept.get(english);
    if (known !== undefined) return known;
    const translation = inAnyCase(english);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(english, translation);
    return translation;
  };

  /** Blanks around a text stay; a sentence may begin with what elsewhere stands within one. */
  const inAnyCase = (english: string): string => {
    const core = english.trim();
    const found = wholePhrase(core) ?? capitalised(core) ?? inParts(core);
    return found === undefined ? english : english.replace(core, () => found);
  };

  const capitalised = (text: string): string | undefined => {
    if (!/^[A-Z][a-z ]/.test(text)) return undefined;
    const found = wholePhrase(text.charAt(0).toLowerCase() + text.slice(1));
    return found && found.charAt(0).toUpperCase() + found.slice(1);
  };

  const exactly = (text: string): string | undefined =>
    Object.hasOwn(phrases, text) ? phrases[text] : undefined;

  /** What a person writes into files stays; only words that are phrases by themselves are translated. */
  const writable = (text: string): string =>
    splitOutsideQuotes(text, /, | or |[.!?]$/)
      .map((part) => exactly(part) ?? part)
      .join('');

  const wholePhrase = (text: string): string | undefined => {
    const exact = exactly(text);
    if (exact !== undefined) return exact;
    for (const pattern of patterns.forText(text)) {
      const values = match(pattern, text);
      if (values) return fill(pattern, values, translate, writable);
    }
    return undefined;
  };

  const inParts = (text: string): string | undefined => {
    for (const separator of separators) {
      const parts = splitOutsideQuotes(text, separator);
      if (parts.length > 1)
        return runsOf(parts)
          .map(([run, isMark]) => (isMark ? mark(run) : translate(run)))
          .join('');
    }
    return undefined;
  };

  const mark = (text: string): string => exactly(text) ?? text;

  /** The parts, and what stands between them; as many of them together as make a phrase. */
  const runsOf = (parts: readonly string[]): readonly (readonly [run: string, isMark: boolean])[] => {
    const runs: (readonly [string, boolean])[] = [];
    for (let start = 0; start < parts.length; ) {
      let end = Math.min(parts.length, start + LONGEST_RUN);
      while (end > start + 1 && !isPhrase(parts.slice(start, end).join(''))) end -= 2;
      runs.push([parts.slice(start, end).join(''), false]);
      const between = parts[end];
      if (between !== undefined) runs.push([between, true]);
      start = end + 1;
    }
    return runs;
  };

  const isPhrase = (text: string): boolean => (wholePhrase(text) ?? capitalised(text)) !== undefined;

  return translate;
}

/** Phrases that go on behind a comma or a full stop, once more without it: there the text may have been taken apart. */
function withoutLeadingMarks(phrases: Phrases): Phrases {
  const leading = /^[,.;] /;
  return Object.fromEntries(
    Object.entries(phrases)
      .filter(([phrase, translation]) => leading.test(phrase) && leading.test(translation))
      .map(([phrase, translation]) => [phrase.slice(2), translation.slice(2)]),
  );
}

/**
 * Where a text that no phrase fits is taken apart: sentences first, then what full stops, brackets, colons and commas part, then a number and the next
 * one.
 */
const separators: readonly RegExp[] = [
  / \((?=[^()]*\)$)|(?<=\([^()]*)\)$/,
  /(?<=[.!?]) (?=["[A-Z])/,
  /[.!?,]$/,
  /: /,
  /; /,
  / = /,
  /, /,
  / and | or /,
  /(?<=[a-zß]) (?=\d+ [a-z])| (?=every )/,
];
