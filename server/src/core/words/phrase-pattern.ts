import { isInQuotes, splitOutsideQuotes } from './quotes.ts';
import type { Translate } from './translate.ts';

/**
 * English phrases with their translations. A phrase may have gaps, `{key}` or `{1}`; the translation names the same gaps in the order that its
 * grammar wants, or `{!key}` where examples stand there of what a person writes into files,
 * which stay English. The gaps `{n}` and `{n2}` are for numbers alone.
 */
export type Phrases = Readonly<Record<string, string>>;

/** A phrase with gaps, cut at them: the texts between, one more than there are gaps. */
export interface Pattern {
  readonly texts: readonly string[];
  readonly gaps: readonly Gap[];
  readonly isBrief: boolean;
  readonly translation: string;
}

/** One gap, or several that follow each other: nobody can tell where the first ends, so their values are one text. */
const GAPS = /\{!?\w+\}(?: ?\{!?\w+\})*/g;

interface Gap {
  /** As it is written, `{key}`. */
  readonly name: string;
  /** It stands between quotation marks, or is the name of a section, and repeats a file, which is never translated. */
  readonly isQuoted: boolean;
  readonly isNumber: boolean;
}

/** A phrase with fewer letters than this may be found in a text by chance. */
const FEW_LETTERS = 10;

/** The patterns to try for a text, those with the most words first. */
export function patternsOf(phrases: Phrases): { readonly forText: (text: string) => readonly Pattern[] } {
  const byBeginning = new Map<string, Pattern[]>();
  const sorted = Object.entries(phrases)
    .filter(([phrase]) => phrase.includes('{'))
    .map(([phrase, translation]) => patternOf(phrase, translation))
    .toSorted((first, second) => sizeOf(second) - sizeOf(first));
  const list = (beginning: string): Pattern[] => {
    const found = byBeginning.get(beginning) ?? [];
    byBeginning.set(beginning, found);
    return found;
  };
  // A pattern that begins with a gap may fit any text, so it stands in every list; the order stays that of the sizes.
  const beginnings = new Set(sorted.map(beginningOf));
  for (const pattern of sorted) {
    const beginning = beginningOf(pattern);
    if (beginning !== '') list(beginning).push(pattern);
    else for (const each of beginnings) list(each).push(pattern);
  }
  const anywhere = byBeginning.get('') ?? [];
  return { forText: (text) => byBeginning.get(text.slice(0, BEGINNING)) ?? anywhere };
}

/** Characters of a text by which patterns are found. */
const BEGINNING = 3;

function beginningOf({ texts: [first = ''] }: Pattern): string {
  return first.length < BEGINNING ? '' : first.slice(0, BEGINNING);
}

function patternOf(phrase: string, translation: string): Pattern {
  const found = [...phrase.matchAll(GAPS)];
  const gaps = found.map(({ index, 0: name }) => ({
    name,
    // Behind a bracket stands the name of a section.
    isQuoted: isInQuotes(phrase, index) || phrase[index - 1] === '[',
    isNumber: /^\{n\d?\}$/.test(name),
  }));
  const texts = phrase.split(GAPS);
  return { texts, gaps, isBrief: texts.join('').length < FEW_LETTERS, translation };
}

function sizeOf({ texts }: Pattern): number {
  return texts.join('').length;
}

/** What stands in the gaps of a pattern if it fits a text: each as short as it can be, the last as long as it must. */
export function match({ texts, gaps, isBrief }: Pattern, text: string): readonly string[] | undefined {
  const [first = ''] = texts;
  const last = texts.at(-1) ?? '';
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return undefined;
  const values: string[] = [];
  let start = first.length;
  for (const between of texts.slice(1, -1)) {
    const found = text.indexOf(between, start);
    if (found < 0 || found + between.length > end) return undefined;
    values.push(text.slice(start, found));
    start = found + between.length;
  }
  values.push(text.slice(start, end));
  return values.every((value, index) => fits(value, gaps[index], isBrief)) ? values : undefined;
}

/** A gap does not reach over the end of a sentence; that of a phrase of few letters, such as `every {1}`, not over a comma either. */
function fits(value: string, gap: Gap | undefined, isBrief: boolean): boolean {
  if (!gap || gap.isQuoted) return true;
  if (gap.isNumber) return /^\d+$/.test(value);
  if (value.endsWith(',')) return false;
  return !hasOutsideQuotes(value, isBrief ? /[.!?] (?=["[A-Z])|[,;:] / : /[.!?] (?=["[A-Z])/);
}

function hasOutsideQuotes(text: string, separator: RegExp): boolean {
  return splitOutsideQuotes(text, separator).length > 1;
}

/** The translation of a pattern with what stands in its gaps. */
export function fill(
  { gaps, translation }: Pattern,
  values: readonly string[],
  translate: Translate,
  writable: Translate,
): string {
  const byName = new Map(
    gaps.map(({ name, isQuoted }, index) => {
      const value = values[index] ?? '';
      return [name, { value, isQuoted }] as const;
    }),
  );
  return translation.replaceAll(GAPS, (whole) => {
    const gap = byName.get(whole.replace('!', ''));
    if (!gap) return whole;
    if (gap.isQuoted) return gap.value;
    return whole.startsWith('{!') ? writable(gap.value) : translate(gap.value);
  });
}
