import { settingRule } from './rule.ts';
import { configuredAs, setDuration, valueAs } from './setting-values.ts';

const MINUTE = 60;

/** The delay before retrying was given in minutes where seconds are stored. */
export const SWM609 = settingRule({
  meta: {
    id: 'SWM609',
    name: 'retry-delay-looks-like-minutes',
    languages: ['site-metering', 'licmtr-cfg', 'sms-site-control'],
    severity: 'warning',
    evidence: 'inferred',
    articles: ['Q199747'],
    fix: 'suggested',
    explanation:
      'The console shows this delay in minutes, 1 to 60; SMS stores it in seconds: the default of 15 minutes stands as 900 in a published LICMTR.CFG. A stored number from 1 to 60 ' +
      'was probably meant as minutes.',
    messages: {
      minutes:
        '{value} is {value} seconds here; the console shows minutes. {value} minutes are {seconds} seconds.',
    },
    outranks: ['SWM601', 'SWM604'],
    examples: { bad: '[ClientAgent]\nRetryDelay=15\n', good: '[ClientAgent]\nRetryDelay=900\n' },
  },

  check(context, report) {
    for (const stated of configuredAs(context, 'ClientAgent.RetryDelay')) {
      const value = valueAs(stated, 'duration');
      const isBare = stated.form === 'stored' || value?.hasUnit === false;
      if (!value || !isBare || value.seconds < 1 || value.seconds > 60) continue;
      const seconds = value.seconds * MINUTE;
      report({
        message: 'minutes',
        values: { value: value.seconds, seconds },
        start: stated.start,
        end: stated.end,
        fixes: [setDuration(stated, seconds, `${value.seconds} minutes`)],
      });
    }
  },
});
