import { type CivilTime, isExistingCivilTime, secondsFromCivil } from '../values/civil-time.ts';

/** A moment as SMS 2.0 writes it into its logs: `Tue Jul 18 17:38:07.470 2000`. */
export interface LogStamp {
  readonly civil: CivilTime;
  readonly milliseconds: number;
  /** Seconds, with their fraction, since 1970-01-01 00:00 on the clock that wrote the stamp. No instant, unless that clock keeps UTC. */
  readonly seconds: number;
}

/** `Tue Jul 18 17:38:07.470 2000`. Days below ten are shown with one digit, two or a blank in front. */
const STAMP = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))? (\d{4})/;

const months: ReadonlyMap<string, number> = new Map(
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, index) => [
    name,
    index + 1,
  ]),
);

/** The stamp that a text begins with, and what stands behind it; undefined where there is none or where no such moment exists. */
export function readStamp(text: string): { readonly stamp: LogStamp; readonly rest: string } | undefined {
  const match = STAMP.exec(text);
  if (match === null) return undefined;
  const [whole, name = '', day, hour, minute, second, fraction = '', year] = match;
  const month = months.get(name);
  if (month === undefined) return undefined;
  const civil: CivilTime = {
    year: Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
  if (!isExistingCivilTime(civil)) return undefined;
  const milliseconds = Number(fraction.padEnd(3, '0'));
  const seconds = secondsFromCivil(civil) + milliseconds / 1000;
  return { stamp: { civil, milliseconds, seconds }, rest: text.slice(whole.length) };
}
