import { formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { configuredAs, lookUp, setDuration, valueAs } from './setting-values.ts';

const MINUTE = 60;
const SHORTEST = 30 * MINUTE;
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
      'With every poll a client downloads the list of excluded programs. Q263023 recommends a longer interval than the default of four hours where that list is large. ' +
      'What counts as large is a setting of this product; failures were published from 3.5 MB on (Q311467).',
    messages: {
      large:
        'Clients download an excluded programs list of {size} every {polling}; with a large list 240 minutes or more are recommended.',
      often:
        'Clients fetch their configuration every {polling}; the default is 240 minutes, and each time they download the excluded programs list.',
    },
    examples: {
      bad: '[Timings]\nConfigurationPolling=20 minutes\n',
      good: '[Timings]\nConfigurationPolling=240 minutes\n[Site]\nExcludedListSize=2 MB\n',
    },
  },

  check(context, report) {
    const size = valueAs(lookUp(context, 'Site.ExcludedListSize')?.value, 'size')?.number ?? 0;
    const isLarge = size >= context.settings.thresholds.excludedListLarge;
    for (const stated of configuredAs(context, 'Timings.ConfigurationPolling')) {
      const seconds = valueAs(stated, 'duration')?.seconds;
      if (seconds === undefined || seconds >= (isLarge ? DEFAULT : SHORTEST)) continue;
      report({
        message: isLarge ? 'large' : 'often',
        values: { polling: formatDuration(seconds), size: `${(size / 1024 / 1024).toFixed(1)} MB` },
        start: stated.start,
        end: stated.end,
        fixes: [setDuration(stated, DEFAULT, '240 minutes')],
      });
    }
  },
});
