import { excerpt } from '../text/excerpt.ts';
import { settingNamed, valueOrLine } from './ini-settings.ts';
import { deleteInterval, setToWeek } from './interval-fixes.ts';
import { iniRule } from './rule.ts';
import { meantText, writtenNumber } from './written-value.ts';

/** PackInterval is 0 or negative. */
export const SWM211 = iniRule({
  meta: {
    id: 'SWM211',
    name: 'pack-interval-not-positive',
    languages: ['remodbc-ini'],
    severity: 'error',
    evidence: 'inferred',
    articles: ['Q213171'],
    fix: 'suggested',
    explanation:
      'PackInterval says how many seconds lie between two packs (Q213171), and neither 0 nor a negative number makes sense as that. No text ' +
      'says that such a value switches packing off, or what else it does. Delete the key to return to the weekly pack, or write 604800.',
    messages: {
      notPositive:
        'PackInterval {value} makes no sense as seconds between two packs, and what the service does with it is not documented; that it switches packing off is not either.',
    },
    examples: {
      bad: '[DS]\nPackInterval=0\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ document, profile }, report) {
    const setting = settingNamed(profile, 'PackInterval');
    if (!setting) return;
    const { text, span } = meantText(setting);
    const isNegative = /^-\d+$/.test(text);
    if (!isNegative && writtenNumber(setting)?.number !== 0) return;
    report({
      message: 'notPositive',
      values: { value: excerpt(text) },
      ...valueOrLine(profile, setting),
      fixes: [deleteInterval(document, setting), setToWeek(span)],
    });
  },
});
