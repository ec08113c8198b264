import type { ConfiguredSetting } from '../site/configured.ts';
import { formatDuration } from '../values/duration.ts';
import { replace } from './fixes.ts';
import { type Fix, settingRule } from './rule.ts';
import { configuredAs, setDuration, valueAs } from './setting-values.ts';

const MINUTE = 60;

/** A number lies outside what the console accepts. */
export const SWM603 = settingRule({
  meta: {
    id: 'SWM603',
    name: 'outside-console-range',
    languages: ['site-metering', 'licmtr-cfg', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: [],
    fix: 'suggested',
    explanation:
      'The administrator console does not accept this value; its range stands in the online help of SMS 2.0. What the program makes of a value from outside is not documented.',
    messages: { outside: '{label} {value} is outside what the console accepts: {range}.' },
    examples: {
      bad: '[ClientAgent]\nRetries=101\n',
      good: '[ClientAgent]\nRetries=100\n[Timings]\nLiveStatus=30 minutes\n',
    },
  },

  check(context, report) {
    const names = [
      'ClientAgent.Retries',
      'Timings.ConfigurationPolling',
      'Timings.LiveStatus',
      'Timings.TimedOutPolling',
    ] as const;
    for (const stated of configuredAs(context, ...names)) {
      const { setting, start, end } = stated;
      const amount = valueAs(stated, 'count')?.number ?? valueAs(stated, 'duration')?.seconds;
      if (amount === undefined || !setting.bounds) continue;
      const { smallest, largest } = setting.bounds;
      if (amount >= smallest && amount <= largest) continue;
      const value = setting.type === 'duration' ? formatDuration(amount) : String(amount);
      const values = { label: setting.label, value, range: setting.range.text };
      report({
        message: 'outside',
        values,
        start,
        end,
        fixes: [clamp(stated, amount < smallest ? smallest : largest)],
      });
    }
  },
});

function clamp(stated: ConfiguredSetting, limit: number): Fix {
  if (stated.setting.type === 'duration') return setDuration(stated, limit, `${limit / MINUTE} minutes`);
  return { title: `Set to ${limit}`, safe: false, edits: [replace(stated, String(limit))] };
}
