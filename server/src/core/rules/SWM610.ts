import { settingRule } from './rule.ts';
import { configuredAs } from './setting-values.ts';

const LIMIT = 254;

/** A message to users is longer than the console accepts. */
export const SWM610 = settingRule({
  meta: {
    id: 'SWM610',
    name: 'message-too-long',
    languages: ['site-metering'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q212905'],
    fix: 'none',
    explanation:
      'The online help of SMS 2.0 gives 254 characters for the inactivity message; that the same holds for the other two texts is inferred. Messages can be reworded, not ' +
      'switched off (Q212905).',
    messages: {
      inactivity: 'The text has {length} characters; the inactivity message holds 254.',
      other:
        'The text has {length} characters; 254 are documented for the inactivity message, and the same limit is likely here.',
    },
    examples: {
      bad: `[Messages]\nInactivity=${'Please close it. '.repeat(16)}\n`,
      good: '[Messages]\nInactivity=Please close it.\n',
    },
  },

  check(context, report) {
    for (const { setting, text, start, end } of configuredAs(
      context,
      'Messages.Inactivity',
      'Messages.Denial',
      'Messages.CheckedOut',
    )) {
      if (text.length <= LIMIT) continue;
      const isInactivity = setting.key === 'Inactivity';
      report({
        message: isInactivity ? 'inactivity' : 'other',
        ...(!isInactivity && { severity: 'hint' as const }),
        values: { length: text.length },
        start: start + LIMIT,
        end,
      });
    }
  },
});
