import { formatDuration } from '../values/duration.ts';
import { isYearly } from './balancing.ts';
import { newProfiles } from './new-profiles.ts';
import { settingRule } from './rule.ts';
import { configuredAs, modeFact, periodOf, setSchedule, spokenSchedule } from './setting-values.ts';

const DAY = 86_400;

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
      'Server; one such run filled a log of 28 MB and took more than an hour (Q226858). They cannot be switched off; the article sets the schedule to once a year. ' +
      'Usage of offline clients is moreover cut into pieces as long as the interval (Q210366).',
    messages: {
      pureLoad:
        'License balancing is set to {schedule}, which is pure load: the site is offline ({origin}), so there are no licenses to balance.{slices} Set it to once a year.{newProfiles}',
    },
    outranks: ['SWM503', 'SWM504'],
    examples: {
      bad: '[Local]\nLicenseBalancing=every 4 hours\n[ClientAgent]\nRealTimeVerification=no\n',
      good: '[Local]\nLicenseBalancing=once a year\n[ClientAgent]\nRealTimeVerification=no\n',
    },
  },

  check(context, report) {
    const mode = modeFact(context);
    if (mode?.value !== 'offline') return;
    const extra = newProfiles(context);
    for (const stated of configuredAs(context, 'Local.LicenseBalancing')) {
      const period = periodOf(stated);
      if (period === undefined || isYearly(period)) continue;
      const isSliced = period < DAY;
      report({
        message: 'pureLoad',
        values: {
          schedule: spokenSchedule(stated),
          origin: mode.origin.words,
          slices: isSliced ? ` Usage is cut into pieces of ${formatDuration(period)} (Q210366).` : '',
          newProfiles: extra.sentence,
        },
        articles: ['Q226858', ...(isSliced ? (['Q210366'] as const) : []), ...extra.articles],
        related: extra.related,
        start: stated.start,
        end: stated.end,
        fixes: [setSchedule(stated, 'once a year')],
      });
    }
  },
});
