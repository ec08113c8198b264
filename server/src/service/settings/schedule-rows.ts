import { zoneOfSite } from '../../core/site/zone-of-site.ts';
import { explainSeconds } from '../../core/values/duration.ts';
import { civilAt } from '../../core/values/epoch.ts';
import { formatIso, formatSpokenCivil, formatUtcOffset } from '../../core/values/format-time.ts';
import type { Schedule } from '../../core/values/schedule/model.ts';
import { nextRunsOfAll } from '../../core/values/schedule/next-runs.ts';
import { isPeriodApproximate, periodSeconds } from '../../core/values/schedule/period.ts';
import { encodeSchedules } from '../../core/values/schedule/token.ts';
import { scheduleWarnings } from '../../core/values/schedule/warnings.ts';
import { describeSchedule } from '../../core/values/schedule/words.ts';
import { offsetAt, utc, type ZoneName } from '../../core/values/zone.ts';
import type { CardRow } from '../card.ts';
import type { ServiceContext } from '../context.ts';

const RUNS = 5;

/** More schedules than this in one value are not told one by one. */
const MOST_SCHEDULES = 16;

/** Rows and sentences about the schedules of one value. */
export interface ScheduleStory {
  readonly rows: readonly CardRow[];
  readonly notes: readonly string[];
}

/**
 * What schedules mean: in words, as token, how often, and the next runs after the reference date, or after now, on the clock of the site; in UTC,
 * and said so, where its zone is not known.
 */
export function scheduleStory(
  schedules: readonly Schedule[],
  isToken: boolean,
  context: ServiceContext,
): ScheduleStory {
  const shown = schedules.slice(0, MOST_SCHEDULES);
  const runs = nextRunsOfAll(shown, zoneOfSite(context.facts) ?? utc, momentOf(context), RUNS);
  return {
    rows: [
      ...shown.map(
        (schedule, index): CardRow => ({
          label: schedules.length === 1 ? 'In words' : `Schedule ${index + 1}`,
          value: describeSchedule(schedule),
        }),
      ),
      ...(isToken ? [] : tokenRow(shown)),
      ...periodRows(shown),
      ...runRows(shown, runs.runs, context),
    ],
    notes: [
      ...(schedules.length > shown.length
        ? [`${schedules.length - shown.length} more schedules of this value are not shown.`]
        : []),
      ...[...new Set(shown.flatMap(scheduleWarnings).map(({ message }) => `Odd: ${message}.`))],
      ...(runs.assumptions.length > 0
        ? [`Assumed, because no text tells how SMS counts: ${runs.assumptions.join('; ')}.`]
        : []),
    ],
  };
}

/** All schedules in words: `every 4 hours`. */
export function schedulesInWords(schedules: readonly Schedule[]): string {
  const words = schedules.slice(0, MOST_SCHEDULES).map(describeSchedule).join('; ');
  return schedules.length > MOST_SCHEDULES ? `${words}; ...` : words;
}

function tokenRow(schedules: readonly Schedule[]): readonly CardRow[] {
  const token = encodeSchedules(schedules);
  return token.ok ? [{ label: 'As token', value: token.value }] : [];
}

function periodRows(schedules: readonly Schedule[]): readonly CardRow[] {
  const recurring = schedules.filter((schedule) => (periodSeconds(schedule) ?? 0) > 0);
  const [shortest] = recurring.toSorted((a, b) => (periodSeconds(a) ?? 0) - (periodSeconds(b) ?? 0));
  const seconds = shortest && periodSeconds(shortest);
  if (!shortest || seconds === undefined || seconds === null)
    return [{ label: 'Period', value: 'none: it does not recur' }];
  const words = explainSeconds(seconds);
  const label = schedules.length === 1 ? 'Period' : 'Shortest period';
  return [{ label, value: isPeriodApproximate(shortest) ? `about ${words}` : words }];
}

function runRows(
  schedules: readonly Schedule[],
  runs: readonly number[],
  context: ServiceContext,
): readonly CardRow[] {
  const { facts } = context;
  const seen = facts.referenceDate
    ? `after ${formatIso(facts.referenceDate.value, utc)} (${facts.referenceDate.origin.words})`
    : 'from now on';
  if (runs.length === 0) return [{ label: 'Next runs', value: `none ${seen}` }];
  const zone = zoneOfSite(context.facts);
  return [
    { label: 'Next runs', value: `${seen}, ${clockWords(schedules, zone, context)}` },
    ...runs.map((run, index) => ({ label: `Run ${index + 1}`, value: runWords(run, zone ?? utc) })),
  ];
}

function clockWords(
  schedules: readonly Schedule[],
  zone: ZoneName | undefined,
  { facts }: ServiceContext,
): string {
  const isUtc = schedules.every((schedule) => schedule.utc);
  const counted = isUtc ? ', counted in UTC as the token says' : '';
  if (zone && facts.zone) return `in the zone of the site, ${zone} (${facts.zone.origin.words})${counted}`;
  return isUtc ? 'in UTC, as the token says' : 'in UTC, because the zone of the site is not known';
}

function runWords(run: number, zone: ZoneName): string {
  return `${formatSpokenCivil(civilAt(run, zone))} (${formatUtcOffset(offsetAt(zone, run))})`;
}

function momentOf({ facts, now }: ServiceContext): number {
  return facts.referenceDate?.value ?? now;
}
