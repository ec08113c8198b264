import { formatDuration } from '../values/duration.ts';
import { replace } from './fixes.ts';
import { settingNamed } from './ini-settings.ts';
import { iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** Numbers that name a usual length of time in another unit: that unit, and the same length in seconds. */
const mistaken: ReadonlyMap<number, readonly [unit: string, seconds: number]> = new Map([
  [7, ['days', 604_800]],
  [24, ['hours', 86_400]],
  [60, ['minutes', 3600]],
  [168, ['hours', 604_800]],
  [1440, ['minutes', 86_400]],
  [10_080, ['minutes', 604_800]],
  [604_800_000, ['milliseconds', 604_800]],
]);

/** PackInterval is a round length of time in another unit than seconds. */
export const SWM215 = iniRule({
  meta: {
    id: 'SWM215',
    name: 'pack-interval-wrong-unit',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'arithmetic',
    articles: ['Q213171'],
    fix: 'suggested',
    explanation:
      'PackInterval counts seconds (Q213171). Numbers such as 7, 24, 168 or 10080 are round lengths of time in days, hours or minutes, and ' +
      '604800000 is a week in milliseconds; as seconds they would be odd choices. Convert the number to seconds.',
    messages: {
      wrongUnit:
        'PackInterval {digits} looks like {unit} ({meant}); it counts seconds, so {duration} would lie between two packs.',
    },
    outranks: ['SWM212', 'SWM213', 'SWM214'],
    examples: {
      bad: '[DS]\nPackInterval=168\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ profile }, report) {
    const setting = settingNamed(profile, 'PackInterval');
    const written = setting && writtenNumber(setting);
    const meant = written && mistaken.get(written.number);
    if (!meant) return;
    const [unit, seconds] = meant;
    report({
      message: 'wrongUnit',
      values: {
        digits: written.digits,
        unit,
        meant: formatDuration(seconds),
        duration: formatDuration(written.number),
      },
      ...written.span,
      fixes: [
        {
          title: `Convert ${written.number} ${unit} to seconds: ${seconds}`,
          safe: false,
          edits: [replace(written.span, String(seconds))],
        },
      ],
    });
  },
});
