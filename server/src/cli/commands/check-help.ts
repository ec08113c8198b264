import { namesInWords } from '../../core/catalogue/language.ts';
import { siteLimits } from '../../core/site/member.ts';
import { LARGEST_FILE, spokenMegabytes } from '../files.ts';
import type { HelpPage } from '../help.ts';
import { languageOptions } from '../language-option.ts';
import { commonOptions } from '../options.ts';
import { ruleOptions } from '../rule-options.ts';
import { siteOptions } from '../site-options.ts';
import { fixOptions, inputOptions, runOptions } from './check-options.ts';

export const checkHelp: HelpPage = {
  name: 'check',
  summary: 'find faults in the files of a metering site, and mend them',
  synopsis: [
    'sms-metering check [OPTION]... [PATH]...',
    'sms-metering check [OPTION]... --stdin-filename=NAME',
    'sms-metering check --fix | --fix-suggested [--diff] [PATH]...',
  ],
  description: [
    'Checks files and folders; without a path, the current folder. Folders are searched to the bottom, except node_modules and .git, for ' +
      `files that belong to software metering by their name: ${namesInWords}. No link is followed out of a folder that is searched.`,
    'Every finding names its rule and the Knowledge Base articles it rests on. Files are reported in the order of their paths.',
  ],
  optionGroups: [
    { title: 'Input and output', options: inputOptions },
    { title: 'Running', options: runOptions },
    { title: 'Fixes', options: fixOptions },
    { title: 'Facts of the site', options: siteOptions },
    { title: 'Rules', options: ruleOptions },
    { title: 'Other options', options: [...languageOptions, ...commonOptions] },
  ],
  sections: [
    {
      title: 'Sites',
      paragraphs: [
        'Facts about a site come from the options, then from the nearest SiteMetering.ini or *.sitemetering.ini in the folder of a file or ' +
          'above it, above the given path too, then from LICMTR.CFG and sitectrl.ct0 among the files that are checked, then from the settings files, ' +
          'and last from the clocks in server logs. What none of them tells is unknown.',
        'A folder with a profile is one site, with all folders below it that have none of their own. What has no profile above it is taken for ' +
          'one site as a whole. The copies of Remodbc.ini in one site are compared with each other.',
      ],
    },
    {
      title: 'Settings files',
      paragraphs: [
        'A file .smsmetering.ini states the settings of the editor for its folder and all below it: timeZone, version, hotfixes, mode, referenceDate, ' +
          'environment, unknownNames, and the sections [rules], [thresholds] and [schedules]. The nearest file upwards that states a setting decides, ' +
          'above the given path too; "root = true" ends the search. Options count before it. --print-config tells what came of it.',
      ],
    },
    {
      title: 'Silencing a finding',
      paragraphs: [
        'A comment line "; swm-disable-next-line SWM212" in the file silences a rule for the next line, "; swm-disable SWM212" for the whole ' +
          'file.',
      ],
    },
    {
      title: 'How files are written',
      paragraphs: [
        'Only what a fix changes is changed: line ends, encoding and byte order mark stay. The new text is written into a file beside the ' +
          'old one and then takes its name, so that a file is whole at every moment; its mode is kept. A read-only file is not written.',
      ],
    },
    {
      title: 'Large files',
      paragraphs: [
        `Logs may have any size: one of more than ${spokenMegabytes(siteLimits.fileSize)} is read in parts and not held in memory, and no facts about ` +
          `its site are taken from it. Other files of more than ${spokenMegabytes(LARGEST_FILE)} are not read, and fixes are not made in logs of more than that. ` +
          'Standard input is always held in memory.',
      ],
    },
    {
      title: 'Passwords and other secrets',
      paragraphs: [
        'No report and no diff shows a password that is found in a log, or what a site control file holds of accounts, passwords and ' +
          'keys; asterisks stand for it, in the diff of a log "(password left out)". Such a diff says that it cannot be applied. ' +
          'Only standard output of --fix with --stdin-filename has the text as it is, where no fix was made.',
      ],
    },
    {
      title: 'Report formats',
      paragraphs: [
        'text: for people, by file, with the line, the articles and the fix. line: one line for each finding, as compilers print them: ' +
          '"PATH:LINE:COLUMN: SEVERITY: MESSAGE [RULE]". github: annotations of GitHub Actions. junit: a test report, in which each finding is a case, and those that ' +
          'lead to exit status 1 are failures.',
        'sarif: SARIF 2.1.0, with the description of each rule that spoke, fixes, related places, fingerprints, and what could not be read. Files are named by ' +
          'their way from the current folder (%SRCROOT%), files elsewhere by their whole address. Nothing in it depends on the clock or the machine. Fixes ' +
          'that change the encoding, and those that would insert text into a file with secrets, are left out.',
      ],
    },
    {
      title: 'JSON format',
      paragraphs: [
        'An array with one object for each file, clean ones too: "file" and "findings". A finding has "rule", "name", "severity", "message", ' +
          '"range" (zero-based lines, characters in UTF-16 units, a byte order mark not counted), "articles", "evidence" and "fixes".',
      ],
    },
    {
      title: 'Environment',
      paragraphs: [
        'NO_COLOR: if it is set and not empty, nothing is coloured. Colours are for terminals only.',
      ],
    },
  ],
  exitStatus: [
    ['0', 'Nothing found, or nothing worse than information and hints (or what --max-severity names).'],
    ['1', 'There are findings of warning or error (or worse than --max-severity names).'],
    ['2', 'Wrong use, or something that could not be read or written. All other files are checked.'],
  ],
  examples: [
    ['sms-metering check', 'Check everything below the current folder.'],
    [
      'sms-metering check --zone=America/Chicago --version-of-site=SP3 Remodbc.ini',
      'Check a file with what is known of its site.',
    ],
    ['sms-metering check --fix-suggested --diff site', 'See what the fixes would change.'],
    ['sms-metering check --rule=SWM101=error --format=json .', 'Check in a build, stricter about one rule.'],
    [
      'sms-metering check --format=sarif --jobs=4 sites > findings.sarif',
      'Check many sites for code scanning.',
    ],
    ['sms-metering check --max-severity=none "sites/**/Remodbc.ini"', 'Let nothing pass, not even a hint.'],
  ],
};
