/** The vocabulary of schedule phrases. */
import { type CivilDate, monthNames, type Weekday, weekdayNames } from '../civil-time.ts';

const numberWords = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Other words for "every ...", tried in this order. */
const paraphrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:once|one time) (?:an? |per |each |every )(?=minute|hour|day|week|month|quarter|year)/g, 'every '],
  [/\beach\b/g, 'every'],
  [/\bevery other\b/g, 'every 2'],
  [/\bevery (?:single|one)\b/g, 'every'],
  [/\bhourly\b/g, 'every hour'],
  [/\bdaily\b/g, 'every day'],
  [/\bweekly\b/g, 'every week'],
  [/\b(?:fortnightly|biweekly)\b/g, 'every 2 weeks'],
  [/\bmonthly\b/g, 'every month'],
  [/\b(?:quarterly|every quarter)\b/g, 'every 3 months'],
  [/\b(?:yearly|annually)\b/g, 'every year'],
];

/** Lower case, single blanks, no commas, digits for small numbers, one way to say "every". */
export function tidy(text: string): string {
  let words = text
    .toLowerCase()
    .replace(/[,\s]+/g, ' ')
    .trim();
  words = words.replace(/\b[a-z]+\b/g, (word) => numberFor(word) ?? word);
  for (const [pattern, replacement] of paraphrases) words = words.replace(pattern, replacement);
  return words;
}

function numberFor(word: string): string | undefined {
  const index = numberWords.indexOf(word);
  // "one" stays: it is also "one time" and "every one".
  return index < 1 ? undefined : String(index + 1);
}

export const weekdayChoice: readonly string[] = weekdayNames;

/** Sunday, sun, sundays ... as a number, 1 = Sunday. */
export function weekdayFromWord(word: string): Weekday | undefined {
  const index = indexOfName(weekdayNames, word.replace(/s$/, ''));
  return index < 0 ? undefined : ((index + 1) as Weekday);
}

/** January, jan ... as a number, 1 = January. */
export function monthFromWord(word: string): number | undefined {
  const index = indexOfName(monthNames, word);
  return index < 0 ? undefined : index + 1;
}

/** A full name or an abbreviation of at least three letters. */
function indexOfName(names: readonly string[], word: string): number {
  const start = word.replace(/\.$/, '');
  return start.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(start));
}

export const orderChoice: readonly string[] = ['first', 'second', 'third', 'fourth', 'last'];

/** 1 to 4 for first to fourth, 0 for last. */
export function orderFromWord(word: string): number | undefined {
  if (word === 'last') return 0;
  const index = orderChoice.indexOf(word);
  if (index >= 0) return index + 1;
  const digit = /^([1-4])(?:st|nd|rd|th)$/.exec(word)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** "15", "15th", "1st" as a number, whatever its size. */
export function ordinalFromWord(word: string): number | undefined {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** "2004-07-19" as a date that may not exist. */
export function dateFromWord(word: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (match === null) return undefined;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}
