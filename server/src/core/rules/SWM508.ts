import { replace } from './fixes.ts';
import { settingRule } from './rule.ts';
import { configuredAs, lookUp, periodOf, setSchedule, spokenSchedule, valueAs } from './setting-values.ts';

const DAY = 86_400;

/** Usage data is not condensed, or not daily on a child site. */
export const SWM508 = settingRule({
  meta: {
    id: 'SWM508',
    name: 'summarization-missing',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q263023'],
    fix: 'suggested',
    explanation:
      'Without data summarization the metering database grows without bound. On a child site a run every 24 hours is recommended, so that data is condensed ' +
      'before it goes up (Q263023).',
    messages: {
      off: 'Data summarization is off: the metering database grows without bound.',
      notDaily:
        'Data summarization {schedule} on a child site (parent {parent}): every 24 hours is recommended, so that data is condensed before it goes up.',
    },
    examples: {
      bad: '[DataSummarization]\nEnabled=no\n',
      good: '[DataSummarization]\nEnabled=yes\nSchedule=every 1 day\n',
    },
  },

  check(context, report) {
    for (const stated of configuredAs(context, 'DataSummarization.Enabled')) {
      if (valueAs(stated, 'flag')?.flag !== false) continue;
      const { start, end } = stated;
      report({
        message: 'off',
        start,
        end,
        fixes: [{ title: 'Set to yes', safe: false, edits: [replace(stated, 'yes')] }],
      });
    }
    const parent = valueAs(lookUp(context, 'Site.ParentSite')?.value, 'text')?.text;
    if (parent === undefined) return;
    for (const stated of configuredAs(context, 'DataSummarization.Schedule')) {
      const period = periodOf(stated);
      if (period === undefined || period <= DAY) continue;
      const { start, end } = stated;
      report({
        message: 'notDaily',
        values: { schedule: spokenSchedule(stated), parent },
        start,
        end,
        fixes: [setSchedule(stated, 'every 1 day')],
      });
    }
  },
});
