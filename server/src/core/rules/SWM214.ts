import { secondsPerDay } from '../values/civil-time.ts';
import { formatDuration } from '../values/duration.ts';
import { replace } from './fixes.ts';
import { settingNamed } from './ini-settings.ts';
import { isPossibleInterval } from './interval-fixes.ts';
import { iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** PackInterval is longer than a day and not made of whole days. */
export const SWM214 = iniRule({
  meta: {
    id: 'SWM214',
    name: 'pack-interval-not-whole-days',
    languages: ['remodbc-ini'],
    severity: 'hint',
    evidence: 'arithmetic',
    articles: [],
    fix: 'suggested',
    explanation:
      'With an interval that is not made of whole days each pack comes at another hour than the one before, and sooner or later in the ' +
      'middle of a working day. Round it to days; no article deals with this.',
    messages: {
      drifts:
        'PackInterval {seconds} is {duration}, not whole days: each pack comes at another hour, sooner or later in working time.',
    },
    examples: {
      bad: '[DS]\nPackInterval=600000\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ profile }, report) {
    const setting = settingNamed(profile, 'PackInterval');
    const written = setting && writtenNumber(setting);
    if (!written || written.number < secondsPerDay || !isPossibleInterval(written.number)) return;
    if (written.number % secondsPerDay === 0) return;
    const rounded = Math.round(written.number / secondsPerDay) * secondsPerDay;
    report({
      message: 'drifts',
      values: { seconds: written.digits, duration: formatDuration(written.number) },
      ...written.span,
      fixes: [
        {
          title: `Round to ${formatDuration(rounded)}: ${rounded}`,
          safe: false,
          edits: [replace(written.span, String(rounded))],
        },
      ],
    });
  },
});
