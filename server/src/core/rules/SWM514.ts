import { formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { configuredAs, periodOf, setSchedule } from './setting-values.ts';

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
      'Licenses that are sent to another site count in both until the receipt arrives, so totals can grow (Q269547); the published case balanced hourly. That shorter ' +
      'intervals make it worse is likely, not proven. Neither a default nor a limit of this schedule is documented.',
    messages: {
      frequent:
        'Intersite license management every {period}: license counts can grow while receipts of the other site are outstanding.',
    },
    examples: {
      bad: '[Intersite]\nSchedule=every 15 minutes\n',
      good: '[Intersite]\nSchedule=every 4 hours\n',
    },
  },

  check(context, report) {
    for (const stated of configuredAs(context, 'Intersite.Schedule')) {
      const period = periodOf(stated);
      if (period === undefined || period >= context.settings.thresholds.intersiteShortest) continue;
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
