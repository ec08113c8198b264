import { severities } from '../../core/rules/rule.ts';
import type { HelpPage } from '../help.ts';
import { commonOptions, type OptionSpec } from '../options.ts';
import { listed } from '../wrong-use.ts';

export const rulesFormats = ['text', 'json', 'markdown'] as const;

export const rulesOptions = [
  { name: 'format', value: 'FORMAT', help: `${listed(rulesFormats, 'or')}. The default is text.` },
] as const satisfies readonly OptionSpec[];

export const rulesHelp: HelpPage = {
  name: 'rules',
  summary: 'list the rules of a check, or describe some of them',
  synopsis: ['sms-metering rules [--format=FORMAT] [RULE]...'],
  description: [
    'Lists every rule with its severity, whether it can mend what it finds, and its name. With a RULE, by its number or its name, it tells what is wrong, why it ' +
      'matters, what it rests on, and shows an example.',
    `Severity is what a rule reports in most cases, one of ${listed(severities, 'or')}; --rule of the command "check" changes it.`,
  ],
  optionGroups: [{ title: 'Options', options: [...rulesOptions, ...commonOptions] }],
  sections: [
    {
      title: 'JSON format',
      paragraphs: [
        'An array of objects with "rule", "name", "severity", "languages", "evidence", "articles", "fix" (safe, suggested or none) and "explanation". Rules about ' +
          'the checking itself have no languages and no articles.',
      ],
    },
  ],
  exitStatus: [
    ['0', 'The rules were printed.'],
    ['2', 'Wrong use, or a rule that does not exist.'],
  ],
  examples: [
    ['sms-metering rules', 'List all rules.'],
    ['sms-metering rules SWM212', 'Read about one.'],
    ['sms-metering rules --format=markdown SWM101 SWM102 > rules.md', 'Pages to send on.'],
  ],
};
