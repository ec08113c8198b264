import { formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { configuredAs, periodOf, setSchedule } from './setting-values.ts';

const HOUR = 3600;

/** Licenses are balanced between sites more often than hourly. */
export const SWM514 = settingRule({
  meta: {
    id: 'SWM514',
    name: 'intersite-too-frequent',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q269547'],
    fix: 'suggested',
    explanation:
      'Licenses that are sent to another site count in both until the receipt arrives, so totals can grow when transfers follow each other quickly (Q269547). ' +
      'The default of this schedule is not documented.',
    messages: {
      frequent:
        'Intersite license management every {period}: license counts can grow while receipts are outstanding.',
    },
    examples: {
      bad: '[Intersite]\nSchedule=every 15 minutes\n',
      good: '[Intersite]\nSchedule=every 4 hours\n',
    },
  },

  check(context, report) {
    for (const stated of configuredAs(context, 'Intersite.Schedule')) {
      const period = periodOf(stated);
      if (period === undefined || period >= HOUR) continue;
      report({
        message: 'frequent',
        values: { period: formatDuration(period) },
        start: stated.start,
        end: stated.end,
        fixes: [setSchedule(stated, 'every 4 hours')],
      });
    }
  },
});
