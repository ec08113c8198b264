import { excerpt } from '../text/excerpt.ts';
import { type IniSetting, settingNamed, valueOrLine } from './ini-settings.ts';
import { isPossibleSize, isUsualSize, setToArticleSize } from './log-size.ts';
import { meantNumberFixes } from './meant-number.ts';
import { iniRule } from './rule.ts';
import { type MeantText, meantText, numberRead, writtenNumber } from './written-value.ts';

/** MaxSize is no size in any reading. */
export const SWM304 = iniRule({
  meta: {
    id: 'SWM304',
    name: 'log-size-impossible',
    languages: ['remodbc-ini'],
    severity: 'error',
    evidence: 'inferred',
    articles: ['Q244875'],
    fix: 'suggested',
    explanation:
      'MaxSize is a number in digits; the article shows 200000 (Q244875). No text names its range, but no program can use words, 0, a ' +
      'negative number or one beyond 32 bits as the size of a log. Write the number of the article.',
    messages: {
      empty: 'MaxSize is empty; it needs a number in digits. The article shows 200000.',
      noNumber:
        'MaxSize "{value}" is not a number in digits alone. Windows makes {read} of it when asked for a number. The article shows 200000.',
      notPositive: 'MaxSize {value} leaves no room for a log. The article shows 200000.',
      tooLarge:
        'MaxSize {value} does not fit into 32 bits (4294967295 at most); Windows keeps {read} of it. The article shows 200000.',
    },
    examples: {
      bad: '[Logging]\nMaxSize=0\n',
      good: '[Logging]\nMaxSize=200000\n',
    },
  },

  check({ profile, settings }, report) {
    const setting = settingNamed(profile, 'MaxSize');
    if (!setting) return;
    const written = writtenNumber(setting);
    if (written && isPossibleSize(written.number)) return;
    const meant = meantText(setting);
    const conversions = written
      ? []
      : meantNumberFixes(meant, (size) => isUsualSize(size, settings.thresholds));
    report({
      message: faultOf(setting, meant),
      values: { value: excerpt(meant.text), read: numberRead(profile, setting) },
      ...valueOrLine(profile, setting),
      fixes: conversions.length > 0 ? conversions : [setToArticleSize(meant.span)],
    });
  },
});

function faultOf(
  setting: IniSetting,
  { text }: MeantText,
): 'empty' | 'noNumber' | 'notPositive' | 'tooLarge' {
  if (setting.value === '') return 'empty';
  const written = writtenNumber(setting);
  if (written) return written.number === 0 ? 'notPositive' : 'tooLarge';
  return /^-\d+$/.test(text) ? 'notPositive' : 'noNumber';
}
