import { settingRule } from './rule.ts';
import { schedulesOf, setSchedule, spokenInFull } from './setting-values.ts';

/** A task that should recur runs once. */
export const SWM513 = settingRule({
  meta: {
    id: 'SWM513',
    name: 'schedule-runs-once',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q271181'],
    fix: 'suggested',
    explanation:
      'The schedule does not recur: the task runs once and never again. All schedules of software metering are meant to recur. The layout is that of the Microsoft SDK; ' +
      'the article shows that SMS 2.0 uses it.',
    messages: { once: '{label} runs only once: {schedule}.' },
    examples: {
      bad: '[Local]\nDataCollation=once on 2004-07-19 08:30\n',
      good: '[Local]\nDataCollation=every 4 hours\n',
    },
  },

  check({ configured }, report) {
    for (const stated of configured) {
      const schedules = schedulesOf(stated);
      if (schedules.length === 0 || schedules.some(({ recurrence }) => recurrence !== 'none')) continue;
      const { setting, start, end } = stated;
      const usual = setting.suggestions[0];
      report({
        message: 'once',
        values: { label: setting.label, schedule: spokenInFull(stated) },
        start,
        end,
        fixes: usual === undefined ? [] : [setSchedule(stated, usual)],
      });
    }
  },
});
