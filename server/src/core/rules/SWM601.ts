import { formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { configuredAs, lookUp, setDuration, valueAs } from './setting-values.ts';

const MINUTE = 60;
const DEFAULT_POLLING = 240 * MINUTE;
const DEFAULT_DELAY = 15 * MINUTE;

/** The delay before a retry is not shorter than the configuration polling interval. */
export const SWM601 = settingRule({
  meta: {
    id: 'SWM601',
    name: 'retry-never-happens',
    languages: ['site-metering', 'licmtr-cfg', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q235153'],
    fix: 'suggested',
    explanation:
      'A client polls its configuration before the delay is over, and the retry is given up: the delay before retrying has to be shorter than the configuration ' +
      'polling interval (Q235153). Clients take a changed setting over only at their next successful connection.',
    messages: {
      never:
        'The delay before retrying ({delay}) is not shorter than the configuration polling interval ({polling}{origin}), so the retry never happens.',
      lastOnes:
        '{retries} retries every {delay} take longer than the configuration polling interval ({polling}{origin}); the last ones may never happen (inferred).',
    },
    examples: {
      bad: '[ClientAgent]\nRetryDelay=60 minutes\n[Timings]\nConfigurationPolling=60 minutes\n',
      good: '[ClientAgent]\nRetryDelay=15 minutes\n[Timings]\nConfigurationPolling=240 minutes\n',
    },
  },

  check(context, report) {
    const stated = lookUp(context, 'Timings.ConfigurationPolling');
    const polling = valueAs(stated?.value, 'duration')?.seconds ?? DEFAULT_POLLING;
    const origin = stated ? (stated.origin.uri ? `, ${stated.origin.words}` : '') : ', the default';
    const retries = valueAs(lookUp(context, 'ClientAgent.Retries')?.value, 'count')?.number;
    for (const delay of configuredAs(context, 'ClientAgent.RetryDelay')) {
      const seconds = valueAs(delay, 'duration')?.seconds;
      if (seconds === undefined) continue;
      const values = {
        delay: formatDuration(seconds),
        polling: formatDuration(polling),
        origin,
        retries: retries ?? 0,
      };
      const { start, end } = delay;
      if (seconds >= polling) {
        const fixes = polling > DEFAULT_DELAY ? [setDuration(delay, DEFAULT_DELAY, '15 minutes')] : [];
        report({ message: 'never', values, start, end, fixes });
      } else if (retries !== undefined && retries * seconds > polling) {
        report({ message: 'lastOnes', severity: 'hint', values, start, end });
      }
    }
  },
});
