import type { CatalogueKey } from '../../core/catalogue/remodbc.ts';
import type { IniProfile } from '../../core/ini/profile.ts';
import { valueWithoutPasswords } from '../../core/ini-secrets.ts';
import { zoneOfSite } from '../../core/site/zone-of-site.ts';
import { parseDateText } from '../../core/values/date-text.ts';
import { civilAt, latestSeconds, latestShownSeconds, resolveCivil } from '../../core/values/epoch.ts';
import { formatIso, formatSpoken, formatSpokenCivil } from '../../core/values/format-time.ts';
import { describeSlot } from '../../core/values/slot-words.ts';
import { describeDistance } from '../../core/values/time-distance.ts';
import { guessUnit, unitWords } from '../../core/values/unit-guess.ts';
import { stopFault } from '../../core/values/version.ts';
import { utc, type ZoneName } from '../../core/values/zone.ts';
import { type Card, type CardRow, quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import { digitsOf, windowsRow } from '../value-text.ts';

const SLOT = 'Sunday 1:59:59 A.M.';

/** PackTime as a moment, on the clock of the server if its zone is known, else in UTC (Q299261). */
export function packTimeCard(
  profile: IniProfile,
  line: number,
  key: CatalogueKey,
  context: ServiceContext,
): Card {
  const value = valueWithoutPasswords(profile, line);
  const seconds = digitsOf(value);
  const zone = zoneOfSite(context.facts);
  const isMoment = seconds !== undefined && seconds <= latestShownSeconds;
  return {
    title: `${key.name}: ${isMoment ? momentTitle(seconds, zone ?? utc) : `${quote(value)} is no moment`}`,
    summary: key.summary,
    rows: [
      ...(isMoment ? momentRows(seconds, zone, context) : []),
      ...windowsRow(profile, line),
      ...guessRow(value, seconds),
      ...(seconds === undefined ? dateRow(value, zone) : []),
      zoneRow(context, zone),
    ],
    notes: [
      ...(seconds !== undefined && seconds > latestSeconds
        ? ['A signed 32-bit number of seconds ends at 2147483647, 2038-01-19 03:14:07 UTC.']
        : []),
      'Whether the service counts in UTC or in local time is not documented. If it counts local time, the time given for UTC is what the clock of the server shows.',
      ...stopFaultNote(context),
    ],
    articles: key.articles,
  };
}

function momentTitle(seconds: number, zone: ZoneName): string {
  return `${formatSpokenCivil(civilAt(seconds, zone))} ${zone === utc ? 'UTC' : `in ${zone}`}`;
}

function momentRows(
  seconds: number,
  zone: ZoneName | undefined,
  context: ServiceContext,
): readonly CardRow[] {
  const inUtc = { label: 'UTC', value: formatSpokenCivil(civilAt(seconds, utc)) };
  return [
    ...(zone && zone !== utc ? [inUtc] : []),
    distanceRow(seconds, context),
    {
      label: 'Default slot',
      value: `${SLOT} (documented); ${describeSlot(seconds, zone)}`,
    },
  ];
}

function distanceRow(seconds: number, { facts, now }: ServiceContext): CardRow {
  const { referenceDate } = facts;
  if (!referenceDate) return { label: 'Distance', value: `${describeDistance(seconds, now)}, seen from now` };
  const from = formatIso(referenceDate.value, utc);
  const distance = describeDistance(seconds, referenceDate.value);
  return { label: 'Distance', value: `${distance}, seen from ${from} (${referenceDate.origin.words})` };
}

function guessRow(value: string, seconds: number | undefined): readonly CardRow[] {
  const guess = seconds === undefined ? undefined : guessUnit(value);
  if (!guess) return [];
  const moment = guess.seconds === undefined ? '' : `: ${formatSpoken(guess.seconds, utc)}`;
  return [{ label: 'Looks like', value: unitWords[guess.unit] + moment }];
}

/** A date that was typed where seconds belong, with the seconds it stands for. */
function dateRow(value: string, zone: ZoneName | undefined): readonly CardRow[] {
  const date = parseDateText(value);
  if (!date) return [];
  const label = 'As seconds';
  if (date.kind === 'instant') return [{ label, value: String(date.seconds) }];
  return date.readings.map(({ civil }) => {
    const { seconds } = resolveCivil(civil, zone ?? utc);
    return { label, value: `${seconds}, if that means ${formatSpoken(seconds, zone ?? utc)}` };
  });
}

/** Where the release is known to be affected, a rule says so (SWM208). */
function stopFaultNote({ facts }: ServiceContext): readonly string[] {
  if (stopFault(facts.version?.value, facts.hotfixes?.value) !== 'unknown') return [];
  return [
    'In SP3, and in SP2 with the hotfix Q245271, the service may report "stopping" for ever after the pack. SP4 mends it.',
  ];
}

function zoneRow({ facts }: ServiceContext, zone: ZoneName | undefined): CardRow {
  const label = 'Zone of the server';
  return zone && facts.zone
    ? { label, value: `${zone} (${facts.zone.origin.words})` }
    : { label, value: 'not known; setting smsMetering.timeZone tells it' };
}
