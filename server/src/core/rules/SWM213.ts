import { secondsPerWeek } from '../values/civil-time.ts';
import { formatDuration } from '../values/duration.ts';
import { settingNamed } from './ini-settings.ts';
import { isPossibleInterval, setToWeek } from './interval-fixes.ts';
import { iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** PackInterval asks for fewer packs than one a week. */
export const SWM213 = iniRule({
  meta: {
    id: 'SWM213',
    name: 'pack-interval-too-long',
    languages: ['remodbc-ini'],
    severity: 'information',
    evidence: 'inferred',
    articles: ['Q213171', 'Q263023'],
    fix: 'suggested',
    explanation:
      'The service packs its tables once a week by default (Q213171, Q263023). A longer interval lets them grow for longer, and the articles ' +
      'describe PackInterval only as a way to pack more often. Set it to 604800 unless you mean it.',
    messages: {
      rarer:
        'PackInterval {seconds} leaves {duration} between two packs, longer than the week of the default; the tables grow for that time.',
    },
    examples: {
      bad: '[DS]\nPackInterval=2592000\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ profile }, report) {
    const setting = settingNamed(profile, 'PackInterval');
    const written = setting && writtenNumber(setting);
    if (!written || written.number <= secondsPerWeek || !isPossibleInterval(written.number)) return;
    report({
      message: 'rarer',
      values: { seconds: written.digits, duration: formatDuration(written.number) },
      ...written.span,
      fixes: [setToWeek(written.span)],
    });
  },
});
