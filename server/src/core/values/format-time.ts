/** Instants and wall clock times as text. */
import { type CivilTime, monthName, weekdayName, weekdayOf } from './civil-time.ts';
import { civilAt } from './epoch.ts';
import { offsetAt, utc, type ZoneName } from './zone.ts';

/** "-07:00"; seconds appear only for the local mean times of the 19th century ("-07:52:58"). */
export function formatOffset(offset: number): string {
  const size = Math.abs(offset);
  const clock = `${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}`;
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${offset < 0 ? '-' : '+'}${clock}${seconds}`;
}

/** "UTC-07:00", or plain "UTC" for no offset. */
export function formatUtcOffset(offset: number): string {
  return offset === 0 ? 'UTC' : `UTC${formatOffset(offset)}`;
}

/** "2001-05-06". Years outside 0 to 9999 get a sign and six digits, as ISO 8601 wants. */
export function formatDate(civil: Pick<CivilTime, 'year' | 'month' | 'day'>): string {
  return `${formatYear(civil.year)}-${two(civil.month)}-${two(civil.day)}`;
}

/** "01:59:59". */
export function formatClock(civil: Pick<CivilTime, 'hour' | 'minute' | 'second'>): string {
  return `${two(civil.hour)}:${two(civil.minute)}:${two(civil.second)}`;
}

/** "2001-05-06 01:59:59", a wall clock time without its zone. */
export function formatCivil(civil: CivilTime): string {
  return `${formatDate(civil)} ${formatClock(civil)}`;
}

/** "2001-05-06T01:59:59-07:00"; in UTC the offset is written "Z". */
export function formatIso(seconds: number, zone: ZoneName): string {
  const civil = civilAt(seconds, zone);
  const offset = zone === utc ? 'Z' : formatOffset(offsetAt(zone, seconds));
  return `${formatDate(civil)}T${formatClock(civil)}${offset}`;
}

/** "Sunday 6 May 2001, 01:59:59 (America/Los_Angeles, UTC-07:00)"; "(UTC)" in UTC. */
export function formatSpoken(seconds: number, zone: ZoneName): string {
  const place = zone === utc ? utc : `${zone}, ${formatUtcOffset(offsetAt(zone, seconds))}`;
  return `${formatSpokenCivil(civilAt(seconds, zone))} (${place})`;
}

/** "Sunday 6 May 2001, 01:59:59". */
export function formatSpokenCivil(civil: CivilTime): string {
  const date = `${weekdayName(weekdayOf(civil))} ${civil.day} ${monthName(civil.month)} ${civil.year}`;
  return `${date}, ${formatClock(civil)}`;
}

function formatYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
