import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { corpusOf } from './corpus.ts';
import type { Random } from './random.ts';

/** No mutated text grows beyond this; what costs more than linear time shows at this length, too. */
const LONGEST = 60_000;

/** Characters and words that mean something to some reader, and values at the edge of something. */
const tokens = [
  ...['\r', '\n', '\r\n', '\n\n', '\0', '\t', ' ', '\u000b', '\u001a', '\ufeff', 'ï»¿', '\u00a0', '\u2028'],
  ...[
    '\ud83d',
    '\ude00',
    '\ufffd',
    'é',
    'İ',
    'ı',
    'ﬀ',
    '𝟘',
    '٣',
    '\u202e',
    '[',
    ']',
    '=',
    ';',
    '#',
    '//',
    '"',
    "'",
  ],
  ...[
    '<',
    '>',
    '><',
    '<>',
    '#3(',
    '#9999999999(',
    ')',
    'BEGIN_',
    'END_',
    'PROPERTY ',
    'BEGIN_A\n',
    'END_A\n',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'NaN',
    '%x',
    '{name}',
    '%s',
  ],
  ...[
    '0',
    '-1',
    '1e9',
    '0x10',
    '2147483647',
    '2147483648',
    '4294967295',
    '4294967296',
    '18446744073709551616',
  ],
  ...['604800', '989143199', '00012000001004000001200000100008', '0001200000100400', 'FFFFFFFFFFFFFFFF'],
  ...[
    'every 0 minutes',
    'last day of every month',
    '1969-12-31 23:59:59',
    '2038-01-19 03:14:08',
    'Europe/London',
  ],
  ...[
    '; swm-disable',
    '; swm-disable-next-line SWM104',
    '# swm-disable SWM999, x',
    '; swm-enable',
    'now',
    'UTC',
  ],
  ...[
    'PWD=',
    'password: ',
    'STATMSG: ID=',
    'GMTDATE=',
    '  $$<A><Mon May 07 08:00:00.000 2001 Pacific Daylight Time>',
  ],
  ...[
    '<script>',
    '](x)',
    '`',
    '|',
    '\u001b[31m',
    '%00',
    '..\\..\\',
    '../',
    '\\\\?\\',
    'file:///',
    'javascript:',
  ],
] as const;

/** A text of a language, or what once was one: a file of the corpus after some changes, or lines of many files. */
export function textOf(language: LanguageId, random: Random): string {
  const { texts, lines } = corpusOf(language);
  const end = random.pick(['\n', '\r\n', '\r']);
  let text = random.oneIn(3)
    ? random.many(random.below(14), () => random.pick(lines)).join(end)
    : random.pick(texts);
  if (random.oneIn(12)) text = bytes(random, random.below(300));
  for (let left = random.below(6); left > 0; left--) text = changed(text, lines, random);
  return text.slice(0, LONGEST);
}

/** Characters as they stand for any bytes. */
export function bytes(random: Random, count: number): string {
  return String.fromCharCode(...random.many(count, () => random.below(256)));
}

function changed(text: string, lines: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + random.below(random.pick([2, 8, 80])));
  const [before, part, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (random.below(9)) {
    case 0:
      return before + after;
    case 1:
      return before + random.pick(tokens) + after;
    case 2:
      return before + random.pick(tokens) + part + random.pick(tokens) + after;
    case 3:
      return before + part.repeat(1 + random.below(random.oneIn(20) ? 400 : 4)) + after;
    case 4:
      return `${before}${random.pick(lines)}\n${part}${after}`;
    case 5:
      return before + flipped(part, random) + after;
    case 6:
      return after + part + before;
    case 7:
      return before + bytes(random, random.below(6)) + after;
    default:
      return before + String(random.below(2 ** 32)) + after;
  }
}

function flipped(text: string, random: Random): string {
  if (random.oneIn(2)) return random.oneIn(2) ? text.toUpperCase() : text.toLowerCase();
  return [...text].toReversed().join('');
}

/** A short value: a token, one with another, or a value of some line. */
export function someValue(language: LanguageId, random: Random): string {
  const line = random.pick(corpusOf(language).lines);
  const value = line.slice(line.indexOf('=') + 1);
  switch (random.below(4)) {
    case 0:
      return random.pick(tokens) + random.pick(tokens);
    case 1:
      return value;
    case 2:
      return value + random.pick(tokens);
    default:
      return changed(value, [value], random);
  }
}
