/**
 * Time zones by IANA name. The rules come from the JavaScript runtime (Intl), so they are as new as the runtime.
 */

declare const zoneBrand: unique symbol;

/** The name of a zone this runtime knows. Obtain one with `findZone` or `isKnownZone`. */
export type ZoneName = string & { readonly [zoneBrand]: true };

export const utc = 'UTC' as ZoneName;

/** UTC-12 and UTC+14 in seconds, the ends of the civil offsets. */
export const westernmostOffset = -12 * 3600;
export const easternmostOffset = 14 * 3600;

/** The reach of JavaScript dates, about 271,800 years each way. Beyond it the last known offset goes on. */
const farthestSecond = 8_640_000_000_000;

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

/**
 * True if the runtime has rules for the name. Case does not matter.
 * Bare offsets such as `+05:30` are refused everywhere, because only newer runtimes accept them.
 */
export function isKnownZone(name: string): name is ZoneName {
  // The first formatter of a process takes eight times as long as the list of names.
  return spellings().has(name.toLowerCase()) || formatterFor(name) !== undefined;
}

/** The zone that a person's text names, in its usual spelling, blanks around it ignored; undefined if there is none. */
export function findZone(text: string): ZoneName | undefined {
  const name = text.trim();
  if (!isKnownZone(name)) return undefined;
  return spellings().get(name.toLowerCase()) ?? name;
}

let usualSpellings: ReadonlyMap<string, ZoneName> | undefined;

function spellings(): ReadonlyMap<string, ZoneName> {
  usualSpellings ??= new Map(zoneNames().map((name) => [name.toLowerCase(), name]));
  return usualSpellings;
}

/** Every zone name the runtime lists, UTC first. The runtime may know more names (old aliases) than it lists. */
export function zoneNames(): readonly ZoneName[] {
  const listed = Intl.supportedValuesOf('timeZone').filter((name) => name !== utc);
  return [utc, ...(listed as ZoneName[])];
}

/** Seconds east of UTC on the clocks of `zone` at the instant `seconds` since 1970-01-01 UTC. */
export function offsetAt(zone: ZoneName, seconds: number): number {
  if (zone === utc) return 0;
  const formatter = formatterFor(zone);
  if (formatter === undefined || Number.isNaN(seconds)) return 0;
  const reachable = Math.min(Math.max(Math.floor(seconds), -farthestSecond), farthestSecond);
  return offsetFromText(formatter.format(reachable * 1000));
}

/** What holds at both ends of so short a stretch holds all the time: no zone changes its clocks twice within 32 hours. */
const steadySeconds = 6 * 3600;

/** Answers as `offsetAt` does; sooner where it is asked about the same days again and again, because formatting a time takes long. */
export function offsetsOf(zone: ZoneName): (seconds: number) => number {
  if (zone === utc) return () => 0;
  /** By the number of a stretch since 1970; undefined where clocks are changed in it. */
  const steady = new Map<number, number | undefined>();
  return (seconds) => {
    const stretch = Math.floor(seconds / steadySeconds);
    if (!steady.has(stretch)) {
      const [first, last] = [0, steadySeconds - 1].map((at) => offsetAt(zone, stretch * steadySeconds + at));
      steady.set(stretch, first === last ? first : undefined);
    }
    return steady.get(stretch) ?? offsetAt(zone, seconds);
  };
}

/**
 * The distinct offsets of `zone` within `reach` seconds around an instant, smallest first.
 * More than one means that clocks are changed near that date.
 */
export function offsetsAround(zone: ZoneName, seconds: number, reach: number): readonly number[] {
  const steps = 40;
  const offsets = new Set<number>();
  for (let step = -steps; step <= steps; step++)
    offsets.add(offsetAt(zone, seconds + (reach * step) / steps));
  return [...offsets].sort((left, right) => left - right);
}

function formatterFor(name: string): Intl.DateTimeFormat | undefined {
  const key = name.toLowerCase();
  if (formatters.has(key)) return formatters.get(key);
  const formatter = createFormatter(name);
  // Unknown names come from what people type, without end: they are not worth remembering.
  if (formatter !== undefined) formatters.set(key, formatter);
  return formatter;
}

function createFormatter(name: string): Intl.DateTimeFormat | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset', hour: 'numeric' });
  } catch {
    return undefined;
  }
}

/** Reads the end of "4 PM GMT-07:52:58"; a bare "GMT" is an offset of zero. */
function offsetFromText(text: string): number {
  const match = /GMT([+\-\u2212])(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return sign === '+' ? size : -size;
}
