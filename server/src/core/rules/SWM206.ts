import { misplacedPacks } from './pack-schedule.ts';
import { iniRule } from './rule.ts';

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

  check(context, report) {
    for (const pack of misplacedPacks(context, 'after')) report({ message: 'ahead', ...pack });
  },
});
