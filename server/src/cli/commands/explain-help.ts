import { namesInWords } from '../../core/catalogue/language.ts';
import type { HelpPage } from '../help.ts';
import { languageOptions } from '../language-option.ts';
import { commonOptions, type OptionSpec } from '../options.ts';
import { ruleOptions } from '../rule-options.ts';
import { siteOptions } from '../site-options.ts';

export const explainFormats = ['text', 'markdown', 'html', 'json'] as const;

export const explainOptions = [
  {
    name: 'format',
    value: 'FORMAT',
    help: 'text (the default), markdown, html (one page that needs nothing else, with a picture of the week) or json.',
  },
  {
    name: 'article-link',
    value: 'TEMPLATE',
    help: 'Address of an article, with {id} for its number and {folder} for its folder in the archive; the public archive without it.',
  },
] as const satisfies readonly OptionSpec[];

export const explainHelp: HelpPage = {
  name: 'explain',
  summary: 'write a report on a metering site, to read or to send on',
  synopsis: ['sms-metering explain [OPTION]... PATH...'],
  description: [
    'Says in plain words what the files of a site mean: every value with its unit and the place it stands in, the week with the packs of each ' +
      'server and the cycles of the site, risks by weight with the Knowledge Base articles and what they advise, facts that are missing and how ' +
      'to supply them, and a check list of what no file shows.',
    `Folders are searched to the bottom for files that belong to software metering by their name: ${namesInWords}. What cannot be read is named ` +
      'in the report, which goes on. The report goes to standard output.',
    'Passwords and encrypted accounts are left out. Long lists are cut, and say so.',
  ],
  optionGroups: [
    { title: 'Output', options: explainOptions },
    { title: 'Facts of the site', options: siteOptions },
    { title: 'Rules', options: ruleOptions },
    { title: 'Other options', options: [...languageOptions, ...commonOptions] },
  ],
  sections: [
    {
      title: 'The same report again',
      paragraphs: [
        'The same files, options and present give the same report, byte by byte. The present is that of the clock, unless --now names one.',
      ],
    },
    {
      title: 'The week',
      paragraphs: [
        'Shown is the week of the reference date; without one, that of the earliest PackTime; without that, that of the present. Days are those of ' +
          'the zone of the site, or of UTC where that is not known, and as long as changes of the clock make them.',
      ],
    },
    {
      title: 'JSON format',
      paragraphs: [
        'One object: "form" (1), "now", "sites" and "unread" (files). A site has "title", "summary", "facts", "missing", "week", "risks", "advice", "files" ' +
          'and "articles". Where a list may be cut it is an object with "shown" and "more", the number of those left out.',
      ],
    },
  ],
  exitStatus: [
    ['0', 'The report was written, whatever it says.'],
    ['2', 'Wrong use, or something that could not be read. All other files are in the report.'],
  ],
  examples: [
    ['sms-metering explain site', 'Read about a site.'],
    ['sms-metering explain --format=html site > site.html', 'A page to print or to send on.'],
    [
      'sms-metering explain --zone=America/Chicago --version-of-site=SP3 Remodbc.ini',
      'Explain one file with what is known of its site.',
    ],
  ],
};
