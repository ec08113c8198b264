import { explainSeconds, formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { configuredAs, setDuration, valueAs } from './setting-values.ts';

const DAY = 86_400;
const DEFAULT_DAYS = 14;

/** The receipt time period is far from its default. */
export const SWM510 = settingRule({
  meta: {
    id: 'SWM510',
    name: 'receipt-period-unusual',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q269547'],
    fix: 'suggested',
    explanation:
      'A site keeps licenses that it sent away until the receipt arrives, so totals can grow meanwhile (Q269547). The default period is 14 days; its range is not documented.',
    messages: {
      short:
        'A receipt period of {period} may be over before the other site answers; the default is 14 days. The range is not documented.',
      long: 'A receipt period of {period} keeps licenses in two sites for long; the default is 14 days. The range is not documented.',
    },
    examples: { bad: '[Intersite]\nReceiptPeriod=14\n', good: '[Intersite]\nReceiptPeriod=14 days\n' },
  },

  check(context, report) {
    for (const stated of configuredAs(context, 'Intersite.ReceiptPeriod')) {
      const value = valueAs(stated, 'duration');
      if (!value || (value.seconds >= DAY && value.seconds <= 60 * DAY)) continue;
      report({
        message: value.seconds < DAY ? 'short' : 'long',
        values: { period: value.hasUnit ? formatDuration(value.seconds) : explainSeconds(value.seconds) },
        start: stated.start,
        end: stated.end,
        fixes: [setDuration(stated, DEFAULT_DAYS * DAY, `${DEFAULT_DAYS} days`)],
      });
    }
  },
});
