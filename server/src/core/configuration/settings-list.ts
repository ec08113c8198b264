import { publicArchive } from '../catalogue/articles/links.ts';
import type { RuleId } from '../rules/rule.ts';
import { defaultThresholds, type Thresholds } from '../settings.ts';
import type { SiteTexts } from '../site/stated-facts.ts';
import { smsVersions } from '../values/version.ts';

/**
 * The settings of the product: one description for the editor's settings, the settings file `.smsmetering.ini`, the command line and the reference. Texts are
 * Markdown; `#smsMetering.name#` in them is a link to another setting.
 */

/** What a setting takes. */
export type SettingForm =
  /** A fact of the site, in words. */
  | { readonly type: 'fact'; readonly fact: keyof SiteTexts; readonly isList?: boolean }
  | { readonly type: 'severity' }
  | { readonly type: 'count' }
  | { readonly type: 'flag' }
  /** Where articles are: an address or a path. */
  | { readonly type: 'place' }
  /** Name of a setting of the site metering profile that is a schedule. */
  | { readonly type: 'schedule-setting' };

export type SettingValue = string | number | boolean | readonly string[];

/** A word that a setting takes. */
export interface SettingChoice {
  readonly value: string;
  readonly description: string;
}

export interface SettingDescription {
  /** As the editor calls it below `smsMetering`: "timeZone", "thresholds.packIntervalWarning". */
  readonly name: string;
  readonly form: SettingForm;
  readonly description: string;
  readonly default: SettingValue;
  /** All words that it takes; absent where others are possible. */
  readonly choices?: readonly SettingChoice[];
  /** Words to offer where there are others. */
  readonly examples?: readonly string[];
  /** The rules that it is for. */
  readonly rules?: readonly RuleId[];
  /** It decides what one person sees, and is no matter of a folder: settings files do not have it. */
  readonly isPersonal?: boolean;
}

/** A setting with members of its own, one for each rule or property. */
export interface SettingGroup {
  readonly name: 'rules' | 'schedules';
  readonly form: SettingForm;
  readonly description: string;
}

const notKnown: SettingChoice = { value: '', description: 'Not known.' };

const versionWords: Readonly<Record<(typeof smsVersions)[number], string>> = {
  '2.0': 'SMS 2.0 without a service pack.',
  SP1: 'Service Pack 1.',
  SP2: 'Service Pack 2.',
  SP3: 'Service Pack 3.',
  SP4: 'Service Pack 4.',
  'SP4 HRP': 'Service Pack 4 with the hotfix rollup package.',
};

const siteSettings: readonly SettingDescription[] = [
  {
    name: 'timeZone',
    form: { type: 'fact', fact: 'zone' },
    description:
      "Time zone of the servers, by its IANA name, for example `America/Los_Angeles`. Dates are shown in it, and with it the checks know when Sunday 1:59:59 A.M. is on the server's clock. Empty: not known; checks that need it are silent or softer.",
    default: '',
    examples: [
      'America/Los_Angeles',
      'America/Chicago',
      'America/New_York',
      'Europe/London',
      'Europe/Berlin',
      'UTC',
    ],
  },
  {
    name: 'version',
    form: { type: 'fact', fact: 'version' },
    description:
      'Release of SMS 2.0 at the site. Several faults are part of some releases only. Empty: not known.',
    default: '',
    choices: [notKnown, ...smsVersions.map((value) => ({ value, description: versionWords[value] }))],
  },
  {
    name: 'hotfixes',
    form: { type: 'fact', fact: 'hotfixes', isList: true },
    description: 'Hotfixes installed over the service pack, by article number, for example `Q245271`.',
    default: [],
  },
  {
    name: 'mode',
    form: { type: 'fact', fact: 'mode' },
    description: 'How software metering works at the site.',
    default: 'auto',
    choices: [
      { value: 'auto', description: 'As the files of the site tell; otherwise not known.' },
      {
        value: 'online',
        description:
          'Real-time license verification is forced: clients ask a metering server when a program starts.',
      },
      {
        value: 'offline',
        description:
          'Real-time license verification is off, the default of SMS: clients collect usage and upload it later.',
      },
    ],
  },
  {
    name: 'referenceDate',
    form: { type: 'fact', fact: 'referenceDate' },
    description:
      'The moment that "overdue" and "ahead" are measured from.\n\n* `off`: no such checks\n* `now`: the current time, for files of a running server\n* `fileTime`: the time stamp of the file, for copies kept elsewhere\n* a date such as `2001-05-06` or `2001-05-06T12:00Z`; without an offset it is taken in the time zone of the site, or in UTC where that is not known',
    default: 'off',
    examples: ['off', 'now', 'fileTime', '2001-05-06T12:00Z'],
  },
  {
    name: 'environment',
    form: { type: 'fact', fact: 'environment' },
    description:
      'What the site is used for. Some settings are sensible on a test site and remarked on in production.',
    default: 'unknown',
    choices: [
      { value: 'unknown', description: 'Not known.' },
      { value: 'production', description: 'A site that people depend on.' },
      { value: 'test', description: 'A site to try things on.' },
    ],
  },
];

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

const thresholds: readonly SettingDescription[] = [
  threshold(
    'packIntervalWarning',
    ['SWM212'],
    'A `PackInterval` below this many seconds is a warning (SWM212). 86400 is one day.',
  ),
  threshold(
    'packIntervalInformation',
    ['SWM212'],
    'A `PackInterval` below this many seconds, but not below `#smsMetering.thresholds.packIntervalWarning#`, is reported as information (SWM212). 604800 is one week, the default of the service.',
  ),
  threshold(
    'logSizeSmallest',
    ['SWM305'],
    'A `MaxSize` of the log below this is remarked on (SWM305). The unit of the key is not documented; bytes is the natural reading.',
  ),
  threshold('logSizeLargest', ['SWM305'], 'A `MaxSize` of the log above this is remarked on (SWM305).'),
  threshold(
    'excludedListLarge',
    ['SWM606'],
    'A list of excluded programs of this many bytes or more counts as large: a `ConfigurationPolling` below the default of 240 minutes is then remarked on (SWM606). What counts as large is not documented.',
  ),
  threshold(
    'excludedListFailing',
    ['SWM612'],
    'A list of excluded programs of this many bytes or more is reported where the site has no SP4 (SWM612). Failures are published from about 3.5 MB on; the limit is not documented.',
  ),
  threshold(
    'configurationPollingShortest',
    ['SWM606'],
    'A `ConfigurationPolling` below this many seconds is remarked on, however short the list of excluded programs is (SWM606). 1800 is half an hour.',
  ),
  threshold(
    'clientsPerServerOnline',
    ['SWM608'],
    'More clients than this on one metering server are remarked on in online mode (SWM608). Q263023 starts with about 200.',
  ),
  threshold(
    'clientsPerServerOffline',
    ['SWM608'],
    'More clients than this on one metering server are remarked on in offline mode (SWM608). Q263023 starts with about 350.',
  ),
  threshold(
    'balancingHighRisk',
    ['SWM503'],
    'License balancing more often than every this many seconds is a high risk (SWM503). 3600 is one hour. This and the other borders of license balancing are judgements of this product; no limit is documented.',
  ),
  threshold(
    'balancingModerateRisk',
    ['SWM503'],
    'License balancing more often than every this many seconds, but not more often than `#smsMetering.thresholds.balancingHighRisk#`, is a moderate risk (SWM503). 7200 is two hours.',
  ),
  threshold(
    'balancingHint',
    ['SWM504'],
    'License balancing more rarely than every this many seconds deserves a hint unless the site is offline (SWM504). 43200 is twelve hours.',
  ),
  threshold(
    'balancingInformation',
    ['SWM504'],
    'License balancing more rarely than every this many seconds is reported as information unless the site is offline (SWM504). 86400 is one day.',
  ),
  threshold(
    'balancingWarning',
    ['SWM504'],
    'License balancing more rarely than every this many seconds is a warning unless the site is offline (SWM504). 604800 is one week.',
  ),
  threshold(
    'siteCycleShortest',
    ['SWM507'],
    'Site management or data collation more often than every this many seconds is remarked on (SWM507). 900 is 15 minutes, the cycle of the site server.',
  ),
  threshold(
    'siteCycleLongest',
    ['SWM507'],
    'Site management or data collation more rarely than every this many seconds is remarked on (SWM507). 86400 is one day.',
  ),
  threshold(
    'receiptPeriodShortest',
    ['SWM510'],
    'A `ReceiptPeriod` below this many seconds is remarked on (SWM510). 86400 is one day; the default of SMS is 14 days, its range is not documented.',
  ),
  threshold(
    'receiptPeriodLongest',
    ['SWM510'],
    'A `ReceiptPeriod` above this many seconds is remarked on (SWM510). 5184000 is 60 days.',
  ),
  threshold(
    'pipeFailuresMany',
    ['SWM709'],
    'From this many failed connections in a log of a client on, they are reported (SWM709). A single failure only says that the server was not there; the number is a choice of this product.',
  ),
  threshold(
    'intersiteShortest',
    ['SWM514'],
    'Intersite license management more often than every this many seconds is reported (SWM514). 3600 is one hour; the published case of growing license counts balanced hourly.',
  ),
];

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

/** All settings and groups of settings, in the order in which a person meets them. */
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

function threshold(
  name: keyof Thresholds,
  rules: readonly RuleId[],
  description: string,
): SettingDescription {
  return {
    name: `thresholds.${name}`,
    form: { type: 'count' },
    description,
    default: defaultThresholds[name],
    rules,
  };
}
