import type { ConfiguredSetting } from '../site/configured.ts';
import { parseSchedulePhrase } from '../values/schedule/phrase.ts';
import { decodeScheduleValue, describeRejection } from '../values/schedule/token.ts';
import { replace } from './fixes.ts';
import { type Fix, settingRule } from './rule.ts';
import { placeOf, setSchedule } from './setting-values.ts';

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
      'SMS keeps a schedule as one or several tokens of 16 hexadecimal digits (Q271181 shows some). This property was declared to be a schedule, and its value is none, ' +
      'so either the value is damaged or the declaration is wrong. Choose a schedule, or take the declaration back.',
    messages: {
      notAToken: '"{property}" is declared as {label}, but its value is no schedule token: {reason}.',
    },
    examples: {
      bad: 'BEGIN_COMPONENT <SMS_LICENSE_SERVER_MANAGER>\nPROPERTY <Balance><REG_SZ><4 hours><0>\nEND_COMPONENT\n',
      good: 'BEGIN_COMPONENT <SMS_LICENSE_SERVER_MANAGER>\nPROPERTY <Balance><REG_SZ><0001200000100400><0>\nEND_COMPONENT\n',
      settings: { propertyMap: { Balance: 'Local.LicenseBalancing' } },
    },
  },

  check({ configured }, report) {
    for (const stated of configured) {
      const { setting, text, calledAs } = stated;
      if (setting.type !== 'schedule') continue;
      const decoded = decodeScheduleValue(text);
      if (decoded.ok) continue;
      report({
        message: 'notAToken',
        values: { property: calledAs, label: setting.label, reason: describeRejection(decoded.rejection) },
        ...placeOf(stated),
        fixes: [...withoutBlanks(stated), ...choices(stated).map((phrase) => setSchedule(stated, phrase))],
      });
    }
  },
});

/** A token between blanks is a token for a person, not for SMS. */
function withoutBlanks(stated: ConfiguredSetting): readonly Fix[] {
  const token = stated.text.replaceAll(/\s/g, '');
  if (!decodeScheduleValue(token).ok) return [];
  return [{ title: 'Remove the blanks', safe: false, edits: [replace(stated, token)] }];
}

/** What the words of the value ask for, if it has any, then the usual schedules. */
function choices({ text, setting }: ConfiguredSetting): readonly string[] {
  const meant = [text.trim(), `every ${text.trim()}`].find((words) => parseSchedulePhrase(words).ok);
  return [...new Set([...(meant === undefined ? [] : [meant]), ...setting.suggestions])];
}
