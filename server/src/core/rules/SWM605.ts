import { formatDuration } from '../values/duration.ts';
import { knownInterval } from './known-interval.ts';
import { settingRule } from './rule.ts';
import { configuredAs, modeOf, setDuration } from './setting-values.ts';

const MINUTE = 60;
const DEFAULT_LIVE = 60 * MINUTE;
const DEFAULT_POLLING = 120 * MINUTE;

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
      'The online help of SMS 2.0 asks for a polling interval for timed-out clients of at least twice the live status interval; otherwise clients presumably count as timed ' +
      'out that merely had no occasion to report. Both are active in online mode only.',
    messages: {
      short:
        'The polling interval for timed-out clients ({polling}) should be at least twice the live status interval ({live}), says the online help of SMS 2.0.',
    },
    examples: {
      bad: '[Timings]\nLiveStatus=60 minutes\nTimedOutPolling=90 minutes\n',
      good: '[Timings]\nLiveStatus=60 minutes\nTimedOutPolling=120 minutes\n',
    },
  },

  check(context, report) {
    if (modeOf(context) === 'offline') return;
    const live = knownInterval(context, 'Timings.LiveStatus', DEFAULT_LIVE);
    const polling = knownInterval(context, 'Timings.TimedOutPolling', DEFAULT_POLLING);
    if (!live || !polling || polling.seconds >= 2 * live.seconds) return;
    const values = { polling: polling.words, live: live.words };
    const pollings = configuredAs(context, 'Timings.TimedOutPolling');
    for (const stated of pollings) {
      const { start, end } = stated;
      const fixes = [setDuration(stated, 2 * live.seconds, minutes(2 * live.seconds))];
      report({ message: 'short', values, start, end, related: live.related, fixes });
    }
    if (pollings.length > 0) return;
    for (const stated of configuredAs(context, 'Timings.LiveStatus')) {
      const { start, end } = stated;
      const half = Math.floor(polling.seconds / 2 / MINUTE) * MINUTE;
      report({
        message: 'short',
        values,
        start,
        end,
        related: polling.related,
        fixes:
          half >= (stated.setting.bounds?.smallest ?? 0) ? [setDuration(stated, half, minutes(half))] : [],
      });
    }
  },
});

function minutes(seconds: number): string {
  return seconds % MINUTE === 0 ? `${seconds / MINUTE} minutes` : formatDuration(seconds);
}
