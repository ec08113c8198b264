import type { Fact } from '../site/facts.ts';
import type { SiteSource } from '../site/resolve.ts';
import { secondsPerHour } from '../values/civil-time.ts';
import { formatCivil, formatUtcOffset } from '../values/format-time.ts';
import { easternmostOffset, findZone, westernmostOffset, type ZoneName } from '../values/zone.ts';
import type { LogLine } from './line.ts';
import type { LogDocument } from './scanner.ts';
import type { LogStamp } from './stamp.ts';

/**
 * The offset of a server's clock from UTC, which a log tells where a status message gives its moment in UTC (GMTDATE) on a line that carries the local time:
 * in the sample of Q271181, 21:38 there and 17:38 here, so UTC-4. That is how far the clock stood from UTC at that time, and no zone: when clocks are
 * changed it does not tell.
 */

/** All offsets of the world's zones are multiples of this many seconds. */
const OFFSET_STEP = 900;
/** The two stamps of a line are made one after the other. */
const LONGEST_DELAY = 60;

/** A time during which the lines of a log give the same offset. */
export interface OffsetPeriod {
  /** Seconds east of UTC. */
  readonly offset: number;
  readonly first: LogStamp;
  readonly last: LogStamp;
  /** Zero-based line of the first stamp. */
  readonly line: number;
  /** How Windows calls the zone on that line; it says "Daylight" in summer. */
  readonly zoneName: string | undefined;
}

/** The offset between the stamps of one line: in seconds east of UTC, `impossible` where no zone has it, undefined where the line does not tell. */
export function offsetOnLine(line: LogLine): number | 'impossible' | undefined {
  const local = line.stamp;
  const gmt = line.statusMessage?.gmt;
  if (!local || !gmt) return undefined;
  const difference = local.seconds - gmt.seconds;
  const offset = Math.round(difference / OFFSET_STEP) * OFFSET_STEP;
  const isPossible =
    Math.abs(difference - offset) <= LONGEST_DELAY &&
    offset >= westernmostOffset &&
    offset <= easternmostOffset;
  // Adding zero makes a zero of a negative zero.
  return isPossible ? offset + 0 : 'impossible';
}

/** The offsets that a log shows, in its order; several where clocks were changed. */
export function logOffsets(log: LogDocument): readonly OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  // Lines with a status message that has its moment in UTC. Others are not looked at.
  for (const line of log.linesWith('GMTDATE=')) {
    const offset = offsetOnLine(line);
    const { stamp, zoneName } = line;
    if (typeof offset !== 'number' || !stamp) continue;
    const latest = periods.at(-1);
    if (latest?.offset === offset) periods[periods.length - 1] = { ...latest, last: stamp };
    else periods.push({ offset, first: stamp, last: stamp, line: line.number, zoneName });
  }
  return periods;
}

/** The zone of a fixed offset, e.g. `Etc/GMT+4` for UTC-4 (its sign is the other way round); undefined for an offset that is not whole hours. */
export function fixedZone(offset: number): ZoneName | undefined {
  if (offset % secondsPerHour !== 0) return undefined;
  const hours = offset / secondsPerHour;
  if (hours === 0) return findZone('UTC');
  return findZone(`Etc/GMT${hours < 0 ? '+' : '-'}${Math.abs(hours)}`);
}

/**
 * What a log tells of its site: the zone, as a fixed offset, if all its lines agree. Where they do not, because clocks were changed in between, no fixed
 * offset is right all year, and the zone stays unknown; {@link logOffsets} lists what was found. The weakest of all sources: it belongs behind the others.
 */
export function logSource(file: { readonly uri: string; readonly log: LogDocument }): SiteSource {
  const periods = logOffsets(file.log);
  const [first] = periods;
  if (!first || periods.some(({ offset }) => offset !== first.offset)) return {};
  const zone = fixedZone(first.offset);
  if (zone === undefined) return {};
  const fact: Fact<string> = {
    value: zone,
    origin: { words: wordsOf(first, file.uri), uri: file.uri, line: first.line },
  };
  return { zone: fact };
}

function wordsOf({ offset, first, last, zoneName }: OffsetPeriod, uri: string): string {
  const [from, to] = [formatCivil(first.civil), formatCivil(last.civil)];
  const time = from === to ? `at ${from}` : `from ${from} to ${to}`;
  const name = zoneName === undefined ? '' : `, called "${zoneName}"`;
  return `the clock of ${fileName(uri)}, which stood at ${formatUtcOffset(offset)} ${time}${name}; a fixed offset, changes of the clock are not known`;
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
