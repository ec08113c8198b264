import type { LogLine } from '../logs/line.ts';
import { offsetOnLine } from '../logs/zone.ts';
import type { SiteFacts } from '../site/facts.ts';
import { zoneOfSite } from '../site/zone-of-site.ts';
import { secondsPerDay, secondsPerHour } from '../values/civil-time.ts';
import { describeSize } from '../values/time-distance.ts';
import { easternmostOffset, offsetAt } from '../values/zone.ts';
import { type FoundPlaces, LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** Threads write past each other: a stamp may be a little older than the one above it. */
const JITTER = 60;
/** Clocks are put back by at most this much in autumn. */
const CLOCK_CHANGE = secondsPerHour;

/** The clock that stamps the log was put back, or is ahead. */
export const SWM716 = logRule({
  meta: {
    id: 'SWM716',
    name: 'clock-wrong',
    languages: ['sms-metering-log'],
    severity: 'information',
    evidence: 'inferred',
    articles: ['Q311764', 'Q226832', 'Q213261', 'Q226871'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. The clock has to be set right.',
    explanation:
      'Metering suffers from wrong clocks. A client that reported its usage while its clock was ahead reports nothing more until that date comes again (Q311764, Q226832); one whose clock was far behind when it was ' +
      'installed does not report at all (Q213261); a metering server ahead of its site server shows negative times (Q226871). A log gives a wrong clock away by stamps that run backwards by more than clocks ' +
      'are changed in autumn, by stamps after the reference date, and by a local time and a GMTDATE that no zone keeps apart so. From a day on it is a warning.',
    messages: {
      putBack:
        'The clock that stamps this log was put back ({times}, by {size} at most). On a client, a report of usage made while the clock was ahead stops all others until that date comes again (Q311764); a server ahead shows negative times (Q226871).',
      ahead:
        'The clock that stamps this log is at least {size} ahead of the reference date ({origin}). On a client, a report of usage made while the clock is ahead stops all others until that date comes again (Q311764); a server ahead shows negative times (Q226871).',
      apart:
        'The local time of this line and its GMTDATE lie {size} apart ({times}), which no time zone does: the clock was changed in between, or the line was edited.',
    },
    examples: {
      bad: 'a  $$<LICENSE_METERING><Mon May 07 08:00:00.000 2001><thread=66 (0x42)>\nb  $$<LICENSE_METERING><Sun May 06 08:00:00.000 2001><thread=66 (0x42)>\n',
      good: 'a  $$<LICENSE_METERING><Sun May 06 08:00:00.000 2001><thread=66 (0x42)>\nb  $$<LICENSE_METERING><Mon May 07 08:00:00.000 2001><thread=66 (0x42)>\n',
    },
  },

  phrases: ['$$<', 'gmtdate='],

  watch({ facts }, report) {
    const back = new ClockFault();
    const ahead = new ClockFault();
    const apart = new ClockFault();
    const latest = latestPossibleStamp(facts);
    let before = Number.NEGATIVE_INFINITY;
    let zoneBefore: string | undefined;
    return {
      hear(line, phrase) {
        if (phrase === 'gmtdate=') {
          if (offsetOnLine(line) === 'impossible') apart.add(line, differenceOnLine(line));
          return;
        }
        const seconds = line.stamp?.seconds;
        if (seconds === undefined) return;
        const { zoneName } = line;
        const sinceBefore = seconds - before;
        if (isPutBack(sinceBefore, zoneName, zoneBefore)) back.add(line, -sinceBefore);
        if (seconds > latest.stamp) ahead.add(line, seconds - latest.date);
        before = seconds;
        zoneBefore = zoneName;
      },
      end() {
        back.report((found) => report({ message: 'putBack', ...found }));
        ahead.report(({ values, ...found }) =>
          report({ message: 'ahead', ...found, values: { ...values, origin: latest.origin } }),
        );
        apart.report((found) => report({ message: 'apart', ...found, severity: 'information' }));
      },
    };
  },
});

/** Where the zone has the same name in both, summer and winter time play no part; elsewhere they may. */
function isPutBack(since: number, zoneName: string | undefined, zoneBefore: string | undefined): boolean {
  const isSameTime = zoneName !== undefined && zoneName === zoneBefore;
  return -since > JITTER + (isSameTime ? 0 : CLOCK_CHANGE);
}

function differenceOnLine(line: LogLine): number {
  return Math.abs((line.stamp?.seconds ?? 0) - (line.statusMessage?.gmt?.seconds ?? 0));
}

interface Limit {
  /** A later stamp is ahead. */
  readonly stamp: number;
  /** The reference date on the clock of the log, as near as is known. */
  readonly date: number;
  readonly origin: string;
}

function latestPossibleStamp(facts: SiteFacts): Limit {
  const { referenceDate } = facts;
  if (!referenceDate) return { stamp: Number.POSITIVE_INFINITY, date: Number.POSITIVE_INFINITY, origin: '' };
  const { value, origin } = referenceDate;
  const name = zoneOfSite(facts);
  // Where the zone is not known, a local time may be as far ahead of UTC as any.
  const date = value + (name === undefined ? easternmostOffset : offsetAt(name, value));
  return { stamp: date + CLOCK_CHANGE, date, origin: origin.words };
}

interface FoundFault extends FoundPlaces {
  readonly severity: 'warning' | 'information';
  readonly values: FoundPlaces['values'] & { readonly size: string };
}

/** The lines with a fault of the clock, and how large it is at its worst. */
class ClockFault {
  readonly #places = new LogPlaces();
  #worst = 0;

  add(line: LogLine, size: number): void {
    this.#places.add(line);
    this.#worst = Math.max(this.#worst, size);
  }

  report(tell: (found: FoundFault) => void): void {
    this.#places.report(({ values, ...found }) => {
      const severity = this.#worst >= secondsPerDay ? 'warning' : 'information';
      tell({ ...found, severity, values: { ...values, size: describeSize(Math.floor(this.#worst)) } });
    });
  }
}
