import type { CivilTime } from '../core/values/civil-time.ts';
import defer * as dates from '../core/values/date-text.ts';
import { resolveCivil } from '../core/values/epoch.ts';
import { findZone, utc, type ZoneName } from '../core/values/zone.ts';
import type { OptionSpec } from './options.ts';
import { WrongUse } from './wrong-use.ts';

/** What `--zone` and `--now` say, for commands that need nothing else of a site. */
export interface TimeChoices {
  readonly zone: ZoneName | undefined;
  /** Seconds since 1970-01-01 UTC. */
  readonly now: number;
}

export const zoneOption = {
  name: 'zone',
  value: 'ZONE',
  help: 'Time zone of the servers by its IANA name, such as America/Los_Angeles.',
} as const satisfies OptionSpec;

export const nowOption = {
  name: 'now',
  value: 'DATE',
  help:
    'Take this date for the present, such as 2001-05-13 or 2001-05-13T08:00:00Z, instead of the clock. A date without an offset is ' +
    'read in --zone, else in UTC.',
} as const satisfies OptionSpec;

export function readZone(text: string): ZoneName | WrongUse {
  return (
    findZone(text) ??
    new WrongUse(`"${text}" is no time zone.`, 'Write an IANA name, such as America/Los_Angeles or UTC.')
  );
}

/** `clock` is the present where `--now` is not given. */
export function readTimeChoices(
  zoneText: string | undefined,
  nowText: string | undefined,
  clock: number,
): TimeChoices | WrongUse {
  const zone = zoneText === undefined ? undefined : readZone(zoneText);
  if (zone instanceof WrongUse) return zone;
  const now = nowText === undefined ? clock : readNow(nowText, zone ?? utc);
  return now instanceof WrongUse ? now : { zone, now };
}

/** Seconds since 1970-01-01 UTC; a date without an offset is read in the zone. */
export function readNow(text: string, zone: ZoneName): number | WrongUse {
  const date = readDate('now', text);
  if (date instanceof WrongUse) return date;
  return 'seconds' in date ? date.seconds : resolveCivil(date.civil, zone).seconds;
}

/** An instant, or what a clock on the wall shows. */
export function readDate(
  option: string,
  text: string,
): { readonly seconds: number } | { readonly civil: CivilTime } | WrongUse {
  const date = dates.parseDateText(text);
  if (date?.kind === 'instant') return { seconds: date.seconds };
  if (date === undefined || date.readings.length > 1) {
    const fault = date === undefined ? 'is no date' : 'can be read as two dates';
    return new WrongUse(`"${text}" ${fault} for --${option}.`, 'Write a date such as 2001-05-13T08:00:00Z.');
  }
  return { civil: date.readings[0].civil };
}
