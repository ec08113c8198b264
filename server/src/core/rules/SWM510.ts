import { formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { configuredAs, setDuration, valueAs } from './setting-values.ts';

const DEFAULT_PERIOD = 14 * 86_400;

/** The receipt time period is far from its default. */
export const SWM510 = settingRule({
  meta: {
    id: 'SWM510',
    name: 'receipt-period-unusual',
    languages: ['site-metering'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q269547'],
    fix: 'suggested',
    explanation:
      'A site keeps licenses that it sent away until the receipt arrives, so totals can grow meanwhile (Q269547). The default period is 14 days (online help of SMS 2.0); ' +
      'its range is not documented, so what counts as unusual is a judgement of this product.',
    messages: {
      short:
        'A receipt period of {period} may be over before the other site answers; the default is 14 days. The range is not documented.',
      long: 'With a receipt period of {period}, licenses that were sent away may count in two sites for long; the default is 14 days. The range is not documented.',
    },
    examples: {
      bad: '[Intersite]\nReceiptPeriod=6 hours\n',
      good: '[Intersite]\nReceiptPeriod=14 days\n',
    },
  },

  check(context, report) {
    const { receiptPeriodShortest, receiptPeriodLongest } = context.settings.thresholds;
    for (const stated of configuredAs(context, 'Intersite.ReceiptPeriod')) {
      const seconds = valueAs(stated, 'duration')?.seconds;
      if (seconds === undefined || (seconds >= receiptPeriodShortest && seconds <= receiptPeriodLongest))
        continue;
      report({
        message: seconds < receiptPeriodShortest ? 'short' : 'long',
        values: { period: formatDuration(seconds) },
        start: stated.start,
        end: stated.end,
        fixes: [setDuration(stated, DEFAULT_PERIOD, '14 days')],
      });
    }
  },
});
