import type { ConfiguredSetting } from '../site/configured.ts';
import type { SettingRuleContext } from './context.ts';
import { type Fix, settingRule } from './rule.ts';
import { modeOf, schedulesOf, setSchedule, spokenInFull } from './setting-values.ts';

/** A task that should recur runs once. */
export const SWM513 = settingRule({
  meta: {
    id: 'SWM513',
    name: 'schedule-runs-once',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q271181'],
    fix: 'suggested',
    explanation:
      'The schedule does not recur: the task runs once and never again. All schedules of software metering are meant to recur. The layout is that of the Microsoft SDK; ' +
      'the article shows that SMS 2.0 uses it.',
    messages: { once: '{label}: the task runs {schedule}, and never again.' },
    examples: {
      bad: '[Local]\nDataCollation=once on 2004-07-19 08:30\n',
      good: '[Local]\nDataCollation=every 4 hours\n',
    },
  },

  check(context, report) {
    for (const stated of context.configured) {
      const schedules = schedulesOf(stated);
      if (schedules.length === 0 || schedules.some(({ recurrence }) => recurrence !== 'none')) continue;
      const { setting, start, end } = stated;
      report({
        message: 'once',
        values: { label: setting.label, schedule: spokenInFull(stated) },
        start,
        end,
        fixes: recurring(context, stated),
      });
    }
  },
});

/** The usual schedule; offline, license balancing has nothing to do and should rest (Q226858). */
function recurring(context: SettingRuleContext, stated: ConfiguredSetting): readonly Fix[] {
  const { key, suggestions } = stated.setting;
  const rests = key === 'LicenseBalancing' && modeOf(context) === 'offline';
  const usual = rests ? 'once a year' : suggestions[0];
  return usual === undefined ? [] : [setSchedule(stated, usual)];
}
