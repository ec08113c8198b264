import { formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { configuredAs, setDuration, valueAs } from './setting-values.ts';

const MINUTE = 60;

/** The delay before retrying lies outside what the console accepts. */
export const SWM604 = settingRule({
  meta: {
    id: 'SWM604',
    name: 'retry-delay-out-of-range',
    languages: ['site-metering', 'licmtr-cfg', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q235153', 'Q199747'],
    fix: 'suggested',
    explanation:
      'The console accepts 1 to 60 minutes, and the default is 15, which a published LICMTR.CFG shows as 900 seconds (Q199747). One article says instead that the default is ' +
      '240 minutes (Q235153), and its own example sets 60; it may describe an earlier build.',
    messages: {
      outside:
        'A delay before retrying of {value} is outside what the console accepts, 1 to 60 minutes; the default is 15 minutes.',
      conflict:
        'A delay before retrying of 240 minutes is what Q235153 calls the default; the console accepts 1 to 60 minutes, and Q199747 shows 900 seconds, which is 15 minutes.',
    },
    examples: { bad: '[ClientAgent]\nRetryDelay=2 hours\n', good: '[ClientAgent]\nRetryDelay=60 minutes\n' },
  },

  check(context, report) {
    for (const stated of configuredAs(context, 'ClientAgent.RetryDelay')) {
      const seconds = valueAs(stated, 'duration')?.seconds;
      if (seconds === undefined || (seconds >= MINUTE && seconds <= 60 * MINUTE)) continue;
      report({
        message: seconds === 240 * MINUTE ? 'conflict' : 'outside',
        values: { value: formatDuration(seconds) },
        start: stated.start,
        end: stated.end,
        fixes: [setDuration(stated, 15 * MINUTE, '15 minutes')],
      });
    }
  },
});
