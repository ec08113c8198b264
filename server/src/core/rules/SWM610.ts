import { settingRule } from './rule.ts';
import { configuredAs } from './setting-values.ts';

/** A message to users is longer than the console accepts. */
export const SWM610 = settingRule({
  meta: {
    id: 'SWM610',
    name: 'message-too-long',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q212905'],
    fix: 'none',
    noFix: 'What to leave out of the text only its writer knows.',
    explanation:
      'The online help of SMS 2.0 gives 254 characters for the inactivity message; that the same holds for the other two texts is inferred. Messages can be reworded, not ' +
      'switched off (Q212905).',
    messages: {
      inactivity:
        'The text has {length} characters; the inactivity message holds {limit} (online help of SMS 2.0).',
      other:
        'The text has {length} characters; {limit} are documented for the inactivity message, and the same limit is likely here.',
    },
    examples: {
      bad: `[Messages]\nInactivity=${'Please close it. '.repeat(16)}\n`,
      good: '[Messages]\nInactivity=Please close it.\n',
    },
  },

  check(context, report) {
    const stated = configuredAs(context, 'Messages.Inactivity', 'Messages.Denial', 'Messages.CheckedOut');
    for (const { setting, text, form, start, end } of stated) {
      const limit = setting.bounds?.largest ?? Number.POSITIVE_INFINITY;
      if (text.length <= limit) continue;
      // Which property of a site control file is the inactivity text follows from its name only.
      const isInactivity = setting.key === 'Inactivity' && form === 'words';
      report({
        message: isInactivity ? 'inactivity' : 'other',
        ...(!isInactivity && { severity: 'hint' as const }),
        values: { length: text.length, limit },
        start: start + limit,
        end,
      });
    }
  },
});
