import type { HelpPage } from '../help.ts';
import { commonOptions } from '../options.ts';

export const mergeHelp: HelpPage = {
  name: 'merge',
  summary: 'make one SARIF file of several',
  synopsis: ['sms-metering merge FILE...'],
  description: [
    'Puts the results of several runs of "sms-metering check --format=sarif" into one run and prints it: for an estate that was checked in parts, on one machine or ' +
      'on many. The parts must have been checked from the same folder, or from copies of it, because files are named by their way from there.',
    'Results are sorted by file and place, and what several parts have in common stands there once. The order of the files makes no difference. The merged run ' +
      'was successful if all parts were; what could not be read in any of them is kept.',
    'The findings themselves are not judged again: the exit status tells only of the merging.',
  ],
  optionGroups: [{ title: 'Options', options: commonOptions }],
  exitStatus: [
    ['0', 'The merged file was printed.'],
    ['2', 'Wrong use, or a file that could not be read or holds something else. Nothing was printed.'],
  ],
  examples: [['sms-metering merge part-*.sarif > all.sarif', 'One file to upload.']],
};
