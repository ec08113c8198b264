import type { MeteringSetting } from '../catalogue/metering/index.ts';
import { type DateText, parseDateText } from '../values/date-text.ts';
import { parseDuration } from '../values/duration.ts';
import { formatDate } from '../values/format-time.ts';
import { notUnderstood, type ParseResult, understood } from '../values/parse-result.ts';
import type { Schedule } from '../values/schedule/model.ts';
import { examplePhrases, parseSchedulePhrase } from '../values/schedule/phrase.ts';
import { decodeScheduleValue } from '../values/schedule/token.ts';
import { parseHotfixes, parseVersion, type SmsVersion, smsVersions } from '../values/version.ts';
import { findZone, type ZoneName } from '../values/zone.ts';

/** The value of a setting, understood. An `amount` is a number that SMS stores in a unit that no text gives. */
export type MeteringValue =
  | {
      readonly type: 'schedule';
      readonly schedules: readonly [Schedule, ...Schedule[]];
      readonly isToken: boolean;
    }
  | { readonly type: 'duration'; readonly seconds: number; readonly hasUnit: boolean }
  | { readonly type: 'amount'; readonly number: number }
  | { readonly type: 'count'; readonly number: number }
  | { readonly type: 'size'; readonly number: number }
  | { readonly type: 'flag'; readonly flag: boolean }
  | { readonly type: 'choice'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'names'; readonly names: readonly string[] }
  | { readonly type: 'hotfixes'; readonly names: readonly string[] }
  | { readonly type: 'zone'; readonly zone: ZoneName }
  | { readonly type: 'version'; readonly version: SmsVersion }
  | { readonly type: 'date'; readonly date: DateText | 'now' };

const flags: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'on', 'true', '1'].map((word) => [word, true] as const),
  ...['no', 'off', 'false', '0'].map((word) => [word, false] as const),
]);

const bytesPerUnit: Readonly<Record<string, number>> = { '': 1, B: 1, KB: 1024, MB: 1024 * 1024 };

/**
 * Reads what a person wrote for a setting of the site metering profile. A length of time without a unit is taken as seconds, as SMS stores them, and
 * says so (`hasUnit`); a date that can be read in two ways is refused.
 */
export function readMeteringValue(setting: MeteringSetting, text: string): ParseResult<MeteringValue> {
  const words = text.trim();
  if (words === '') return notUnderstood('', [...setting.suggestions, setting.range.text].slice(0, 3));
  switch (setting.type) {
    case 'schedule':
      return readSchedule(words);
    case 'duration': {
      const seconds = parseDuration(words, 'second');
      return seconds.ok
        ? understood({ type: 'duration', seconds: seconds.value, hasUnit: !/^\d+$/.test(words) })
        : seconds;
    }
    case 'count':
      return /^\d{1,15}$/.test(words)
        ? understood({ type: 'count', number: Number(words) })
        : notUnderstood(words, ['a whole number']);
    case 'size':
      return readSize(words);
    case 'flag': {
      const flag = flags.get(words.toLowerCase());
      return flag === undefined ? notUnderstood(words, ['yes', 'no']) : understood({ type: 'flag', flag });
    }
    case 'choice':
      return readChoice(setting, words);
    case 'text':
      return understood({ type: 'text', text: words });
    case 'names':
      return understood({ type: 'names', names: words.toLowerCase() === 'none' ? [] : namesIn(words) });
    case 'hotfixes': {
      if (words.toLowerCase() === 'none') return understood({ type: 'hotfixes', names: [] });
      const { hotfixes, rejected } = parseHotfixes(words);
      const [first] = rejected;
      return first === undefined
        ? understood({ type: 'hotfixes', names: hotfixes })
        : notUnderstood(first, ['an article number such as Q245271']);
    }
    case 'zone': {
      const zone = findZone(words);
      return zone
        ? understood({ type: 'zone', zone })
        : notUnderstood(words, ['an IANA zone such as America/Los_Angeles']);
    }
    case 'version': {
      const version = parseVersion(words);
      return version ? understood({ type: 'version', version }) : notUnderstood(words, smsVersions);
    }
    case 'date':
      return readDate(words);
  }
}

function readDate(words: string): ParseResult<MeteringValue> {
  if (words.toLowerCase() === 'now') return understood({ type: 'date', date: 'now' });
  const date = parseDateText(words);
  if (!date) return notUnderstood(words, ['now', 'a date such as 2001-05-01']);
  if (date.kind === 'civil' && date.readings.length > 1)
    return notUnderstood(
      words,
      date.readings.map(({ civil }) => formatDate(civil)),
    );
  return understood({ type: 'date', date });
}

/** A schedule as a token, several tokens, or a phrase. What consists of sixteen or more hexadecimal digits is meant as token. */
function readSchedule(words: string): ParseResult<MeteringValue> {
  const decoded = decodeScheduleValue(words);
  if (decoded.ok) return understood({ type: 'schedule', schedules: decoded.schedules, isToken: true });
  if (/^[0-9A-Fa-f]{12,}$/.test(words))
    return notUnderstood(words, ['16 hexadecimal digits', 'a multiple of 16']);
  const phrase = parseSchedulePhrase(words);
  if (phrase.ok) return understood({ type: 'schedule', schedules: [phrase.value], isToken: false });
  return phrase.expected.length > 6 ? notUnderstood(words, examplePhrases.slice(0, 4)) : phrase;
}

function readSize(words: string): ParseResult<MeteringValue> {
  const [, number = '', unit = ''] = /^(\d{1,9}(?:\.\d+)?)\s*(B|KB|MB|)$/i.exec(words) ?? [];
  const factor = bytesPerUnit[unit.toUpperCase()];
  if (number === '' || factor === undefined) return notUnderstood(words, ['a size such as 3.5 MB']);
  return understood({ type: 'size', number: Math.round(Number(number) * factor) });
}

function readChoice(setting: MeteringSetting, words: string): ParseResult<MeteringValue> {
  const choices = setting.choices ?? [];
  const choice = choices.find(({ value }) => value === words.toLowerCase());
  return choice
    ? understood({ type: 'choice', text: choice.value })
    : notUnderstood(
        words,
        choices.map(({ value }) => value),
      );
}

function namesIn(words: string): readonly string[] {
  return words
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
