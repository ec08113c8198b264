import { scheduleNames } from '../../server/src/core/configuration/known-setting.ts';
import type {
  SettingDescription,
  SettingGroup,
} from '../../server/src/core/configuration/setting-description.ts';
import { valueInWords } from '../../server/src/core/configuration/setting-value.ts';
import {
  declaredSchedules,
  ruleSeverities,
  settingList,
  sharedSettings,
  singleSettings,
} from '../../server/src/core/configuration/settings-list.ts';
import { severities } from '../../server/src/core/rules/rule.ts';
import { generatedNotice } from './markdown.ts';

/** The reference of the settings: where they stand, which one counts, and what each takes. */
export function settingsReference(): string {
  return [
    '# Settings',
    '',
    generatedNotice,
    '',
    'The same settings stand in two places: in the settings of VS Code, below `smsMetering.`, and in a file `.smsmetering.ini` that a folder shares with',
    'everybody who opens it and with the command line. All are optional.',
    '',
    ...precedence,
    ...file,
    '## Facts of the site',
    '',
    'What the files of a site state counts before these.',
    '',
    ...settingList.filter(({ form }) => form.type === 'fact').flatMap(single),
    '## Rules',
    '',
    ...group(ruleSeverities, 'rules', ['SWM212 = off', 'SWM101 = error'], ['off', ...severities]),
    ...settingList.filter(({ name }) => name === 'unknownNames').flatMap(single),
    ...group(declaredSchedules, 'schedules', ['Balancing Schedule = Local.LicenseBalancing'], scheduleNames),
    '## Thresholds',
    '',
    'Numbers that decide when a rule speaks: whole numbers, 0 or more. In a settings file they stand in the section `[thresholds]`.',
    '',
    '| name | default | meaning |',
    '|---|---|---|',
    ...sharedSettings.filter(({ name }) => name.startsWith('thresholds.')).map(thresholdRow),
    '',
    '## Articles',
    '',
    ...settingList.filter(({ name }) => name === 'articleLink').flatMap(single),
    'A path means something on one computer only, so a settings file takes an address and no path.',
    '',
    '## What one person sees',
    '',
    'These stand in the settings of VS Code only.',
    '',
    '| name | default | meaning |',
    '|---|---|---|',
    ...singleSettings
      .filter(({ isPersonal }) => isPersonal)
      .map((setting) => `| \`${setting.name}\` | ${shownDefault(setting)} | ${setting.description} |`),
    '',
  ].join('\n');
}

const precedence = [
  '## Which one counts',
  '',
  'Settings are put together one by one: for each, the first of these places that states it decides.',
  '',
  '1. An option of the command line, such as `--zone` or `--rule`: it is the most deliberate.',
  '2. For facts of the site only, the files of the site: `SiteMetering.ini`, then `LICMTR.CFG`, then `sitectrl.ct0`. They are the site, or describe it;',
  '   a setting only fills in what they leave open.',
  '3. `.smsmetering.ini` in the folder of the file, then in the folders above, nearest first. It counts before the settings of VS Code, so that the editor and',
  '   the command line say the same of a folder, whoever opens it.',
  '4. The settings of VS Code: those of the folder before those of the workspace, and those before the ones of the user. A value that is the default states nothing.',
  '5. For the time zone only, the clocks in the logs of the servers.',
  '6. The default.',
  '',
  'What is stated and makes no sense (an unknown zone, a rule that does not exist, a text where a number belongs) is said in words where it stands and counts',
  'as not stated: the next place decides. In VS Code, the hover of a finding tells of settings that took part in it, and the hover of a line of `.smsmetering.ini`',
  'tells what it prevails over. On the command line, `sms-metering check --print-config PATH` prints every setting for a path with its value, the file and line',
  'that states it, and what that prevails over; `--format=json` gives the same to programs.',
  '',
];

const file = [
  '## .smsmetering.ini',
  '',
  '```ini',
  'root = true',
  'timeZone = America/Los_Angeles',
  'version = SP4',
  'hotfixes = Q245271, Q263023',
  '',
  '[rules]',
  'SWM212 = off',
  '',
  '[thresholds]',
  'packIntervalWarning = 43200',
  '```',
  '',
  '* It is read by the package `ini`, not as Windows reads the files of a site: `;` and `#` begin a comment, behind a value too, and a backslash before them',
  '  makes them part of the value; quotes around a value are removed; of several lines for one setting the last counts.',
  '* Names of sections and settings are the same in any case.',
  '* A setting without `=` is true if it is one of true and false, and a fault otherwise.',
  '* `root = true` before the first section ends the search: files in folders above do not count.',
  '* An empty value says that the fact is not known, and counts before a value further away.',
  '* Faults in it are findings of their own ([SWM006, SWM007 and SWM008](rules/README.md)), in the editor and on the command line. Comments silence them as in other',
  '  files.',
  '* The editor follows every change of it, saved or not. Of files above the open folders it hears nothing; those are read anew when the language server restarts.',
  '',
];

function single(setting: SettingDescription | SettingGroup): readonly string[] {
  if (!('default' in setting)) return [];
  const { name, description, choices = [] } = setting;
  return [
    `### ${name}`,
    '',
    withoutLinks(description),
    '',
    `Default: ${shownDefault(setting)}.`,
    '',
    ...(choices.length > 0
      ? [
          '| value | |',
          '|---|---|',
          ...choices.map(({ value, description: words }) => `| ${code(value)} | ${words} |`),
          '',
        ]
      : []),
  ];
}

function group(
  { name, description }: SettingGroup,
  section: string,
  lines: readonly string[],
  values: readonly string[],
): readonly string[] {
  return [
    `### ${name}`,
    '',
    withoutLinks(description),
    '',
    `Values: ${values.map(code).join(', ')}. In a settings file:`,
    '',
    '```ini',
    `[${section}]`,
    ...lines,
    '```',
    '',
  ];
}

function thresholdRow(setting: SettingDescription): string {
  const rules = (setting.rules ?? []).map((rule) => `[${rule}](rules/${rule}.md)`);
  const words = withoutLinks(setting.description).replaceAll(
    /SWM\d{3}/g,
    (rule) => rules.find((link) => link.startsWith(`[${rule}]`)) ?? rule,
  );
  return `| \`${setting.name.replace('thresholds.', '')}\` | ${shownDefault(setting)} | ${words} |`;
}

function shownDefault({ default: value }: SettingDescription): string {
  return code(valueInWords(value));
}

function code(text: string): string {
  return text === '' ? 'empty' : `\`${text}\``;
}

/** Links to other settings are for the editor of settings. */
function withoutLinks(description: string): string {
  return description.replaceAll(/`#smsMetering\.([\w.]+)#`/g, '`$1`');
}
