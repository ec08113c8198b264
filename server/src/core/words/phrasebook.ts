/**
 * Says in a person's language what the product composes in English. Names, numbers and texts of files come back as they are, and so does what the
 * language has no words for.
 */
export type Translate = (english: string) => string;

/**
 * English phrases with their translations. A phrase may have gaps, `{key}` or `{1}`; the translation names the same gaps in the order that its
 * grammar wants, or `{!key}` where what stands there is to stay English because a person writes it into files. The gap `{n}` is for numbers alone.
 */
export type Phrases = Readonly<Record<string, string>>;

/** What is said to those who read English. */
export const inEnglish: Translate = (english) => english;

/** A phrase with gaps, cut at them: the texts between, one more than there are gaps. */
interface Pattern {
  readonly texts: readonly string[];
  readonly gaps: readonly Gap[];
  readonly translation: string;
}

interface Gap {
  readonly name: string;
  /** It stands between quotation marks and repeats a file, which is never translated. */
  readonly isQuoted: boolean;
}

/** How many answers are kept: more than an editor shows at once. */
const MOST_KEPT = 5000;

/**
 * Translates a composed text as a reader with a phrasebook would: the phrase that fits the most of it is looked up, what stands in its gaps is
 * translated in turn, and a text that no phrase fits is taken apart at its punctuation.
 */
export function phrasebook(phrases: Phrases): Translate {
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
    if (core === '') return english;
    const found = wholePhrase(core) ?? capitalised(core) ?? inParts(core);
    return found === undefined ? english : english.replace(core, () => found);
  };

  const capitalised = (text: string): string | undefined => {
    if (!/^[A-Z][a-z ]/.test(text)) return undefined;
    const found = wholePhrase(text.charAt(0).toLowerCase() + text.slice(1));
    return found && found.charAt(0).toUpperCase() + found.slice(1);
  };

  const wholePhrase = (text: string): string | undefined => {
    if (Object.hasOwn(phrases, text)) return phrases[text];
    for (const pattern of patterns.forText(text)) {
      const values = match(pattern, text);
      if (values) return fill(pattern, values, translate);
    }
    return undefined;
  };

  const inParts = (text: string): string | undefined => {
    for (const separator of separators) {
      const parts = splitOutsideQuotes(text, separator);
      if (parts.length > 1)
        return parts.map((part, index) => (index % 2 ? (phrases[part] ?? part) : translate(part))).join('');
    }
    return undefined;
  };

  return translate;
}

/** Where a text that no phrase fits is taken apart: sentences first, then what colons, brackets and commas part, then a number and the next one. */
const separators: readonly RegExp[] = [
  /(?<=[.!?]) (?=["A-Z])/,
  /[.!?]$/,
  /: /,
  / \(|\)/,
  /; /,
  / = /,
  /, (?:and )?| or /,
  /(?<=[a-z]) (?=\d+ [a-z])/,
];

/** The parts and, between them, what parts them. What is between quotation marks is not looked at. */
function splitOutsideQuotes(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(new RegExp(separator, 'g'))) {
    if (isInQuotes(text, index)) continue;
    parts.push(text.slice(start, index), found);
    start = index + found.length;
  }
  return [...parts, text.slice(start)];
}

function isInQuotes(text: string, offset: number): boolean {
  let marks = 0;
  for (let at = text.indexOf('"'); at >= 0 && at < offset; at = text.indexOf('"', at + 1)) marks++;
  return marks % 2 === 1;
}

/** The patterns to try for a text, those with the most words first. */
function patternsOf(phrases: Phrases): { readonly forText: (text: string) => readonly Pattern[] } {
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
  const found = [...phrase.matchAll(/\{(\w+)\}/g)];
  const gaps = found.map(({ index, 1: name = '' }) => ({ name, isQuoted: isInQuotes(phrase, index) }));
  return { texts: phrase.split(/\{\w+\}/), gaps, translation };
}

function sizeOf({ texts }: Pattern): number {
  return texts.join('').length;
}

/** What stands in the gaps of a pattern if it fits a text: each as short as it can be, the last as long as it must. */
function match({ texts, gaps }: Pattern, text: string): readonly string[] | undefined {
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
  const fits = gaps.every(({ name }, index) => name !== 'n' || /^\d+$/.test(values[index] ?? ''));
  return fits ? values : undefined;
}

function fill({ gaps, translation }: Pattern, values: readonly string[], translate: Translate): string {
  const byName = new Map(
    gaps.map(({ name, isQuoted }, index) => {
      const value = values[index] ?? '';
      return [name, { value, isQuoted }] as const;
    }),
  );
  return translation.replaceAll(/\{(!?)(\w+)\}/g, (whole, mark: string, name: string) => {
    const gap = byName.get(name);
    if (!gap) return whole;
    return gap.isQuoted || mark === '!' ? gap.value : translate(gap.value);
  });
}
