import { SITE_SERVER_CYCLE } from './balancing.ts';
import { settingRule } from './rule.ts';
import { configuredAs, periodOf, setSchedule, spokenSchedule } from './setting-values.ts';

/** Site management or data collation runs unusually often or rarely. */
export const SWM507 = settingRule({
  meta: {
    id: 'SWM507',
    name: 'site-cycle-unusual',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q228899'],
    fix: 'suggested',
    explanation:
      'Site management hands new registrations to the servers: until it ran they are not enforced (Q228899). Data collation fetches usage data, which stays on ' +
      'the server until then. Defaults are one hour and four hours (online help of SMS 2.0); no limit is documented.',
    messages: {
      belowCycle:
        '{label} {schedule} is more often than the 15-minute cycle of the site server (Q226823); the default is {default}.',
      often: '{label} {schedule} is unusually often; the default is {default}.',
      rareManagement:
        '{label} {schedule}: a newly registered program is not enforced before the next run. The default is {default}.',
      rareCollation:
        '{label} {schedule}: usage data stays on the servers until the next run. The default is {default}.',
    },
    examples: {
      bad: '[Local]\nSiteManagement=every 2 days\n',
      good: '[Local]\nSiteManagement=every 1 hour\nDataCollation=every 4 hours\n',
    },
  },

  check(context, report) {
    const { siteCycleShortest, siteCycleLongest } = context.settings.thresholds;
    for (const stated of configuredAs(context, 'Local.SiteManagement', 'Local.DataCollation')) {
      const { setting, start, end } = stated;
      const period = periodOf(stated);
      if (period === undefined || (period >= siteCycleShortest && period <= siteCycleLongest)) continue;
      const usual = setting.default.text;
      const often = period < SITE_SERVER_CYCLE ? 'belowCycle' : 'often';
      const rare = setting.key === 'SiteManagement' ? 'rareManagement' : 'rareCollation';
      report({
        message: period < siteCycleShortest ? often : rare,
        values: { label: setting.label, schedule: spokenSchedule(stated), default: usual },
        articles:
          period < SITE_SERVER_CYCLE ? ['Q226823'] : setting.key === 'SiteManagement' ? ['Q228899'] : [],
        start,
        end,
        fixes: [setSchedule(stated, usual, 'the default')],
      });
    }
  },
});
