import { spokenCount } from '../values/plural.ts';
import type { Week, WeekDay, WeekEvent, WeekTrack } from './model.ts';

/** The picture of the week for those who do not see it: the same events, in words. */
export interface WeekInWords {
  /** "Sunday 2001-05-06 to Saturday 2001-05-12, in America/Los_Angeles". */
  readonly title: string;
  readonly rows: readonly WeekRow[];
}

export interface WeekRow {
  readonly title: string;
  readonly rhythm: string;
  /** "Sunday 01:59:59"; "every day 24 times, 00:00, 01:00 ... 23:00". */
  readonly times: string;
  readonly origin: string;
}

/** More times of one day than this are told by the first and the last. */
const MOST_TIMES = 8;

export function weekInWords({ days, zone, tracks }: Week): WeekInWords {
  const [first, last] = [days[0], days.at(-1)];
  return {
    title: `${spokenDay(first)} to ${spokenDay(last)}, in ${zone}`,
    rows: tracks.shown.map((track) => ({
      title: track.title,
      rhythm: track.rhythm,
      times: timesOf(track, days),
      origin: track.origin,
    })),
  };
}

function spokenDay(day: WeekDay | undefined): string {
  return day === undefined ? '' : `${day.name} ${day.date}`;
}

function timesOf({ runs, events, remark }: WeekTrack, days: readonly WeekDay[]): string {
  if (remark !== undefined) return remark;
  if (runs === 0) return 'not in this week';
  if (events.length === 0) return `${runs} times in the week, too often to be told one by one`;
  return groupsOfDays(events, days)
    .map(([names, times]) => `${names} ${times}`)
    .join('; ');
}

/** Days on which the same happens are told together. */
function groupsOfDays(
  events: readonly WeekEvent[],
  days: readonly WeekDay[],
): readonly (readonly [string, string])[] {
  const daysOfTimes = new Map<string, number[]>();
  for (const day of days.keys()) {
    const times = spokenTimes(events.filter((event) => event.day === day));
    if (times !== '') daysOfTimes.set(times, [...(daysOfTimes.get(times) ?? []), day]);
  }
  return [...daysOfTimes].map(([times, which]) => [namesOf(which, days), times] as const);
}

function namesOf(which: readonly number[], days: readonly WeekDay[]): string {
  const name = (day: number | undefined) => days[day ?? 0]?.name ?? '';
  if (which.length === days.length) return 'every day';
  const isRun = which.every((day, index) => index === 0 || day === (which[index - 1] ?? 0) + 1);
  if (isRun && which.length > 2) return `${name(which[0])} to ${name(which.at(-1))}`;
  return which.map(name).join(', ');
}

function spokenTimes(events: readonly WeekEvent[]): string {
  const times = events.map(({ clock, isReckoned }) => shortClock(clock) + (isReckoned ? ' (reckoned)' : ''));
  if (times.length <= MOST_TIMES) return times.join(', ');
  return `${spokenCount(times.length, 'time')}, ${times.slice(0, 2).join(', ')} ... ${times.at(-1)}`;
}

/** Without seconds where there are none. */
export function shortClock(clock: string): string {
  return clock.replace(/^(\d\d:\d\d):00(?= |$)/, '$1');
}
