import { settingRule } from './rule.ts';
import { configuredAs, setSchedule, valueAs } from './setting-values.ts';

/** Intersite license management is switched off, which does not stop it. */
export const SWM506 = settingRule({
  meta: {
    id: 'SWM506',
    name: 'intersite-not-stoppable',
    languages: ['site-metering'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q226857'],
    fix: 'suggested',
    explanation:
      'Intersite license management that was on goes on running by its schedule after it is switched off. It is on by default, so most sites are ' +
      'affected. A long interval is the only way to keep it quiet.',
    messages: {
      goesOn:
        'Switched off, but if intersite license management was ever on, which is the default, it goes on running by its schedule. Lengthen the interval instead.',
    },
    examples: {
      bad: '[Intersite]\nEnabled=no\nSchedule=every 4 hours\n',
      good: '[Intersite]\nEnabled=yes\nSchedule=once a year\n',
    },
  },

  check(context, report) {
    const schedule = configuredAs(context, 'Intersite.Schedule')[0];
    for (const stated of configuredAs(context, 'Intersite.Enabled')) {
      if (valueAs(stated, 'flag')?.flag !== false) continue;
      report({
        message: 'goesOn',
        start: stated.start,
        end: stated.end,
        fixes: schedule ? [setSchedule(schedule, 'once a year', 'the schedule below')] : [],
      });
    }
  },
});
