import { excerpt } from '../text/excerpt.ts';
import { replace } from './fixes.ts';
import { settingNamed, valueOrLine } from './ini-settings.ts';
import type { Fix } from './rule.ts';
import { iniRule } from './rule.ts';
import { type MeantText, meantText, numberRead, writtenNumber } from './written-value.ts';

/** Logon is neither 0 nor 1. */
export const SWM308 = iniRule({
  meta: {
    id: 'SWM308',
    name: 'logon-not-0-or-1',
    languages: ['remodbc-ini'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q244875'],
    fix: 'suggested',
    explanation:
      'Only Logon=1 is documented; it switches the log on (Q244875). That 0 switches it off is inferred, and what another value does is not ' +
      'known. Write 1 or 0.',
    messages: {
      other:
        'Logon "{value}" is not documented: 1 switches the log on, 0 presumably off. Windows makes {read} of it when asked for a number.',
      empty: 'Logon is empty: 1 switches the log on, 0 presumably off.',
    },
    examples: {
      bad: '[Logging]\nLogon=yes\n',
      good: '[Logging]\nLogon=1\n',
    },
  },

  check({ profile }, report) {
    const setting = settingNamed(profile, 'Logon');
    if (!setting) return;
    const number = writtenNumber(setting)?.number;
    if (number === 0 || number === 1) return;
    const meant = meantText(setting);
    report({
      message: setting.value === '' ? 'empty' : 'other',
      values: { value: excerpt(setting.value), read: numberRead(profile, setting) },
      ...valueOrLine(profile, setting),
      fixes: /^(?:no|off|false|n)$/i.test(meant.text) ? [off(meant), on(meant)] : [on(meant), off(meant)],
    });
  },
});

function on({ span }: MeantText): Fix {
  return { title: 'Set Logon to 1: the log is on', safe: false, edits: [replace(span, '1')] };
}

function off({ span }: MeantText): Fix {
  return {
    title: 'Set Logon to 0: the log is off (inferred)',
    safe: false,
    edits: [replace(span, '0')],
  };
}
