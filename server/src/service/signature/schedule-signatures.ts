import type { Card } from '../card.ts';
import { fixed, parameter, type Signature, type SignatureHelp } from './signature.ts';

/** How many digits a schedule token has, and each of its two halves. */
const TOKEN_DIGITS = 16;
const HALF_DIGITS = TOKEN_DIGITS / 2;

/** What a schedule phrase may add behind how often, in the order of the signature; the words are those that begin an addition. */
const additions: readonly { readonly words: RegExp; readonly text: string; readonly card: Card }[] = [
  {
    words: /^at$/,
    text: 'at 02:00',
    card: { title: 'at 02:00', summary: 'The time of day; also 2:30 pm, noon or midnight.' },
  },
  {
    words: /^(?:from|starting|beginning)$/,
    text: 'from 2001-05-06',
    card: { title: 'from 2001-05-06', summary: 'The first day. Nothing runs before it.' },
  },
  {
    words: /^utc$/,
    text: 'UTC',
    card: { title: 'UTC', summary: 'The clock is that of UTC, not that of the server.' },
  },
  {
    words: /^(?:lasting|for)$/,
    text: 'lasting 2 hours',
    card: {
      title: 'lasting 2 hours',
      summary: 'A length of time. By the SDK only Network Discovery uses it, and other components ignore it.',
    },
  },
];

const howOften: Card = {
  title: 'How often',
  summary:
    'every 4 hours, daily, every 2 weeks on Tuesday, first Sunday of every 3 months, day 15 of every month, last day of every month, once a year, or once on a date.',
};

/** The two ways to write a schedule: as a phrase and as token; the one that was begun is active. */
export function scheduleSignatures(name: string, before: string, card: Card): SignatureHelp {
  const isToken = /^[0-9A-F]{3,}$/i.test(before);
  const phrase: Signature = {
    card,
    parts: [
      fixed(`${name}=`),
      parameter('every 4 hours', howOften),
      ...additions.flatMap(({ text, card: about }) => [fixed(' '), parameter(text, about)]),
    ],
  };
  const token: Signature = {
    card,
    parts: [
      fixed(`${name}=`),
      parameter('start, 8 digits', {
        title: 'Digits 1 to 8',
        summary: 'Minute, hour, day, month and year of the start, and the minutes of the duration.',
      }),
      fixed(' '),
      parameter('recurrence, 8 digits', {
        title: 'Digits 9 to 16',
        summary:
          'Hours and days of the duration, the kind of recurrence with its numbers, and 1 in the last bit for UTC.',
      }),
    ],
  };
  return {
    signatures: [phrase, token],
    active: isToken ? 1 : 0,
    activeParameter: isToken ? halfOf(before) : additionOf(before),
  };
}

/** The addition that the last of its words begins; 0 while only how often is written. */
function additionOf(before: string): number {
  const words = before.toLowerCase().split(/\s+/);
  const last = words.findLast((word) => additions.some((addition) => addition.words.test(word)));
  return last === undefined ? 0 : 1 + additions.findIndex((addition) => addition.words.test(last));
}

function halfOf(before: string): number {
  return before.length % TOKEN_DIGITS < HALF_DIGITS ? 0 : 1;
}
