import type { HelpPage } from '../help.ts';
import { commonOptions, type OptionSpec } from '../options.ts';

export const kbOptions = [
  { name: 'limit', value: 'NUMBER', help: 'List at most this many articles, 1 to 200; 10 without it.' },
  {
    name: 'article-link',
    value: 'TEMPLATE',
    help: 'Address of an article, with {id} for its number and {folder} for its folder in the archive; the public archive without it.',
  },
  { name: 'format', value: 'FORMAT', help: 'text (the default) for people, json for programs.' },
] as const satisfies readonly OptionSpec[];

export const kbHelp: HelpPage = {
  name: 'kb',
  summary: 'find Knowledge Base articles on software metering',
  synopsis: ['sms-metering kb [--limit=NUMBER] [--format=FORMAT] WORD...'],
  description: [
    'Searches the articles by what is seen: words of a symptom, an error number such as 1061, a status id such as 9406, the name of a key ' +
      'such as PackInterval, or the number of an article. The best comes first.',
    'Titles are those of the articles; summaries and steps are in the words of this program. The articles themselves are linked.',
  ],
  optionGroups: [{ title: 'Options', options: [...kbOptions, ...commonOptions] }],
  sections: [
    {
      title: 'JSON format',
      paragraphs: [
        'An array of objects, best first, each with "number", "title", "date", "versions", "fixedIn" (null where no source names a level), ' +
          '"summary", "remedy" (an array of steps), "link" and "score". Scores can be compared within one search only.',
      ],
    },
  ],
  exitStatus: [
    ['0', 'At least one article was found.'],
    ['1', 'No article was found.'],
    ['2', 'Wrong use.'],
  ],
  examples: [
    ['sms-metering kb 1061', 'What is known about Win32 error 1061.'],
    ['sms-metering kb denials after server was offline', 'Articles for a symptom.'],
    ['sms-metering kb --format=json Q299261', 'One article for programs.'],
  ],
};
