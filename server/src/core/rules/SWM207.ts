import type { SiteFacts } from '../site/facts.ts';
import type { Span } from '../text/lines.ts';
import { isPlausibleSeconds } from '../values/epoch.ts';
import { formatUtcOffset } from '../values/format-time.ts';
import {
  defaultSlotZoneFree,
  impliedOffset,
  isDefaultSlotReadAsLocal,
  nearestDefaultSlot,
  readSlot,
} from '../values/pack-time.ts';
import { replace } from './fixes.ts';
import { settingsNamed } from './ini-settings.ts';
import { asksForAnotherRhythm, moment, siteClock, slotFixes } from './pack-schedule.ts';
import { type Fix, iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** Every civil offset is a multiple of 15 minutes, so a default slot is the last second of a quarter of an hour (UTC). */
const quarterHour = 900;

/**
 * PackTime is not Sunday 01:59:59. Without a zone only what can be that nowhere on Earth is reported. With a zone, an hour off near a
 * change of clocks is accepted, because whether the service keeps the hour across a change is not known.
 */
export const SWM207 = iniRule({
  meta: {
    id: 'SWM207',
    name: 'pack-time-not-default-slot',
    languages: ['remodbc-ini'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q299261'],
    fix: 'suggested',
    explanation:
      'The service packs its tables on Sunday at 1:59:59 A.M. by default (Q299261); whether PackTime counts in UTC or in local time is not ' +
      'documented. A value at another time was probably edited, or written by a service that packs in another rhythm. It is no fault if ' +
      'that is what you want; move it to the nearest Sunday 01:59:59 if not.',
    messages: {
      nowhere:
        'PackTime {digits} is {moment}, which is Sunday 01:59:59, the default, in no time zone of the Earth.',
      elsewhere: 'PackTime {digits} is {moment}; the default is Sunday 01:59:59.',
      asLocal:
        'PackTime {digits} is {moment}; the default is Sunday 01:59:59. It would be that if the service counted local time as though it were UTC; which of the two it counts is not documented.',
    },
    examples: {
      bad: '[DS]\nPackTime=989143200\n',
      good: '[DS]\nPackTime=989143199\n',
    },
  },

  check({ profile, facts }, report) {
    if (asksForAnotherRhythm(profile)) return;
    const clock = siteClock(facts);
    for (const setting of settingsNamed(profile, 'PackTime')) {
      const written = writtenNumber(setting);
      if (!written) continue;
      const message = judge(written.number, facts);
      if (message === undefined) continue;
      report({
        message,
        values: { digits: written.digits, moment: moment(written.number, clock) },
        ...written.span,
        fixes: fixesFor(written.number, written.span, facts),
      });
    }
  },
});

function judge(seconds: number, facts: SiteFacts): 'nowhere' | 'elsewhere' | 'asLocal' | undefined {
  const { zone, isKnown } = siteClock(facts);
  if (!isKnown) return defaultSlotZoneFree(seconds) ? undefined : 'nowhere';
  if (readSlot(seconds, zone).kind !== 'other') return undefined;
  return isDefaultSlotReadAsLocal(seconds) ? 'asLocal' : 'elsewhere';
}

function fixesFor(seconds: number, span: Span, facts: SiteFacts): readonly Fix[] {
  const clock = siteClock(facts);
  const nearest = slotFixes('Move to the nearest', nearestDefaultSlot(seconds, clock.zone), clock, span);
  return clock.isKnown ? nearest : [...impliedFixes(seconds, span), ...nearest];
}

/** A value within a quarter of an hour of a default slot of some zone tells which zone that is: only the minutes are off. */
function impliedFixes(seconds: number, span: Span): readonly Fix[] {
  const nearest = Math.round((seconds + 1) / quarterHour) * quarterHour - 1;
  const offset = impliedOffset(nearest);
  if (offset === undefined || offset === 0 || !isPlausibleSeconds(nearest)) return [];
  const title = `Move to Sunday 01:59:59 at ${formatUtcOffset(offset)}, the nearest in any zone: ${nearest}`;
  return [{ title, safe: false, edits: [replace(span, String(nearest))] }];
}
