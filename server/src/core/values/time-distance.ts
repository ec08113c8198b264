/** The distance between two instants, as a person says it. */
import { spokenCount } from './plural.ts';

interface Unit {
  readonly name: string;
  readonly seconds: number;
}

const exactUnits: readonly Unit[] = [
  { name: 'week', seconds: 604_800 },
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
];

/** The mean length of a Gregorian month; wording made of it begins with "about". */
const meanMonth = 2_629_746;

/** From thirteen weeks on nobody counts in weeks. */
const longestInWeeks = 13 * 604_800;

/**
 * "3 weeks 2 days ago", "in 6 days", "about 24 years 3 months ago", "now": where `instant` lies seen from `now`.
 * At most two units that follow each other; what is smaller is dropped.
 */
export function describeDistance(instant: number, now: number): string {
  const size = Math.floor(Math.abs(instant - now));
  if (size === 0 || Number.isNaN(size)) return 'now';
  const words = describeSize(size);
  return instant < now ? `${words} ago` : `in ${words}`;
}

/** The same without direction: "3 weeks 2 days". */
export function describeSize(size: number): string {
  if (size < longestInWeeks) return twoLargest(size);
  const months = Math.round(size / meanMonth);
  return `about ${yearsAndMonths(Math.floor(months / 12), months % 12)}`;
}

function yearsAndMonths(years: number, months: number): string {
  const words: string[] = [];
  if (years > 0) words.push(spokenCount(years, 'year'));
  if (months > 0) words.push(spokenCount(months, 'month'));
  return words.join(' ');
}

function twoLargest(size: number): string {
  const first = exactUnits.findIndex((unit) => size >= unit.seconds);
  const large = exactUnits[first];
  if (large === undefined) return spokenCount(Math.floor(size), 'second');
  const words = [spokenCount(Math.floor(size / large.seconds), large.name)];
  const small = exactUnits[first + 1];
  const count = small === undefined ? 0 : Math.floor((size % large.seconds) / small.seconds);
  if (small !== undefined && count > 0) words.push(spokenCount(count, small.name));
  return words.join(' ');
}
