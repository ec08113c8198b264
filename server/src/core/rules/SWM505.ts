import { isYearly } from './balancing.ts';
import { settingRule } from './rule.ts';
import { configuredAs, modeOf, periodOf, setSchedule, spokenSchedule } from './setting-values.ts';

/** License balancing runs although the site is offline and has nothing to balance. */
export const SWM505 = settingRule({
  meta: {
    id: 'SWM505',
    name: 'balancing-while-offline',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q226858'],
    fix: 'suggested',
    explanation:
      'In offline mode servers hold no licenses and nothing can be denied, yet license balancing and trend calculation go on and load network and SQL ' +
      'Server. They cannot be switched off; the article sets the schedule to once a year.',
    messages: {
      pureLoad:
        'License balancing {schedule} is pure load: the site is offline ({origin}), so there are no licenses to balance. Set it to once a year.',
    },
    outranks: ['SWM503', 'SWM504'],
    examples: {
      bad: '[Local]\nLicenseBalancing=every 4 hours\n[ClientAgent]\nRealTimeVerification=no\n',
      good: '[Local]\nLicenseBalancing=once a year\n[ClientAgent]\nRealTimeVerification=no\n',
    },
  },

  check(context, report) {
    if (modeOf(context) !== 'offline') return;
    const isOwn = configuredAs(context, 'ClientAgent.RealTimeVerification').length > 0;
    const origin = isOwn
      ? 'RealTimeVerification in this file'
      : (context.facts.mode?.origin.words ?? 'this file');
    for (const stated of configuredAs(context, 'Local.LicenseBalancing')) {
      const period = periodOf(stated);
      if (period === undefined || isYearly(period)) continue;
      report({
        message: 'pureLoad',
        values: { schedule: spokenSchedule(stated), origin },
        start: stated.start,
        end: stated.end,
        fixes: [setSchedule(stated, 'once a year')],
      });
    }
  },
});
