import { publicArchive } from '../catalogue/articles/links.ts';
import type { SettingDescription, SettingGroup } from './setting-description.ts';
import { siteSettings } from './site-settings.ts';
import { thresholds } from './threshold-settings.ts';

/** One severity for each rule. */
export const ruleSeverities: SettingGroup = {
  name: 'rules',
  form: { type: 'severity' },
  description:
    'Severity by rule, for example `{ "SWM212": "off" }`. `off` silences the rule. For a single line or file there are comments: `; swm-disable-next-line SWM212` and `; swm-disable SWM212`.',
};

const unknownNames: SettingDescription = {
  name: 'unknownNames',
  form: { type: 'flag' },
  description:
    'Report names of sections and keys that no article mentions, as hints. More keys exist than the articles name, so this is off. Near misses of a known name are always reported.',
  default: false,
  rules: ['SWM111'],
};

/** One setting for each property that a person declares. */
export const declaredSchedules: SettingGroup = {
  name: 'schedules',
  form: { type: 'schedule-setting' },
  description:
    'Which property of a site control file holds which schedule of software metering: the name of the property, in any case, and the setting, for example `{ "Balancing Schedule": "Local.LicenseBalancing" }` with an invented name. No text names these properties, so schedules in site control files are judged by what they are for only once it is stated here.',
};

const articleLink: SettingDescription = {
  name: 'articleLink',
  form: { type: 'place' },
  description:
    'Where links to Knowledge Base articles lead, for a mirror of the archive. `{id}` stands for the article, such as Q213171, and `{folder}` for its first three digits, such as 213. The path of a folder with the articles, such as `C:\\kb`, or of a file in it, such as `C:\\kb\\{id}.TXT`, opens them in the editor.',
  default: publicArchive,
};

const display: readonly SettingDescription[] = [
  shown(
    'inlayHints.times',
    'Show behind a count of seconds, such as `PackTime`, the date it stands for.',
    true,
  ),
  shown('inlayHints.schedules', 'Show behind a schedule token what it says in words.', true),
  shown(
    'inlayHints.units',
    'Show behind a number what it counts, and behind a length of time how long that is.',
    true,
  ),
  shown(
    'codeLens',
    'Show above the first line of a file how much of it Windows reads, and above `PackTime` when the next pack is due.',
    false,
  ),
];

/**
 * All settings and groups of settings, in the order in which a person meets them: one description for the editor's settings, the settings file
 * `.smsmetering.ini`, the command line and the reference. Texts are Markdown; `#smsMetering.name#` in them is a link to another setting.
 */
export const settingList: readonly (SettingDescription | SettingGroup)[] = [
  ...siteSettings,
  ruleSeverities,
  unknownNames,
  declaredSchedules,
  ...thresholds,
  articleLink,
  ...display,
];

/** The settings that have one value. */
export const singleSettings: readonly SettingDescription[] = [
  ...siteSettings,
  unknownNames,
  ...thresholds,
  articleLink,
  ...display,
];

/** Those of them that settings files have too. */
export const sharedSettings = singleSettings.filter(({ isPersonal }) => isPersonal !== true);

function shown(name: string, description: string, value: boolean): SettingDescription {
  return { name, form: { type: 'flag' }, description, default: value, isPersonal: true };
}
