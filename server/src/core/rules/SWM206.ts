import { formatDuration } from '../values/duration.ts';
import { describeSize } from '../values/time-distance.ts';
import { settingsNamed } from './ini-settings.ts';
import { largestDistance, moment, nextSlotFixes, packInterval, siteClock } from './pack-schedule.ts';
import { iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** The next pack is later than the interval allows. Silent without a reference date. */
export const SWM206 = iniRule({
  meta: {
    id: 'SWM206',
    name: 'pack-too-far-ahead',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'inferred',
    articles: ['Q299261'],
    fix: 'suggested',
    explanation:
      'PackTime is the next pack (Q299261), so it lies at most one interval ahead. A later value means that the clock of the server was ' +
      'ahead when the service wrote it, or that somebody edited it; until then the tables are presumably not packed. Check the clock ' +
      'first; stop SMS_LICENSE_SERVER before you change the value.',
    messages: {
      ahead:
        'The next pack, {due}, lies {distance} after {reference}, more than one interval ({interval}) and a day. The clock of the server was ahead when the service wrote it, or it was edited.',
    },
    examples: {
      bad: '[DS]\nPackTime=993347999\n',
      good: '[DS]\nPackTime=990928799\n',
      facts: { referenceDate: { value: 990_500_000, origin: { words: 'the example' } } },
    },
  },

  check({ profile, facts }, report) {
    const reference = facts.referenceDate?.value;
    if (reference === undefined) return;
    const interval = packInterval(profile);
    const clock = siteClock(facts);
    for (const setting of settingsNamed(profile, 'PackTime')) {
      const written = writtenNumber(setting);
      if (!written || written.number <= reference + largestDistance(interval)) continue;
      report({
        message: 'ahead',
        values: {
          due: moment(written.number, clock),
          distance: describeSize(written.number - reference),
          reference: moment(reference, clock),
          interval: formatDuration(interval),
        },
        ...written.span,
        fixes: nextSlotFixes(written.span, facts, interval),
      });
    }
  },
});
