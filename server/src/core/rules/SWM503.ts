import type { ArticleId } from '../catalogue/evidence.ts';
import { type BalancingBand, balancingBand } from './balancing.ts';
import { newProfiles } from './new-profiles.ts';
import { settingRule } from './rule.ts';
import { configuredAs, modeOf, periodOf, setSchedule, spokenPeriod } from './setting-values.ts';

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
      'A run of license balancing asks all metering servers and writes to SQL Server; one published run, in offline mode, filled a log of 28 MB and took more than an hour ' +
      '(Q226858). An article on balancing by demand says that where it never ends, scheduled balancing and all answers become slow (Q210202). The default is every four hours; ' +
      'no limit is documented, so where the risk begins is a judgement of this product and can be set.',
    messages: {
      belowCycle:
        'License balancing {period} is a high risk: it is shorter than the 15-minute cycle of the site server, so that it cannot even run that often (inferred from Q226823), and every run loads network and SQL Server (Q226858).{newProfiles}',
      highRisk:
        'License balancing {period} is a high risk: every run loads network and SQL Server (Q226858), and balancing that hardly pauses slows all answers (Q210202).{slices}{newProfiles}',
      moderateRisk:
        'License balancing {period} is a moderate risk: the one published case of license counts that grow ran hourly (Q269547; that the interval was the cause is not proven).{newProfiles}',
    },
    examples: {
      bad: '[Local]\nLicenseBalancing=every 15 minutes\n',
      good: '[Local]\nLicenseBalancing=every 4 hours\n',
    },
  },

  check(context, report) {
    const mode = modeOf(context);
    // In offline mode balancing serves nothing at all, which is another finding (SWM505).
    if (mode === 'offline') return;
    const extra = newProfiles(context);
    for (const stated of configuredAs(context, 'Local.LicenseBalancing')) {
      const period = periodOf(stated);
      if (period === undefined) continue;
      const verdict = verdicts[balancingBand(period, context.settings.thresholds)];
      if (!verdict) continue;
      const isSliced = verdict.message === 'highRisk' && mode === undefined;
      report({
        message: verdict.message,
        values: {
          period: spokenPeriod(period),
          slices: isSliced ? ' Usage of offline clients is cut into pieces of this length (Q210366).' : '',
          newProfiles: extra.sentence,
        },
        articles: [...verdict.articles, ...(isSliced ? (['Q210366'] as const) : []), ...extra.articles],
        related: extra.related,
        start: stated.start,
        end: stated.end,
        fixes: [setSchedule(stated, 'every 4 hours', 'the default')],
      });
    }
  },
});

interface Verdict {
  readonly message: 'belowCycle' | 'highRisk' | 'moderateRisk';
  readonly articles: readonly ArticleId[];
}

const verdicts: Readonly<Partial<Record<BalancingBand, Verdict>>> = {
  'below cycle': { message: 'belowCycle', articles: ['Q226858', 'Q226823'] },
  'high risk': { message: 'highRisk', articles: ['Q226858', 'Q210202'] },
  'moderate risk': { message: 'moderateRisk', articles: ['Q269547'] },
};
