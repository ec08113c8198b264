import { severities } from '../rules/rule.ts';
import type { SettingDescription } from './setting-description.ts';
import { sharedSettings } from './settings-list.ts';

/**
 * A settings file to begin with: every setting with what it does, all of them comments, so that the file changes nothing until a `;` is deleted. Always the
 * same text.
 */
export function initialSettings(): string {
  const single = sharedSettings.filter(({ name }) => !name.includes('.'));
  const thresholds = sharedSettings.filter(({ name }) => name.startsWith('thresholds.'));
  const lines = [
    '; Settings of sms-metering for this folder and all below it. Delete the ";" before a setting to state it.',
    '',
    '; No settings file in a folder above counts.',
    ';root = true',
    ...single.flatMap((setting) => settingLines(setting, setting.name)),
    '',
    `; The severity of each rule: ${severities.join(', ')} or off.`,
    '[rules]',
    ';SWM212 = off',
    '',
    '[thresholds]',
    ...thresholds.flatMap((setting) =>
      settingLines(setting, setting.name.slice('thresholds.'.length)).slice(1),
    ),
    '',
    '; Properties of site control files that are schedules, by the name of the property.',
    '[schedules]',
    ';Balancing Schedule = Local.LicenseBalancing',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function settingLines(setting: SettingDescription, name: string): readonly string[] {
  return ['', `; ${plain(setting.description)}`, `;${name} = ${exampleOf(setting)}`];
}

/** The first word that tells something, else the default. */
function exampleOf({ examples, choices, default: usual }: SettingDescription): string {
  const text = examples?.[0] ?? choices?.find(({ value }) => value !== '' && value !== usual)?.value ?? usual;
  return typeof text === 'object' ? 'Q245271' : `${text}`;
}

/** The first paragraph, without the marks of Markdown. */
function plain(markdown: string): string {
  return (markdown.split('\n')[0] ?? '').replaceAll('`', '').replaceAll(/#smsMetering\.([^#]*)#/g, '$1');
}
