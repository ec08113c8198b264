import { formatDuration } from '../values/duration.ts';
import { knownInterval } from './known-interval.ts';
import { type Fix, settingRule } from './rule.ts';
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
      'polling interval (Q235153). That all retries together should fit into it is inferred; the example of the article itself, five times 60 minutes within 240, does not. ' +
      'Clients take a changed setting over only at their next successful connection.',
    messages: {
      never:
        'The delay before retrying ({delay}) is not shorter than the configuration polling interval ({polling}), so the retry never happens.',
      lastOnes:
        '{retries} retries every {plainDelay} take longer than the configuration polling interval ({polling}); the last ones may never happen (inferred).',
    },
    examples: {
      bad: '[ClientAgent]\nRetryDelay=60 minutes\n[Timings]\nConfigurationPolling=60 minutes\n',
      good: '[ClientAgent]\nRetryDelay=15 minutes\n[Timings]\nConfigurationPolling=240 minutes\n',
    },
  },

  check(context, report) {
    const polling = knownInterval(context, 'Timings.ConfigurationPolling', DEFAULT_POLLING);
    const delay = knownInterval(context, 'ClientAgent.RetryDelay', DEFAULT_DELAY);
    if (!polling || !delay) return;
    const retries = valueAs(lookUp(context, 'ClientAgent.Retries')?.value, 'count')?.number ?? 0;
    const values = {
      delay: delay.words,
      plainDelay: formatDuration(delay.seconds),
      polling: polling.words,
      retries,
    };
    const delays = configuredAs(context, 'ClientAgent.RetryDelay');
    if (delay.seconds < polling.seconds) {
      if (retries * delay.seconds <= polling.seconds) return;
      for (const { start, end } of delays)
        report({ message: 'lastOnes', severity: 'hint', values, start, end, related: polling.related });
      return;
    }
    for (const stated of delays) {
      const { start, end } = stated;
      const fixes: readonly Fix[] =
        polling.seconds > DEFAULT_DELAY ? [setDuration(stated, DEFAULT_DELAY, '15 minutes')] : [];
      report({ message: 'never', values, start, end, related: polling.related, fixes });
    }
    if (delays.length > 0) return;
    for (const stated of configuredAs(context, 'Timings.ConfigurationPolling')) {
      const { start, end } = stated;
      const fixes =
        delay.seconds < DEFAULT_POLLING ? [setDuration(stated, DEFAULT_POLLING, '240 minutes')] : [];
      report({ message: 'never', values, start, end, related: delay.related, fixes });
    }
  },
});
