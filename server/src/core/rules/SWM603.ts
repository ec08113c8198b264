import type { ConfiguredSetting } from '../site/configured.ts';
import { formatDuration } from '../values/duration.ts';
import { spokenCount } from '../values/plural.ts';
import { replace } from './fixes.ts';
import { type Fix, type Report, settingRule } from './rule.ts';
import { configuredAs, setDuration, valueAs } from './setting-values.ts';

const MINUTE = 60;

type Message = 'outside' | 'outsideInAnyUnit';

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
      'The administrator console does not accept this value; its range stands in the online help of SMS 2.0. What the program makes of a value from outside is not documented. ' +
      'Of the timings that SMS keeps in a site control file no text gives the unit: only a number that is outside in minutes as well as in seconds is remarked on.',
    messages: {
      outside: '{label}: {value} is outside what the console accepts, {range} (online help of SMS 2.0).',
      outsideInAnyUnit:
        '"{property}" is {value}, which is outside what the console accepts for {label}, {range}, whether it counts minutes or seconds; no text gives its unit.',
    },
    examples: {
      bad: '[ClientAgent]\nRetries=101\n',
      good: '[ClientAgent]\nRetries=100\n[Timings]\nLiveStatus=30 minutes\n',
    },
  },

  check(context, report) {
    const stated = configuredAs(
      context,
      'ClientAgent.Retries',
      'Timings.ConfigurationPolling',
      'Timings.LiveStatus',
      'Timings.TimedOutPolling',
    );
    for (const one of stated) {
      const found = findingOn(one);
      if (found) report(found);
    }
  },
});

function findingOn(stated: ConfiguredSetting): Report<Message> | undefined {
  const { setting, calledAs, start, end } = stated;
  if (!setting.bounds) return undefined;
  const { smallest, largest } = setting.bounds;
  const common = { label: setting.label, range: setting.range.text };
  const unknown = valueAs(stated, 'amount')?.number;
  if (unknown !== undefined) {
    // In minutes the largest values reach as far as in seconds the smallest do not, so the two ranges are one.
    if (unknown >= smallest / MINUTE && unknown <= largest) return undefined;
    const values = { ...common, property: calledAs, value: unknown };
    return { message: 'outsideInAnyUnit', severity: 'hint', values, start, end };
  }
  const amount = valueAs(stated, 'count')?.number ?? valueAs(stated, 'duration')?.seconds;
  if (amount === undefined || (amount >= smallest && amount <= largest)) return undefined;
  const value = setting.type === 'duration' ? formatDuration(amount) : String(amount);
  const fixes = [clamp(stated, amount < smallest ? smallest : largest)];
  return { message: 'outside', values: { ...common, value }, start, end, fixes };
}

function clamp(stated: ConfiguredSetting, limit: number): Fix {
  if (stated.setting.type === 'duration')
    return setDuration(stated, limit, spokenCount(limit / MINUTE, 'minute'));
  return { title: `Set to ${limit}`, safe: false, edits: [replace(stated, String(limit))] };
}
