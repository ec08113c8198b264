import type { MeteringSetting } from '../../core/catalogue/metering/index.ts';
import { understood } from '../../core/values/parse-result.ts';
import type { Schedule } from '../../core/values/schedule/model.ts';
import { examplePhrases, parseSchedulePhrase } from '../../core/values/schedule/phrase.ts';
import { decodeScheduleValue, encodeSchedule, encodeSchedules } from '../../core/values/schedule/token.ts';
import { describeSchedule } from '../../core/values/schedule/words.ts';

/** Schedules that fit every setting. */
const usual = ['every 4 hours', 'every 12 hours', 'every 1 day', 'once a year'];

/** A schedule to choose, in words and as SMS keeps it. */
export interface ScheduleChoice {
  readonly phrase: string;
  readonly token: string;
}

/** The phrases worth a click, those of the setting first; each schedule once, whatever it is called. */
export function scheduleChoices(setting?: MeteringSetting): readonly ScheduleChoice[] {
  return choicesOf([...(setting?.type === 'schedule' ? setting.suggestions : []), ...usual]);
}

/** The same and more: phrases that show what can be written. */
export function allScheduleChoices(setting?: MeteringSetting): readonly ScheduleChoice[] {
  return choicesOf([...scheduleChoices(setting).map(({ phrase }) => phrase), ...examplePhrases]);
}

function choicesOf(phrases: readonly string[]): readonly ScheduleChoice[] {
  const byToken = new Map<string, ScheduleChoice>();
  for (const phrase of phrases) {
    const token = scheduleToken(phrase);
    if (token.ok && !byToken.has(token.value)) byToken.set(token.value, { phrase, token: token.value });
  }
  return [...byToken.values()];
}

/** The token of a phrase, or of tokens as they stand; or what was not understood. */
export function scheduleToken(text: string) {
  const words = text.trim();
  if (decodeScheduleValue(words).ok) return understood(words.toUpperCase());
  const schedule = parseSchedulePhrase(words);
  return schedule.ok ? encodeSchedule(schedule.value) : schedule;
}

/** The token of schedules at hand; undefined where a number of one does not fit. */
export function tokenOf(schedules: readonly Schedule[]): string | undefined {
  const token = encodeSchedules(schedules);
  return token.ok ? token.value : undefined;
}

/** Words that say exactly what a token says, if there are any: one schedule without oddities has. */
export function exactWords(schedules: readonly Schedule[]): string | undefined {
  const [schedule] = schedules;
  if (!schedule || schedules.length > 1) return undefined;
  const words = describeSchedule(schedule);
  const again = scheduleToken(words);
  return again.ok && again.value === tokenOf(schedules) ? words : undefined;
}
