import { replace } from './fixes.ts';
import { settingRule } from './rule.ts';
import { setSchedule } from './setting-values.ts';

/** A property that is a schedule holds something else. */
export const SWM501 = settingRule({
  meta: {
    id: 'SWM501',
    name: 'schedule-not-a-token',
    languages: ['sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q272436', 'Q271181'],
    fix: 'suggested',
    explanation:
      'SMS keeps a schedule as one or several tokens of 16 hexadecimal digits. This property was declared to be a schedule, and its value is none, ' +
      'so SMS cannot read it. Choose a schedule, or take the declaration back.',
    messages: {
      notAToken:
        '"{property}" is declared as the schedule of {label}, but "{text}" is no schedule token: {reason}.',
    },
    examples: {
      bad: 'BEGIN_COMPONENT <SMS_LICENSE_SERVER_MANAGER>\nPROPERTY <Balance><REG_SZ><4 hours><0>\nEND_COMPONENT\n',
      good: 'BEGIN_COMPONENT <SMS_LICENSE_SERVER_MANAGER>\nPROPERTY <Balance><REG_SZ><0001200000100400><0>\nEND_COMPONENT\n',
      settings: { propertyMap: { Balance: 'Local.LicenseBalancing' } },
    },
  },

  check({ configured }, report) {
    for (const stated of configured) {
      const { setting, value, text, form, start, end, calledAs } = stated;
      if (setting.type !== 'schedule' || form !== 'stored' || value.ok) continue;
      report({
        message: 'notAToken',
        values: {
          property: calledAs,
          label: setting.label,
          text,
          reason: `expected ${value.expected.join(' or ')}`,
        },
        start,
        end,
        fixes: [setSchedule(stated, setting.suggestions[0] ?? 'every 4 hours'), ...trimmed(stated)],
      });
    }
  },
});

/** A token between blanks is a token for a person, not for SMS. */
function trimmed(stated: { readonly text: string; readonly start: number; readonly end: number }) {
  const token = stated.text.replaceAll(/\s/g, '');
  if (!/^(?:[0-9A-F]{16})+$/i.test(token)) return [];
  return [{ title: 'Remove the blanks', safe: false, edits: [replace(stated, token)] }];
}
