import { formatDuration } from '../values/duration.ts';
import { balancingBand } from './balancing.ts';
import { settingRule } from './rule.ts';
import { configuredAs, modeOf, periodOf, setSchedule } from './setting-values.ts';

/** License balancing runs so often that it harms. */
export const SWM503 = settingRule({
  meta: {
    id: 'SWM503',
    name: 'balancing-too-frequent',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q226858', 'Q210202', 'Q210366', 'Q269547', 'Q226823'],
    fix: 'suggested',
    explanation:
      'Every run of license balancing asks all metering servers and writes to SQL Server; one published run filled a log of 28 MB and took more than an hour ' +
      '(Q226858). Constant balancing slows scheduled balancing and answers to clients (Q210202). The default is every four hours.',
    messages: {
      belowCycle:
        'License balancing {period} is a high risk: it is shorter than the 15-minute cycle of the site server, so that it cannot even run that often (inferred from Q226823), and every run loads network and SQL Server.',
      highRisk:
        'License balancing {period} is a high risk: every run loads network and SQL Server, constant balancing slows all answers, and offline usage is cut into pieces of this length (Q210366).',
      moderateRisk:
        'License balancing {period} is a moderate risk: the one published case of license counts that grow ran hourly (Q269547; that the interval was the cause is not proven).',
    },
    examples: {
      bad: '[Local]\nLicenseBalancing=every 15 minutes\n',
      good: '[Local]\nLicenseBalancing=every 4 hours\n',
    },
  },

  check(context, report) {
    // In offline mode balancing serves nothing at all, which is another finding (SWM505).
    if (modeOf(context) === 'offline') return;
    for (const stated of configuredAs(context, 'Local.LicenseBalancing')) {
      const period = periodOf(stated);
      if (period === undefined) continue;
      const message = messageFor(balancingBand(period, context.settings.thresholds));
      if (!message) continue;
      report({
        message,
        values: { period: `every ${formatDuration(period)}` },
        start: stated.start,
        end: stated.end,
        fixes: [setSchedule(stated, 'every 4 hours', 'the default')],
      });
    }
  },
});

function messageFor(
  band: ReturnType<typeof balancingBand>,
): 'belowCycle' | 'highRisk' | 'moderateRisk' | undefined {
  if (band === 'below cycle') return 'belowCycle';
  if (band === 'high risk') return 'highRisk';
  return band === 'moderate risk' ? 'moderateRisk' : undefined;
}
