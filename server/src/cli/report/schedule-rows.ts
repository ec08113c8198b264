import type { Viewpoint } from '../../core/values/decoded-json.ts';
import { explainSeconds } from '../../core/values/duration.ts';
import { civilAt } from '../../core/values/epoch.ts';
import { formatIso, formatSpokenCivil, formatUtcOffset } from '../../core/values/format-time.ts';
import { isNoDuration, isSimpleSchedule, type Schedule } from '../../core/values/schedule/model.ts';
import { type NextRuns, nextRunsOfAll } from '../../core/values/schedule/next-runs.ts';
import {
  isPeriodApproximate,
  periodSeconds,
  smallestPeriodSeconds,
} from '../../core/values/schedule/period.ts';
import { digitsPerToken } from '../../core/values/schedule/token.ts';
import { scheduleWarnings } from '../../core/values/schedule/warnings.ts';
import { describeRecurrence, describeSpan, formatStart } from '../../core/values/schedule/words.ts';
import { offsetAt, utc, type ZoneName } from '../../core/values/zone.ts';
import type { Row } from './rows.ts';

const SHOWN_RUNS = 5;

/** Everything to know of the schedules of one value: each by itself with its token, then when they run next. */
export function scheduleRows(value: string, schedules: readonly Schedule[], view: Viewpoint): readonly Row[] {
  const isAlone = schedules.length === 1;
  return [
    ...schedules.flatMap((schedule, index) => [
      ...(isAlone ? [] : [tokenRow(value, index)]),
      ...rowsOfOne(schedule),
    ]),
    ...(isAlone ? [] : summaryRows(schedules)),
    ...runRows(nextRunsOfAll(schedules, view.zone ?? utc, view.now, SHOWN_RUNS), schedules, view),
  ];
}

function tokenRow(value: string, index: number): Row {
  const start = index * digitsPerToken;
  return [`Token ${index + 1}`, value.slice(start, start + digitsPerToken)];
}

function rowsOfOne(schedule: Schedule): readonly Row[] {
  return [
    ['Schedule', describeRecurrence(schedule)],
    ['Start', startWords(schedule)],
    ['Period', periodWords(schedule)],
    ...(isNoDuration(schedule.duration)
      ? []
      : ([['Duration', `${describeSpan(schedule.duration)} (only Network Discovery heeds it)`]] as const)),
    ...scheduleWarnings(schedule).map(
      ({ level, message }) => [level === 'hint' ? 'Hint' : 'Warning', message] as const,
    ),
  ];
}

function startWords(schedule: Schedule): string {
  const start = `${formatStart(schedule.start)} ${schedule.utc ? 'UTC' : 'local time'}`;
  return isSimpleSchedule(schedule) ? `${start} (a filler: only the period was chosen)` : start;
}

function periodWords(schedule: Schedule): string {
  const seconds = periodSeconds(schedule);
  if (seconds === null) return schedule.recurrence === 'none' ? 'none, it runs once' : 'not known';
  return isPeriodApproximate(schedule)
    ? `about ${seconds} seconds, a month taken for 30.44 days`
    : explainSeconds(seconds);
}

function summaryRows(schedules: readonly Schedule[]): readonly Row[] {
  const shortest = smallestPeriodSeconds(schedules);
  return [
    ['All tokens', `${schedules.length}`],
    ['Shortest period', shortest === null ? 'none, nothing recurs' : explainSeconds(shortest)],
  ];
}

function runRows(
  { runs, assumptions }: NextRuns,
  schedules: readonly Schedule[],
  { zone, now }: Viewpoint,
): readonly Row[] {
  const seenFrom = `after ${formatIso(now, utc)}`;
  if (runs.length === 0) return [['Next runs', `none ${seenFrom}${reasonForNone(schedules)}`]];
  const [first = '', ...others] = assumptions;
  return [
    ['Next runs', `${seenFrom}, ${clockWords(schedules, zone)}:`],
    ...runs.map((run) => ['', spokenRun(run, zone)] as const),
    ...(first === '' ? [] : ([['Assumed', first]] as const)),
    ...others.map((assumption) => ['', assumption] as const),
  ];
}

function reasonForNone(schedules: readonly Schedule[]): string {
  return schedules.every(({ recurrence }) => recurrence === 'none') ? '' : ' that can be reckoned';
}

function clockWords(schedules: readonly Schedule[], zone: ZoneName | undefined): string {
  if (zone !== undefined) return `on a clock in ${zone}`;
  return schedules.every((schedule) => schedule.utc)
    ? 'in UTC'
    : 'on a clock in UTC, because --zone is not given';
}

function spokenRun(run: number, zone: ZoneName | undefined): string {
  const spoken = formatSpokenCivil(civilAt(run, zone ?? utc));
  return zone === undefined || zone === utc ? spoken : `${spoken} (${formatUtcOffset(offsetAt(zone, run))})`;
}
