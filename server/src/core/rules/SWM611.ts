import { isAtLeast } from '../values/version.ts';
import { settingRule } from './rule.ts';
import { configuredAs, modeOf, releaseWords, valueAs, versionOf } from './setting-values.ts';

/** The original program name policy is ignored. */
export const SWM611 = settingRule({
  meta: {
    id: 'SWM611',
    name: 'name-policy-ignored',
    languages: ['site-metering'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q250976'],
    fix: 'none',
    noFix: 'SP3, or another policy, is a decision about the site.',
    explanation:
      'Before SP3 an offline agent goes by the name of the file even where the policy says to go by the name in its header. A renamed program is then not recognised, and the ' +
      'list of forbidden programs does not stop it. Install SP3 or later, or meter online.',
    messages: {
      ignored:
        'The original name policy is ignored: the site is offline and has {version}; offline it works from SP3 on.',
    },
    examples: {
      bad: '[Site]\nVersion=SP2\n[General]\nNamePolicy=original\n[ClientAgent]\nRealTimeVerification=no\n',
      good: '[Site]\nVersion=SP3\n[General]\nNamePolicy=original\n[ClientAgent]\nRealTimeVerification=no\n',
    },
  },

  check(context, report) {
    const version = versionOf(context);
    if (!version || isAtLeast(version, 'SP3') || modeOf(context) !== 'offline') return;
    for (const stated of configuredAs(context, 'General.NamePolicy')) {
      if (valueAs(stated, 'choice')?.text !== 'original') continue;
      report({
        message: 'ignored',
        values: { version: releaseWords(version) },
        start: stated.start,
        end: stated.end,
      });
    }
  },
});
