import { excerpt } from '../text/excerpt.ts';
import { latestSeconds } from '../values/epoch.ts';
import { settingNamed } from './ini-settings.ts';
import { setToWeek } from './interval-fixes.ts';
import { iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** PackInterval does not fit into signed 32 bits. */
export const SWM216 = iniRule({
  meta: {
    id: 'SWM216',
    name: 'pack-interval-too-large',
    languages: ['remodbc-ini'],
    severity: 'error',
    evidence: 'arithmetic',
    articles: [],
    fix: 'suggested',
    explanation:
      'Windows keeps only the lower 32 bits of a number, and above 2147483647 they read as a negative one, so the service gets another ' +
      'interval than the file shows. Write the seconds that you mean, 604800 for a week; no article deals with such a value.',
    messages: {
      tooLarge:
        'PackInterval {digits} is larger than 2147483647 seconds (about 68 years) and does not fit into signed 32 bits; Windows keeps {kept} of it.',
    },
    examples: {
      bad: '[DS]\nPackInterval=6048000000\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ profile }, report) {
    const setting = settingNamed(profile, 'PackInterval');
    const written = setting && writtenNumber(setting);
    if (!written || written.number <= latestSeconds) return;
    report({
      message: 'tooLarge',
      values: { digits: excerpt(written.digits), kept: profile.integer(setting.line) ?? 0 },
      ...written.span,
      fixes: [setToWeek(written.span)],
    });
  },
});
