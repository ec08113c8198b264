import type { HelpPage } from './help.ts';
import { commonOptions } from './options.ts';

export const programHelp: HelpPage = {
  name: '',
  summary: 'check and explain the configuration of SMS 2.0 software metering',
  synopsis: [
    'sms-metering COMMAND [OPTION]... [PATH]...',
    'sms-metering COMMAND --help',
    'sms-metering --version',
  ],
  description: [
    'Reads the files of a software metering site of Microsoft Systems Management Server 2.0, such as Remodbc.ini, as Windows reads them, ' +
      'says what is wrong with them and names the Knowledge Base article behind every finding.',
  ],
  optionGroups: [{ title: 'Options', options: commonOptions }],
  sections: [
    {
      title: 'Commands',
      paragraphs: [
        'check: find faults in the files of a metering site, and mend them.',
        'effective: show what Windows reads from an INI file.',
        'explain: write a report on a metering site, to read or to send on.',
        'decode: explain schedules and times as they stand in the files of a site.',
        'encode: make schedules and times of words.',
        'kb: find Knowledge Base articles on software metering.',
        'rules: list the rules of a check, or describe some of them.',
        'init: begin a site metering profile or a settings file.',
        'merge: make one SARIF file of several.',
        'help COMMAND: show the page of a command.',
      ],
    },
  ],
  exitStatus: [
    ['0', 'Nothing found, or nothing worse than information and hints.'],
    ['1', 'There are findings of warning or error.'],
    ['2', 'Wrong use, or something that could not be read or written.'],
  ],
  examples: [
    ['sms-metering check', 'Check everything below the current folder.'],
    ['sms-metering effective Remodbc.ini', 'Show what Windows reads from a file.'],
  ],
};
