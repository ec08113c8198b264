/**
 * Says in a person's language what the product composes in English. Names, numbers and texts of files come back as they are, and so does what the
 * language has no words for.
 */
export type Translate = (english: string) => string;

/**
 * English phrases with their translations. A phrase may have gaps, `{key}` or `{1}`; the translation names the same gaps in the order that its
 * grammar wants, or `{!key}` where examples stand there of what a person writes into files,
 * which stay English. The gaps `{n}` and `{n2}` are for numbers alone.
 */
export type Phrases = Readonly<Record<string, string>>;

/** What is said to those who read English. */
export const inEnglish: Translate = (english) => english;

/** A phrase with gaps, cut at them: the texts between, one more than there are gaps. */
interface Pattern {
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
    if (core === '') return english;
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
      while (end > start + 1 && (end - start === parts.length || !isPhrase(parts.slice(start, end).join(''))))
        end -= 2;
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

/** The name of a section. */
function isInBrackets(phrase: string, offset: number, gap: string): boolean {
  return phrase[offset - 1] === '[' && phrase[offset + gap.length] === ']';
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
  const found = [...phrase.matchAll(GAPS)];
  const gaps = found.map(({ index, 0: name }) => ({
    name,
    isQuoted: isInQuotes(phrase, index) || isInBrackets(phrase, index, name),
    isNumber: /^\{n\d?\}$/.test(name),
  }));
  const texts = phrase.split(GAPS);
  return { texts, gaps, isBrief: texts.join('').length < FEW_LETTERS, translation };
}

function sizeOf({ texts }: Pattern): number {
  return texts.join('').length;
}

/** What stands in the gaps of a pattern if it fits a text: each as short as it can be, the last as long as it must. */
function match({ texts, gaps, isBrief }: Pattern, text: string): readonly string[] | undefined {
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
  return !hasOutsideQuotes(value.trim(), isBrief ? /[.!?] (?=["[A-Z])|[,;:] / : /[.!?] (?=["[A-Z])/);
}

function hasOutsideQuotes(text: string, separator: RegExp): boolean {
  return splitOutsideQuotes(text, separator).length > 1;
}

function fill(
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
