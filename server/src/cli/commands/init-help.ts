import { settingsFileName } from '../../core/configuration/settings-search.ts';
import type { HelpPage } from '../help.ts';
import { commonOptions, type OptionSpec } from '../options.ts';

export const initOptions = [
  {
    name: 'settings',
    help: `Write ${settingsFileName} instead: the settings that a folder shares with all who check it.`,
  },
  { name: 'print', help: 'Print the file and write nothing.' },
] as const satisfies readonly OptionSpec[];

export const initHelp: HelpPage = {
  name: 'init',
  summary: 'begin a site metering profile or a settings file',
  synopsis: ['sms-metering init [--settings] [--print] [FOLDER]'],
  description: [
    'Writes SiteMetering.ini into a folder (the current one without FOLDER): a profile of the site with every section and key. What LICMTR.CFG, ' +
      'sitectrl.ct0 and profiles in the folder and below it state is filled in, with the file and line it was taken from; all else is a comment with ' +
      'its default, to be filled in from the console. The same files always give the same profile.',
    `With --settings it writes ${settingsFileName}, in which every setting is a comment that tells what it does.`,
    'A file that is there already is left as it is.',
  ],
  optionGroups: [{ title: 'Options', options: [...initOptions, ...commonOptions] }],
  exitStatus: [
    ['0', 'The file was written or printed.'],
    ['2', 'Wrong use, the file is there already, or something could not be read or written.'],
  ],
  examples: [
    ['sms-metering init site', 'Begin the profile of a site from its files.'],
    ['sms-metering init --print site', 'Look at it first.'],
    ['sms-metering init --settings', 'Begin the settings of the current folder.'],
  ],
};
