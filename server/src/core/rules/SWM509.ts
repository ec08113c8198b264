import { formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { periodOf, schedulesOf, spokenInFull } from './setting-values.ts';

/** A value holds several schedules at once. */
export const SWM509 = settingRule({
  meta: {
    id: 'SWM509',
    name: 'several-schedules',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'information',
    evidence: 'inferred',
    articles: ['Q272436'],
    fix: 'none',
    noFix: 'Which of the schedules is meant only a person knows.',
    explanation:
      'A value may hold several tokens back to back, as the Microsoft SDK says; the task then presumably runs by each of them, so what load it makes is decided by the ' +
      'shortest period. The article only says where schedules are kept.',
    messages: { several: '{count} schedules in one value: {schedules}.{shortest}' },
    examples: {
      bad: '[Local]\nDataCollation=00012000001004000001200000100008\n',
      good: '[Local]\nDataCollation=0001200000100400\n',
    },
  },

  check({ configured }, report) {
    for (const stated of configured) {
      const count = schedulesOf(stated).length;
      if (count < 2) continue;
      const period = periodOf(stated);
      const shortest = period === undefined ? '' : ` The shortest period counts: ${formatDuration(period)}.`;
      report({
        message: 'several',
        values: { count, schedules: spokenInFull(stated), shortest },
        start: stated.start,
        end: stated.end,
      });
    }
  },
});
