import { settingRule } from './rule.ts';
import {
  configuredAs,
  lookUp,
  periodOf,
  relatedTo,
  setSchedule,
  setToYes,
  spokenSchedule,
  valueAs,
} from './setting-values.ts';

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
      'Without data summarization the metering database grows without bound, as the online help of SMS 2.0 says. On a child site a run every 24 hours is ' +
      'recommended, so that data is condensed before it goes up; the price is detail by workstation (Q263023).',
    messages: {
      off: 'Data summarization is off: the metering database grows without bound (online help of SMS 2.0).',
      offOnChild:
        'Data summarization is off: the metering database grows without bound, and a child site (parent {parent}) sends everything up; every 24 hours is recommended.',
      notDaily:
        'Data summarization {schedule} on a child site (parent {parent}): every 24 hours is recommended, so that data is condensed before it goes up.',
    },
    examples: {
      bad: '[DataSummarization]\nEnabled=no\n',
      good: '[DataSummarization]\nEnabled=yes\nSchedule=every 1 day\n',
    },
  },

  check(context, report) {
    const parentSite = lookUp(context, 'Site.ParentSite');
    const parent = valueAs(parentSite?.value, 'text')?.text;
    const related =
      parentSite && parent !== undefined ? [relatedTo(parentSite, `The parent is ${parent}.`)] : [];
    for (const stated of configuredAs(context, 'DataSummarization.Enabled')) {
      if (valueAs(stated, 'flag')?.flag !== false) continue;
      report({
        message: parent === undefined ? 'off' : 'offOnChild',
        values: { parent: parent ?? '' },
        articles: parent === undefined ? [] : ['Q263023'],
        start: stated.start,
        end: stated.end,
        related,
        fixes: setToYes(stated),
      });
    }
    if (parent === undefined) return;
    for (const stated of configuredAs(context, 'DataSummarization.Schedule')) {
      const period = periodOf(stated);
      if (period === undefined || period <= DAY) continue;
      report({
        message: 'notDaily',
        values: { schedule: spokenSchedule(stated), parent },
        start: stated.start,
        end: stated.end,
        related,
        fixes: [setSchedule(stated, 'every 1 day')],
      });
    }
  },
});
