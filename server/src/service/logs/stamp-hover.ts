import type { LogLine } from '../../core/logs/line.ts';
import { offsetOnLine } from '../../core/logs/zone.ts';
import { zoneOfSite } from '../../core/site/zone-of-site.ts';
import type { Span } from '../../core/text/lines.ts';
import { civilAt, resolveCivil } from '../../core/values/epoch.ts';
import { formatSpokenCivil, formatUtcOffset } from '../../core/values/format-time.ts';
import { utc } from '../../core/values/zone.ts';
import { type CardRow, quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import type { Hover } from '../hover.ts';

/** The moment that the log writer put behind a message, with its weekday and in UTC where the line or the zone of the site tells it. */
export function stampHover(line: LogLine, offset: number, context: ServiceContext): Hover | undefined {
  const { stamp } = line;
  const span = stampSpan(line);
  if (!stamp || !span || offset < span.start || offset > span.end) return undefined;
  const milliseconds = String(stamp.milliseconds).padStart(3, '0');
  return {
    ...span,
    card: {
      title: `${formatSpokenCivil(stamp.civil)}.${milliseconds}`,
      summary: 'When the line was written, on the clock of the computer that wrote it.',
      rows: [...zoneRow(line), { label: 'UTC', value: inUtc(line, context) }, ...gmtRow(line)],
    },
  };
}

/** Only what can be the name of a zone is repeated: what else may stand there is nobody's business. */
const ZONE_NAME = /^[\p{L} .()-]{1,60}$/u;

function zoneRow({ zoneName = '' }: LogLine): readonly CardRow[] {
  return ZONE_NAME.test(zoneName)
    ? [{ label: 'Zone', value: `${quote(zoneName)}, as Windows calls it` }]
    : [];
}

/** The second part of the trailer, without its brackets. */
function stampSpan({ content, start, trailerSpan }: LogLine): Span | undefined {
  const trailer = content.slice(trailerSpan.start - start);
  const [, before, moment] = /^(\$\$<[^>]*><)([^>]*)>/.exec(trailer) ?? [];
  if (before === undefined || moment === undefined) return undefined;
  const first = trailerSpan.start + before.length;
  return { start: first, end: first + moment.length };
}

/** A line that gives its moment in UTC as well counts before the zone of the site, whose clients may be elsewhere. */
function inUtc(line: LogLine, { facts }: ServiceContext): string {
  const { stamp } = line;
  if (!stamp) return '';
  const shown = offsetOnLine(line);
  if (typeof shown === 'number') {
    const instant = Math.floor(stamp.seconds) - shown;
    return `${formatSpokenCivil(civilAt(instant, utc))} (the clock was at ${formatUtcOffset(shown)}, by the GMTDATE of this line)`;
  }
  const zone = zoneOfSite(facts);
  if (!zone || !facts.zone) return 'not known; setting smsMetering.timeZone tells it';
  const { seconds, wallClock } = resolveCivil(stamp.civil, zone);
  const words = {
    once: '',
    twice: '; the clock showed this time twice, and this is the first',
    skipped: '; the clock of that zone never showed this time',
  }[wallClock];
  return `${formatSpokenCivil(civilAt(seconds, utc))}, if the clock was in ${zone} (${facts.zone.origin.words})${words}`;
}

/** SWM716 judges it; here is what it rests on. */
function gmtRow(line: LogLine): readonly CardRow[] {
  if (offsetOnLine(line) !== 'impossible') return [];
  return [{ label: 'GMTDATE', value: 'this line gives a time in UTC that no zone keeps so far apart' }];
}
