/**
 * When a schedule runs next. No Microsoft text says how SMS counts from the start; what is assumed here is told with
 * every answer. The wall clock decides rather than elapsed time: a published tally token means "since 12:00 A.M." all
 * year round although it starts in January 1980, which elapsed time would miss by an hour in summer.
 */
import { civilFromSeconds, secondsFromCivil, secondsPerDay } from '../civil-time.ts';
import { civilAt, instantsShowing, type OffsetAtInstant, resolveCivil } from '../epoch.ts';
import { offsetAt, offsetsOf, utc, type ZoneName } from '../zone.ts';
import type { Schedule } from './model.ts';
import { occurrencesFrom } from './occurrences.ts';
import { periodSeconds } from './period.ts';
import { scheduleWarnings } from './warnings.ts';

export interface NextRuns {
  /** Instants in seconds since 1970 UTC, ascending; fewer than asked for if the schedule ends or never runs. */
  readonly runs: readonly number[];
  /** What had to be assumed, as phrases; empty for a schedule that runs once. */
  readonly assumptions: readonly string[];
}

const countedFromStart = 'counted from the start time on the wall clock';
const firstOnOrAfterStart = 'the first run is the first matching day on or after the start';
const shortMonthsLeftOut = 'months without that day are left out';

/** The longest repetition or gap of an ordinary clock change, doubled to be safe. */
const ordinaryChange = 2 * 3600;
/** Moving over the date line skips a whole day. */
const largestChange = 26 * 3600;

/** A schedule without these can be reckoned with. */
const hopeless: ReadonlySet<string> = new Set([
  'unknownRecurrence',
  'startTime',
  'startMonth',
  'startDay',
  'zeroInterval',
  'weekday',
  'order',
]);

/**
 * The next `count` runs strictly after `after`, for a computer whose clock keeps `zone` (a UTC schedule ignores it).
 * A run whose hour the clock skips comes later by as much; a run whose hour comes twice happens the first time. An
 * interval no longer than the clock change runs whenever the clock shows its time.
 */
export function nextRuns(schedule: Schedule, zone: ZoneName, after: number, count: number): NextRuns {
  const neverRuns = scheduleWarnings(schedule).some(({ kind }) => hopeless.has(kind));
  if (neverRuns || count < 1 || !Number.isFinite(after)) return { runs: [], assumptions: [] };
  return {
    runs: runsAfter(schedule, schedule.utc ? utc : zone, after, Math.floor(count)),
    assumptions: assumptionsFor(schedule),
  };
}

/** The next runs of several schedules in one value, merged; runs that coincide count once. */
export function nextRunsOfAll(
  schedules: readonly Schedule[],
  zone: ZoneName,
  after: number,
  count: number,
): NextRuns {
  const answers = schedules.map((schedule) => nextRuns(schedule, zone, after, count));
  const runs = sortedOnce(answers.flatMap((answer) => answer.runs)).slice(0, Math.max(0, Math.floor(count)));
  return { runs, assumptions: [...new Set(answers.flatMap((answer) => answer.assumptions))] };
}

function runsAfter(schedule: Schedule, zone: ZoneName, after: number, count: number): readonly number[] {
  const period = periodSeconds(schedule) ?? Number.POSITIVE_INFINITY;
  const reach = period <= ordinaryChange ? ordinaryChange : largestChange;
  const wallClock = secondsFromCivil(civilAt(after, zone));
  // Within an hour that comes twice the runs are not found in their order, so a few more are gathered than asked for.
  const wanted = period <= ordinaryChange ? count + Math.ceil(ordinaryChange / period) : count;
  // Where runs lie days apart, each asks about days of its own.
  const offsetOf = period < secondsPerDay ? offsetsOf(zone) : (seconds: number) => offsetAt(zone, seconds);
  const runs: number[] = [];
  for (const occurrence of occurrencesFrom(schedule, wallClock - reach)) {
    for (const instant of instantsOfRun(occurrence, zone, offsetOf, period))
      if (instant > after) runs.push(instant);
    if (runs.length >= wanted) break;
  }
  return sortedOnce(runs).slice(0, count);
}

/**
 * No instant, one or two for a time of a schedule that comes round every `period` seconds.
 * @param occurrence the wall clock time, as the seconds since 1970-01-01 00:00 if the clock stood in UTC
 */
function instantsOfRun(
  occurrence: number,
  zone: ZoneName,
  offsetOf: OffsetAtInstant,
  period: number,
): readonly number[] {
  const [first, second] = instantsShowing(occurrence, offsetOf);
  if (first !== undefined)
    return second !== undefined && period <= second - first ? [first, second] : [first];
  const moved = resolveCivil(civilFromSeconds(occurrence), zone).seconds;
  const jump = secondsFromCivil(civilAt(moved, zone)) - occurrence;
  return period <= jump ? [] : [moved];
}

function assumptionsFor(schedule: Schedule): readonly string[] {
  switch (schedule.recurrence) {
    case 'interval':
      return [countedFromStart];
    case 'weekly':
    case 'monthlyByWeekday':
      return [countedFromStart, firstOnOrAfterStart];
    case 'monthlyByDate':
      return schedule.every.day > 28
        ? [countedFromStart, firstOnOrAfterStart, shortMonthsLeftOut]
        : [countedFromStart, firstOnOrAfterStart];
    default:
      return [];
  }
}

function sortedOnce(instants: readonly number[]): readonly number[] {
  return [...new Set(instants)].sort((left, right) => left - right);
}
