import { formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { configuredAs, lookUp, setDuration, valueAs } from './setting-values.ts';

const MINUTE = 60;
const DEFAULT = 240 * MINUTE;

/** Clients fetch configuration and list more often than a site can well serve. */
export const SWM606 = settingRule({
  meta: {
    id: 'SWM606',
    name: 'polling-too-frequent',
    languages: ['site-metering'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q263023', 'Q311467'],
    fix: 'suggested',
    explanation:
      'At every start and with every poll a client downloads the list of excluded programs; Q263023 recommends an interval longer than the default of four hours, above all where ' +
      'that list is large. What counts as large or often is a setting of this product; failures were published from 3.5 MB on (Q311467).',
    messages: {
      large:
        'Clients download an excluded programs list of {size} every {polling}; with a large list an interval above the default of 240 minutes is recommended.',
      often:
        'Clients fetch their configuration every {polling}, and each time they download the excluded programs list; the default is 240 minutes.',
    },
    examples: {
      bad: '[Timings]\nConfigurationPolling=20 minutes\n',
      good: '[Timings]\nConfigurationPolling=240 minutes\n[Site]\nExcludedListSize=2 MB\n',
    },
  },

  check(context, report) {
    const size = valueAs(lookUp(context, 'Site.ExcludedListSize')?.value, 'size')?.number ?? 0;
    const { excludedListLarge, configurationPollingShortest } = context.settings.thresholds;
    const isLarge = size >= excludedListLarge;
    for (const stated of configuredAs(context, 'Timings.ConfigurationPolling')) {
      const seconds = valueAs(stated, 'duration')?.seconds;
      if (seconds === undefined || seconds >= (isLarge ? DEFAULT : configurationPollingShortest)) continue;
      report({
        message: isLarge ? 'large' : 'often',
        values: { polling: formatDuration(seconds), size: `${(size / 1024 / 1024).toFixed(1)} MB` },
        start: stated.start,
        end: stated.end,
        articles: isLarge ? ['Q263023', 'Q311467'] : ['Q263023'],
        fixes: [setDuration(stated, DEFAULT, '240 minutes')],
      });
    }
  },
});
