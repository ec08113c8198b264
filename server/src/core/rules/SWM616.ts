import { describeFailure } from '../values/parse-result.ts';
import { replace } from './fixes.ts';
import { settingRule } from './rule.ts';

/** A value of the site metering profile is not understood. */
export const SWM616 = settingRule({
  meta: {
    id: 'SWM616',
    name: 'profile-value-not-understood',
    languages: ['site-metering'],
    severity: 'warning',
    evidence: 'documented',
    articles: [],
    fix: 'suggested',
    explanation:
      'The site metering profile is a format of this product; its reference lists what each key takes. A value that is not understood counts as absent, so findings that ' +
      'depend on it stay silent.',
    messages: { notUnderstood: '{label}: {fault}.' },
    examples: {
      bad: '[Local]\nLicenseBalancing=every fortnight or so\n',
      good: '[Local]\nLicenseBalancing=every 14 days\n',
    },
  },

  check({ configured }, report) {
    for (const stated of configured) {
      const { setting, value, start, end, form } = stated;
      if (form !== 'words' || value.ok) continue;
      report({
        message: 'notUnderstood',
        values: { label: setting.label, fault: describeFailure(value) },
        start,
        end,
        fixes: setting.suggestions
          .slice(0, 2)
          .map((text) => ({ title: `Set to ${text}`, safe: false, edits: [replace(stated, text)] })),
      });
    }
  },
});
