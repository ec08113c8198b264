import { settingRule } from './rule.ts';
import { configuredAs, modeOf } from './setting-values.ts';

/** Settings for callbacks are set although the site is offline. */
export const SWM614 = settingRule({
  meta: {
    id: 'SWM614',
    name: 'callback-while-offline',
    languages: ['site-metering'],
    severity: 'hint',
    evidence: 'documented',
    articles: [],
    fix: 'none',
    noFix: 'It does no harm, and the mode is a decision about the site.',
    explanation:
      'A user is called back when a license becomes free. Offline nothing is denied, so these settings are active online only, as the online help of SMS 2.0 says.',
    messages: {
      inactive: '{label} is active in online mode only (online help of SMS 2.0); this site is offline.',
    },
    examples: {
      bad: '[Timings]\nCallbackPolling=5 minutes\n[ClientAgent]\nRealTimeVerification=no\n',
      good: '[Timings]\nCallbackPolling=5 minutes\n[ClientAgent]\nRealTimeVerification=yes\n',
    },
  },

  check(context, report) {
    if (modeOf(context) !== 'offline') return;
    const names = [
      'Timings.GrantedCallbackGrace',
      'Timings.CallbackPolling',
      'Timings.CallbackRequest',
    ] as const;
    for (const { setting, start, end } of configuredAs(context, ...names)) {
      report({ message: 'inactive', values: { label: setting.label }, start, end });
    }
  },
});
