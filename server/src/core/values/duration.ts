/** Lengths of time in whole seconds, the unit of PackInterval (Q213171), and the words for them. */
import { notUnderstood, type ParseResult, understood } from './parse-result.ts';
import { spokenCount } from './plural.ts';

export const durationUnits = ['second', 'minute', 'hour', 'day', 'week'] as const;

export type DurationUnit = (typeof durationUnits)[number];

export const secondsPerUnit: Readonly<Record<DurationUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};

/** Weeks are said as days, as the SMS console does; the units of the spoken form, largest first. */
const spokenUnits = ['day', 'hour', 'minute', 'second'] as const;

const unitsByWord: ReadonlyMap<string, DurationUnit> = new Map(
  Object.entries({
    second: ['s', 'sec', 'secs', 'second', 'seconds'],
    minute: ['m', 'min', 'mins', 'minute', 'minutes'],
    hour: ['h', 'hr', 'hrs', 'hour', 'hours'],
    day: ['d', 'day', 'days'],
    week: ['w', 'wk', 'wks', 'week', 'weeks'],
  }).flatMap(([unit, words]) => words.map((word) => [word, unit as DurationUnit] as const)),
);

const adverbs: ReadonlyMap<string, DurationUnit> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
]);

const expectedDuration = ['a number and a unit, such as 15 minutes, 4 hours, 7 days or 1 week'];
const expectedUnit = ['seconds', 'minutes', 'hours', 'days', 'weeks'];

/** "7 days", "1 day 2 hours", "15 minutes", "0 seconds": exact, days being the longest unit. */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return `${seconds} seconds`;
  if (seconds < 0) return `minus ${formatDuration(-seconds)}`;
  let rest = Math.floor(seconds);
  const words: string[] = [];
  for (const unit of spokenUnits) {
    const count = Math.floor(rest / secondsPerUnit[unit]);
    rest -= count * secondsPerUnit[unit];
    if (count > 0) words.push(spokenCount(count, unit));
  }
  return words.length === 0 ? spokenCount(0, 'second') : words.join(' ');
}

/** "604800 seconds = 7 days"; below a minute only "45 seconds". */
export function explainSeconds(seconds: number): string {
  const plain = spokenCount(seconds, 'second');
  const spoken = formatDuration(seconds);
  return spoken === plain ? plain : `${plain} = ${spoken}`;
}

/**
 * Whole seconds from words: "7d", "168h", "1 week", "15 min", "1 day, 2 hours and 5 minutes", "1.5 hours", "an
 * hour", "weekly". A bare number is understood only if `bareUnit` says what it counts. Months and years have no
 * fixed length and are refused.
 */
export function parseDuration(text: string, bareUnit?: DurationUnit): ParseResult<number> {
  const words = text.trim().toLowerCase();
  const adverb = adverbs.get(words);
  if (adverb !== undefined) return understood(secondsPerUnit[adverb]);
  if (bareUnit !== undefined && /^\d+$/.test(words))
    return checked(Number(words) * secondsPerUnit[bareUnit], text);
  return sumOfParts(words, text);
}

const onePart = /^(?:(\d+(?:\.\d+)?)|an?\b)\s*([a-z]*)\s*(?:,\s*and\b|,|\band\b)?\s*/;

function sumOfParts(words: string, text: string): ParseResult<number> {
  const seen = new Set<DurationUnit>();
  let total = 0;
  let rest = words;
  do {
    const match = onePart.exec(rest);
    if (match === null) return notUnderstood(rest, expectedDuration);
    const [part, number = '1', word = ''] = match;
    const unit = unitsByWord.get(word);
    if (unit === undefined) return notUnderstood(word, expectedUnit);
    if (seen.has(unit)) return notUnderstood(part, ['each unit once']);
    seen.add(unit);
    total += Number(number) * secondsPerUnit[unit];
    rest = rest.slice(part.length);
  } while (rest !== '');
  return checked(total, text);
}

function checked(seconds: number, text: string): ParseResult<number> {
  const nearest = Math.round(seconds);
  // Decimal fractions such as 0.1 hours are not exact in binary; a real fraction of a second is far larger.
  if (Math.abs(seconds - nearest) > 1e-6) return notUnderstood(text, ['whole seconds']);
  return Number.isSafeInteger(nearest) ? understood(nearest) : notUnderstood(text, ['a shorter time']);
}
