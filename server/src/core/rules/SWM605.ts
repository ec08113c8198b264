import { formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { configuredAs, lookUp, setDuration, valueAs } from './setting-values.ts';

const MINUTE = 60;

/** Timed-out clients are looked for more often than clients report. */
export const SWM605 = settingRule({
  meta: {
    id: 'SWM605',
    name: 'timed-out-polling-too-short',
    languages: ['site-metering'],
    severity: 'warning',
    evidence: 'documented',
    articles: [],
    fix: 'suggested',
    explanation:
      'The online help of SMS 2.0 asks for a polling interval for timed-out clients of at least twice the live status interval; otherwise clients count as timed ' +
      'out that merely had no occasion to report.',
    messages: {
      short:
        'Polling for timed-out clients every {polling} should be at least twice the live status interval ({live}).',
    },
    examples: {
      bad: '[Timings]\nLiveStatus=60 minutes\nTimedOutPolling=90 minutes\n',
      good: '[Timings]\nLiveStatus=60 minutes\nTimedOutPolling=120 minutes\n',
    },
  },

  check(context, report) {
    const live = valueAs(lookUp(context, 'Timings.LiveStatus')?.value, 'duration')?.seconds;
    if (live === undefined) return;
    for (const stated of configuredAs(context, 'Timings.TimedOutPolling')) {
      const polling = valueAs(stated, 'duration')?.seconds;
      if (polling === undefined || polling >= 2 * live) continue;
      report({
        message: 'short',
        values: { polling: formatDuration(polling), live: formatDuration(live) },
        start: stated.start,
        end: stated.end,
        fixes: [setDuration(stated, 2 * live, `${(2 * live) / MINUTE} minutes`)],
      });
    }
  },
});
