import { misplacedPacks } from './pack-schedule.ts';
import { iniRule } from './rule.ts';

/** The next pack should long have happened. Silent without a reference date: an archived copy is always in the past. */
export const SWM205 = iniRule({
  meta: {
    id: 'SWM205',
    name: 'pack-overdue',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'inferred',
    articles: ['Q299261', 'Q213171', 'Q263023', 'Q250067'],
    fix: 'suggested',
    explanation:
      'PackTime is the next pack (Q299261), and the service presumably writes it anew after each one, so a value that lies more than one ' +
      'interval and a day before the reference date means that packs do not happen: tables were open (Q213171, Q263023), the service was ' +
      'stopped, or it could not write the file, for which Windows NT 4.0 from SP4 to SP6a also demands the right to delete in the folder ' +
      '(Q250067). Find the cause first; stop SMS_LICENSE_SERVER before you change the value.',
    messages: {
      overdue:
        'The pack of {due} was overdue by {distance} on {reference}, more than one interval ({interval}) and a day. Tables were open, the service was stopped or could not write this file, or this is an old copy.',
    },
    examples: {
      bad: '[DS]\nPackTime=989114399\n',
      good: '[DS]\nPackTime=990323999\n',
      facts: { referenceDate: { value: 990_500_000, origin: { words: 'the example' } } },
    },
  },

  check(context, report) {
    for (const pack of misplacedPacks(context, 'before')) report({ message: 'overdue', ...pack });
  },
});
