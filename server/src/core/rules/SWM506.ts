import { dominantLineEnd } from '../text/lines.ts';
import { isYearly } from './balancing.ts';
import type { SettingRuleContext } from './context.ts';
import { insert } from './fixes.ts';
import { type Fix, settingRule } from './rule.ts';
import { configuredAs, lookUp, periodOf, relatedTo, setSchedule, valueAs } from './setting-values.ts';

/** Intersite license management is switched off, which does not stop it. */
export const SWM506 = settingRule({
  meta: {
    id: 'SWM506',
    name: 'intersite-not-stoppable',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q226857'],
    fix: 'suggested',
    explanation:
      'Intersite license management that was on goes on running by its schedule after it is switched off (Q226857). It is on by default, so most sites are ' +
      'affected. An interval as long as possible is the only way to keep it quiet; with one of a year this rule is silent.',
    messages: {
      goesOn:
        'Switched off, but if intersite license management was ever on, which is the default, it goes on running by its schedule. Lengthen the interval instead.',
    },
    examples: {
      bad: '[Intersite]\nEnabled=no\nSchedule=every 4 hours\n',
      good: '[Intersite]\nEnabled=no\nSchedule=once a year\n',
    },
  },

  check(context, report) {
    const schedule = lookUp(context, 'Intersite.Schedule');
    const period = periodOf(schedule?.value);
    if (period !== undefined && isYearly(period)) return;
    for (const stated of configuredAs(context, 'Intersite.Enabled')) {
      if (valueAs(stated, 'flag')?.flag !== false) continue;
      report({
        message: 'goesOn',
        start: stated.start,
        end: stated.end,
        related: schedule ? [relatedTo(schedule, 'It goes on by this schedule.')] : [],
        fixes: lengthening(context, stated.end),
      });
    }
  },
});

/** Sets the schedule of this file; a profile without one gets it below the switch. */
function lengthening(context: SettingRuleContext, switchEnd: number): readonly Fix[] {
  const [own] = configuredAs(context, 'Intersite.Schedule');
  if (own) return [{ ...setSchedule(own, 'once a year'), title: 'Set the schedule to once a year' }];
  if (context.language !== 'site-metering') return [];
  const { text } = context;
  const rest = /[^\r\n]*/y;
  rest.lastIndex = switchEnd;
  const lineEnd = switchEnd + (rest.exec(text)?.[0].length ?? 0);
  const edit = insert(lineEnd, `${dominantLineEnd(text)}Schedule=once a year`);
  return [{ title: 'Insert Schedule=once a year', safe: false, edits: [edit] }];
}
