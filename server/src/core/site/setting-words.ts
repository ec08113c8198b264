import type { MeteringSetting } from '../catalogue/metering/index.ts';
import { formatDuration, secondsPerUnit } from '../values/duration.ts';
import { formatCivil, formatIso } from '../values/format-time.ts';
import { spokenCount } from '../values/plural.ts';
import type { Schedule } from '../values/schedule/model.ts';
import { tokenFromPhrase } from '../values/schedule/phrase.ts';
import { encodeSchedules } from '../values/schedule/token.ts';
import { describeSchedule } from '../values/schedule/words.ts';
import { utc } from '../values/zone.ts';
import type { MeteringValue } from './metering-value.ts';

/**
 * A value as a person writes it in a site metering profile; reading it again gives the same value. Undefined for an amount whose unit is not known, for
 * a text that does not fit into a line, and for an empty list of hotfixes.
 */
export function wordsOf(setting: MeteringSetting, value: MeteringValue): string | undefined {
  switch (value.type) {
    case 'schedule':
      return scheduleWords(value.schedules);
    case 'duration':
      return durationWords(setting, value.seconds);
    case 'amount':
      return undefined;
    case 'count':
      return String(value.number);
    case 'size':
      return sizeWords(value.number);
    case 'flag':
      return value.flag ? 'yes' : 'no';
    case 'choice':
      return value.text;
    case 'text':
      return textWords(value.text);
    case 'names':
      return value.names.length === 0 ? 'none' : textWords(value.names.join(', '));
    case 'hotfixes':
      return textWords(value.names.join(', '));
    case 'zone':
      return value.zone;
    case 'version':
      return value.version;
    case 'date': {
      if (value.date === 'now') return 'now';
      if (value.date.kind === 'instant') return formatIso(value.date.seconds, utc);
      return formatCivil(value.date.readings[0].civil);
    }
  }
}

/** A phrase where it says all that the token does, else the token. */
function scheduleWords(schedules: readonly Schedule[]): string | undefined {
  const tokens = encodeSchedules(schedules);
  if (!tokens.ok) return undefined;
  const [first] = schedules;
  const phrase = first && schedules.length === 1 ? describeSchedule(first) : '';
  const again = tokenFromPhrase(phrase);
  return again.ok && again.value === tokens.value ? phrase : tokens.value;
}

/** In the unit that the console shows, where that comes out even. */
function durationWords({ unit }: MeteringSetting, seconds: number): string {
  // Whole days are said in days anyway.
  if (unit !== 'minutes' || seconds === 0 || seconds % secondsPerUnit.minute !== 0)
    return formatDuration(seconds);
  return spokenCount(seconds / secondsPerUnit.minute, 'minute');
}

function sizeWords(bytes: number): string {
  if (bytes > 0 && bytes % (1024 * 1024) === 0) return `${bytes / 1024 / 1024} MB`;
  return bytes > 0 && bytes % 1024 === 0 ? `${bytes / 1024} KB` : `${bytes} B`;
}

/** Windows takes one pair of quotes off a value. */
function textWords(text: string): string | undefined {
  if (text === '' || /[\0-\x1f]/.test(text)) return undefined;
  return /^(["']).*\1$/.test(text) ? `"${text}"` : text;
}
