import { zoneOfSite } from '../../core/site/zone-of-site.ts';
import { decodeValue } from '../../core/values/decode.ts';
import { isPlausibleSeconds, latestShownSeconds } from '../../core/values/epoch.ts';
import { filetimeFromHalves, parseFiletimeHalves, secondsFromFiletime } from '../../core/values/filetime.ts';
import { formatIso, formatSpoken } from '../../core/values/format-time.ts';
import { describeDistance } from '../../core/values/time-distance.ts';
import { utc } from '../../core/values/zone.ts';
import { type CardRow, quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';

/** Two halves of a FILETIME with blanks; longer texts are no moments. */
const LONGEST_MOMENT = 40;

/** An instant on the clock of the site, in UTC too, and how far it is from the reference date, or from now. */
function momentRows(seconds: number, { facts, now }: ServiceContext): readonly CardRow[] {
  if (seconds > latestShownSeconds || seconds < -latestShownSeconds)
    return [{ label: 'Moment', value: 'far outside of the years that a calendar knows' }];
  const zone = zoneOfSite(facts);
  const { referenceDate } = facts;
  const seen = referenceDate
    ? `${formatIso(referenceDate.value, utc)} (${referenceDate.origin.words})`
    : 'now';
  return [
    ...(zone && zone !== utc
      ? [{ label: 'In the zone of the site', value: formatSpoken(seconds, zone) }]
      : []),
    { label: 'UTC', value: formatSpoken(seconds, utc) },
    {
      label: 'Distance',
      value: `${describeDistance(seconds, referenceDate?.value ?? now)}, seen from ${seen}`,
    },
  ];
}

/** A FILETIME in two halves, as LICMTR.CFG has it, as a moment; or that it is none. */
export function filetimeRows(text: string, context: ServiceContext): readonly CardRow[] {
  const halves = parseFiletimeHalves(text);
  if (!halves) return [{ label: 'Form', value: `${quote(text)} is not two numbers of 32 bits with a comma` }];
  return momentRows(secondsFromFiletime(filetimeFromHalves(halves)), context);
}

/** A FILETIME in one number or two halves as a moment; nothing for other texts. */
export function momentRowsOfFiletime(text: string, context: ServiceContext): readonly CardRow[] {
  const decoded = decodeValue(text.slice(0, LONGEST_MOMENT));
  if (decoded.kind !== 'filetime' || text.length > LONGEST_MOMENT) return [];
  return [
    { label: 'Looks like', value: 'a FILETIME (100 nanoseconds since 1601)' },
    ...momentRows(decoded.seconds, context),
  ];
}

/** What a number of unknown meaning may count to: a plausible moment in seconds since 1970, or a FILETIME; nothing for other texts. */
export function guessRows(text: string, context: ServiceContext): readonly CardRow[] {
  const seconds = /^\d{9,10}$/.test(text) ? Number(text) : undefined;
  if (seconds === undefined || !isPlausibleSeconds(seconds)) return momentRowsOfFiletime(text, context);
  return [{ label: 'May be', value: 'seconds since 1970; no text says so' }, ...momentRows(seconds, context)];
}
