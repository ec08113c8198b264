import { meteringSettings } from '../catalogue/metering/index.ts';
import { type SettingName, settingName } from '../site/configured.ts';
import type { Fact, SiteFacts } from '../site/facts.ts';
import { readMeteringValue } from '../site/metering-value.ts';
import { zoneOfSite } from '../site/zone-of-site.ts';
import { secondsPerWeek } from '../values/civil-time.ts';
import { formatDuration } from '../values/duration.ts';
import { isPlausibleSeconds } from '../values/epoch.ts';
import type { Schedule } from '../values/schedule/model.ts';
import { nextRunsOfAll } from '../values/schedule/next-runs.ts';
import { smallestPeriodSeconds } from '../values/schedule/period.ts';
import { describeRecurrence } from '../values/schedule/words.ts';
import { utc } from '../values/zone.ts';
import { limits } from './bounded.ts';
import type { Week, WeekEvent, WeekTrack } from './model.ts';
import { daysOf, WeekSpan } from './week-span.ts';

/** What one copy of Remodbc.ini says of packs, as Windows returns it. */
export interface PackPlan {
  readonly path: string;
  readonly packTime: string | undefined;
  readonly packInterval: string | undefined;
}

/** The schedules that a picture of the week shows, in its order. */
const cycles: readonly SettingName[] = [
  'Local.LicenseBalancing',
  'Local.DataCollation',
  'Local.SiteManagement',
  'Intersite.Schedule',
  'DataSummarization.Schedule',
];

/**
 * One week of a site, Sunday to Saturday on its clocks: the week of the reference date, else of the earliest pack that is planned, else of the present. In UTC where the
 * zone is not known. Days are as long as the clocks make them.
 */
export function weekOf(plans: readonly PackPlan[], facts: SiteFacts, now: number): Week {
  const zone = zoneOfSite(facts) ?? utc;
  const chosen = chosenWeek(plans, facts, now);
  const days = daysOf(chosen.moment, zone);
  const span = new WeekSpan(days, zone);
  const packs = plans.slice(0, limits.tracks).map((plan) => packTrack(plan, span));
  return {
    zone,
    reason: chosen.reason,
    days,
    tracks: { shown: [...packs, ...cycleTracks(facts, span)], more: plans.length - packs.length },
    notes: [
      ...(facts.zone ? [] : ['The time zone of the site is not known; times are those of UTC.']),
      ...span.clockChanges(),
      ...(packs.some(({ runs }) => runs > 0)
        ? [
            'Packs other than the one at PackTime are reckoned with the interval. Whether PackTime counts in UTC, as is assumed here, is not documented.',
          ]
        : []),
      'How SMS counts a schedule from its start is not documented; the clock on the wall is assumed to decide.',
    ],
  };
}

function chosenWeek(
  plans: readonly PackPlan[],
  { referenceDate }: SiteFacts,
  now: number,
): { readonly moment: number; readonly reason: string } {
  if (referenceDate) return { moment: referenceDate.value, reason: 'the week of the reference date' };
  const planned = plans.flatMap(({ packTime }) => plannedMoment(packTime) ?? []);
  if (planned.length > 0)
    return { moment: Math.min(...planned), reason: 'the week of the earliest planned pack' };
  return { moment: now, reason: 'the week of this report' };
}

/** The moment of PackTime, if it is one that SMS 2.0 can have meant. */
function plannedMoment(packTime: string | undefined): number | undefined {
  if (packTime === undefined || !/^\d{1,10}$/.test(packTime)) return undefined;
  const seconds = Number(packTime);
  return isPlausibleSeconds(seconds) ? seconds : undefined;
}

/** The packs of one server, or why they cannot be told. */
function packTrack({ path, packTime, packInterval }: PackPlan, span: WeekSpan): WeekTrack {
  const interval = intervalOf(packInterval);
  const common = {
    kind: 'pack',
    title: `Pack: ${path}`,
    path,
    rhythm: interval === undefined ? '' : `every ${formatDuration(interval)}`,
    origin: packOrigin(packTime, packInterval),
    isDefault: false,
  } as const;
  const planned = plannedMoment(packTime);
  if (planned === undefined || interval === undefined) {
    const remark =
      packTime === undefined
        ? 'not known: the file names no PackTime; by default Sunday 1:59:59 A.M.'
        : `not known: ${planned === undefined ? 'PackTime' : 'PackInterval'} makes no sense`;
    return { ...common, runs: 0, events: [], remark };
  }
  const moments = recurring(planned, interval, span);
  return { ...common, ...told(moments, (at) => span.event(at, at !== planned)) };
}

function packOrigin(packTime: string | undefined, packInterval: string | undefined): string {
  const stated = [
    ...(packTime === undefined ? [] : ['PackTime']),
    ...(packInterval === undefined ? [] : ['PackInterval']),
  ];
  if (stated.length === 0) return 'default';
  return packInterval === undefined ? 'PackTime; the interval is the default' : stated.join(' and ');
}

/** Seconds between two packs, once a week by default; undefined for what is no number, and for 0, whose effect nobody documented. */
function intervalOf(packInterval: string | undefined): number | undefined {
  if (packInterval === undefined) return secondsPerWeek;
  const seconds = /^\d{1,10}$/.test(packInterval) ? Number(packInterval) : 0;
  return seconds > 0 ? seconds : undefined;
}

/** All moments of the week that lie a whole number of intervals before or behind another. */
function recurring(moment: number, interval: number, { start, end }: WeekSpan): Moments {
  const first = moment + Math.ceil((start - moment) / interval) * interval;
  const runs = Math.max(0, Math.ceil((end - first) / interval));
  return { runs, list: () => Array.from({ length: runs }, (_, index) => first + index * interval) };
}

interface Moments {
  readonly runs: number;
  /** Only called for a number that can be told. */
  readonly list: () => readonly number[];
}

function told(
  { runs, list }: Moments,
  toEvent: (at: number) => WeekEvent,
): Pick<WeekTrack, 'runs' | 'events'> {
  return { runs, events: runs <= limits.eventsOfTrack ? list().map(toEvent) : [] };
}

/** What states the cycles of a week, by the titles of their tracks; those that are mere defaults are left out. */
export function cycleStatements({ settings }: SiteFacts): ReadonlyMap<string, Fact<unknown>> {
  return new Map(
    cycles.flatMap((name) => {
      const stated = settings?.get(name);
      return stated ? [[stated.value.setting.label, stated] as const] : [];
    }),
  );
}

/** The cycles of the site, as its files state them or by default. */
function cycleTracks(facts: SiteFacts, span: WeekSpan): readonly WeekTrack[] {
  return cycles.flatMap((name) => {
    const setting = meteringSettings.find((candidate) => settingName(candidate) === name);
    if (!setting) return [];
    const stated = facts.settings?.get(name);
    const value =
      stated?.value.value ??
      (setting.defaultValue ? readMeteringValue(setting, setting.defaultValue) : undefined);
    if (!value?.ok || value.value.type !== 'schedule') return [];
    const { schedules } = value.value;
    return [
      {
        kind: 'cycle',
        title: setting.label,
        rhythm: schedules.map(describeRecurrence).join('; '),
        origin: stated ? originWords(stated.origin) : 'default; no file states it',
        isDefault: stated === undefined,
        ...told(runsIn(schedules, span), (at) => span.event(at, false)),
      },
    ];
  });
}

/** "[Local] LicenseBalancing in SiteMetering.ini, line 18". */
export function originWords({ words, line }: { readonly words: string; readonly line?: number }): string {
  return line === undefined ? words : `${words}, line ${line + 1}`;
}

function runsIn(schedules: readonly Schedule[], { start, end, zone }: WeekSpan): Moments {
  const period = smallestPeriodSeconds(schedules);
  // Asked for no more than a week can hold: the runs of a yearly schedule would lead into the far future.
  const most =
    period === null ? schedules.length : schedules.length * (Math.ceil((end - start) / period) + 2);
  const { runs } = nextRunsOfAll(schedules, zone, start - 1, most);
  const inside = runs.filter((at) => at < end);
  return { runs: inside.length, list: () => inside };
}
