import type { ConfiguredSetting } from '../site/configured.ts';
import { readMeteringValue } from '../site/metering-value.ts';
import { excerpt } from '../text/excerpt.ts';
import { dominantLineEnd } from '../text/lines.ts';
import { describeFailure } from '../values/parse-result.ts';
import type { SettingRuleContext } from './context.ts';
import { insert, replace } from './fixes.ts';
import { type Fix, type Report, settingRule } from './rule.ts';
import { placeOf, setTo } from './setting-values.ts';

type Message = 'notUnderstood' | 'empty' | 'comment' | 'notStored';

/** A value of a setting is not understood. */
export const SWM616 = settingRule({
  meta: {
    id: 'SWM616',
    name: 'value-not-understood',
    languages: ['site-metering', 'licmtr-cfg', 'sms-site-control'],
    severity: 'warning',
    evidence: 'inferred',
    articles: [],
    fix: 'suggested',
    explanation:
      'The site metering profile is a format of this product; its reference lists what each key takes. A value that is not understood counts as absent, so findings that ' +
      'depend on it stay silent. Files that SMS writes hold whole numbers for these settings, as those that Q199747 shows.',
    messages: {
      notUnderstood: '{label}: {fault}.',
      empty: '{name} has no value and counts as absent.',
      comment: 'A comment needs a line of its own: all that stands behind "=" is the value of {name}.',
      notStored: '{name} ({label}) is "{text}"; expected {expected}.',
    },
    examples: {
      bad: '[Local]\nLicenseBalancing=every fortnight or so\n',
      good: '[Local]\nLicenseBalancing=every 14 days\n',
    },
  },

  check(context, report) {
    for (const stated of context.configured) {
      const found = stated.form === 'words' ? faultInWords(stated, context) : faultInStored(stated);
      if (found) report({ ...placeOf(stated), ...found });
    }
  },
});

type Fault = Omit<Report<Message>, 'start' | 'end'>;

function faultInWords(stated: ConfiguredSetting, context: SettingRuleContext): Fault | undefined {
  const { value, setting, calledAs: name } = stated;
  if (value.ok) return undefined;
  const fixes = replacements(stated).map((words) => setTo(stated, words));
  if (stated.text.trim() === '') return { message: 'empty', severity: 'hint', values: { name }, fixes };
  const comment = movedComment(stated, context);
  if (comment) return { message: 'comment', values: { name }, fixes: [comment] };
  return { message: 'notUnderstood', values: { label: setting.label, fault: describeFailure(value) }, fixes };
}

/** Schedules are told of elsewhere (SWM501), as is ContinuousOffline (SWM615). An empty text for users is possible. */
function faultInStored({ value, setting, text, calledAs: name }: ConfiguredSetting): Fault | undefined {
  if (value.ok || setting.type === 'schedule' || setting.key === 'RealTimeVerification') return undefined;
  if (setting.type === 'text' && text === '') return undefined;
  const values = { name, label: setting.label, text: excerpt(text), expected: value.expected.join(' or ') };
  return { message: 'notStored', values };
}

/** Both readings of an ambiguous date; elsewhere usual values, but no facts about a site that nobody stated. */
function replacements({ value, setting }: ConfiguredSetting): readonly string[] {
  if (setting.type === 'date') return value.ok ? [] : value.expected.filter((words) => /^\d{4}-/.test(words));
  const isFact = ['zone', 'version', 'hotfixes', 'names', 'text'].includes(setting.type);
  return isFact ? [] : setting.suggestions.slice(0, 2);
}

/** Puts a comment behind an understandable value on a line above; undefined where there is none. */
function movedComment(
  { setting, text, start, end, whole }: ConfiguredSetting,
  context: SettingRuleContext,
): Fix | undefined {
  const semicolon = text.search(/\s;/);
  if (semicolon < 0) return undefined;
  const head = text.slice(0, semicolon).trimEnd();
  if (!readMeteringValue(setting, head).ok) return undefined;
  const comment = text.slice(semicolon).trim();
  return {
    title: 'Move the comment to a line above',
    safe: false,
    edits: [
      insert(whole.start, `${comment}${dominantLineEnd(context.text)}`),
      replace({ start: start + head.length, end }, ''),
    ],
  };
}
