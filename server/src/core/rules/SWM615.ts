import { excerpt } from '../text/excerpt.ts';
import { replace } from './fixes.ts';
import { settingRule } from './rule.ts';
import { configuredAs, placeOf } from './setting-values.ts';

/** ContinuousOffline is neither 0 nor 1. */
export const SWM615 = settingRule({
  meta: {
    id: 'SWM615',
    name: 'offline-flag-unknown',
    languages: ['licmtr-cfg', 'sms-site-control'],
    severity: 'warning',
    evidence: 'shown',
    articles: ['Q199747'],
    fix: 'suggested',
    explanation:
      'A published LICMTR.CFG shows 1 for a site in offline mode; that 0 is online mode is inferred from the check box of the console. Other values are not documented.',
    messages: {
      unknown: 'ContinuousOffline is "{value}"; only 1 (offline) and 0 (online, inferred) are known.',
    },
    examples: {
      bad: '[Component Configuration]\n(REG_DWORD) ContinuousOffline=2\n',
      good: '[Component Configuration]\n(REG_DWORD) ContinuousOffline=0\n',
    },
  },

  check(context, report) {
    for (const stated of configuredAs(context, 'ClientAgent.RealTimeVerification')) {
      if (stated.value.ok) continue;
      report({
        message: 'unknown',
        values: { value: excerpt(stated.text) },
        ...placeOf(stated),
        fixes: ['1 (offline mode)', '0 (online mode)'].map((words) => ({
          title: `Set to ${words}`,
          safe: false,
          edits: [replace(stated, words.charAt(0))],
        })),
      });
    }
  },
});
