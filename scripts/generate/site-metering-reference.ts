import type { Statement } from '../../server/src/core/catalogue/evidence.ts';
import {
  type MeteringSection,
  type MeteringSetting,
  meteringSections,
  type SettingType,
  uncertainProperties,
} from '../../server/src/core/catalogue/metering/index.ts';
import { examplePhrases } from '../../server/src/core/values/schedule/phrase.ts';
import { articleLink, generatedNotice } from './markdown.ts';

/** How a value of each type is written. */
const typeWords: Readonly<Record<SettingType, string>> = {
  schedule: 'a schedule in words, or one or several schedule tokens of 16 hexadecimal digits',
  duration: 'a length of time with its unit, such as `15 minutes`, `4 hours` or `14 days`',
  count: 'a whole number',
  size: 'a number of bytes, or one with `KB` or `MB`',
  flag: '`yes` or `no`; `on`, `off`, `true`, `false`, `1` and `0` are understood as well',
  choice: 'one of the words below, in any case',
  text: 'a text',
  names: 'names with commas, or `none`',
  zone: 'an IANA time zone',
  version: 'a release of SMS 2.0',
  hotfixes: 'article numbers with commas',
  date: 'a date with or without a time, or `now`',
};

/** The reference of the site metering profile, from the one table that completion, hover and rules read. */
export function siteMeteringReference(): string {
  return [
    '# Site metering profile',
    '',
    generatedNotice,
    '',
    'SMS cannot export the settings of software metering: they are made in the Administrator console and end up in the site control file, most',
    'under names that no text gives. `SiteMetering.ini` (or any `*.sitemetering.ini`) holds them in words, together with what no file of SMS states:',
    'time zone, service pack, servers. It is a format of this product; SMS does not read it. The profile in the nearest folder upwards tells what',
    'is known about the site of a file; what it does not state stays unknown, and checks that need it are silent or softer.',
    '',
    '## How it is read',
    '',
    '* It is an INI file and is read by the rules of Windows: the first section of a name and the first key in it count, in any case; a comment',
    '  begins with `;` and has a line of its own; one pair of quotes around a value does not belong to it.',
    '* A length of time without a unit counts as seconds, as SMS stores it, and is reported ([SWM609](rules/SWM609.md)): the console shows minutes.',
    '* A value that is not understood counts as absent and is reported ([SWM616](rules/SWM616.md)), as is a name that does not exist',
    '  ([SWM619](rules/SWM619.md)).',
    '* A date that could be read in two ways, such as 05/06/2001, is not understood. One without an offset is read in the zone of the site, else in UTC.',
    '* Unlike the other files it may begin with the byte order mark of UTF-8.',
    '',
    'Schedules are written like these:',
    '',
    ...examplePhrases.map((phrase) => `* \`${phrase}\``),
    '',
    '## Evidence',
    '',
    'Defaults and ranges are those of the online help of SMS 2.0 and of the articles. "Documented" means that one of them says it, "inferred" that it follows',
    'from what they say, "not documented" that they are silent, and then so is this product.',
    '',
    '## An example',
    '',
    '```ini',
    ...meteringSections.flatMap(exampleOf).slice(1),
    '```',
    '',
    ...meteringSections.flatMap(section),
    '## What SMS calls them',
    '',
    'Where a setting stands in LICMTR.CFG and in the site control file. That a property is a setting follows from its name and, for the first three, from the',
    'values in the published LICMTR.CFG ([Q199747](https://jeffpar.github.io/kbarchive/kb/199/Q199747/)). The names that begin with SYSOPT stand in a sample',
    'program of the time of SMS 2.0 whose origin is not verified; no text gives their units. Properties of the other settings are not public. Where you know one, declare it:',
    'a schedule in the setting [`schedules`](settings.md#schedules), any of them with the option `--property` of [`check`](command-line.md#check).',
    '',
    '| property | item of the site control file | setting | unit |',
    '|---|---|---|---|',
    ...meteringSections.flatMap(({ settings }) => settings.flatMap(storedRow)),
    ...uncertainProperties.map(
      ({ property, item, suggests }) =>
        `| ${property} | ${item} | not known; its name suggests ${suggests} | not documented |`,
    ),
    '',
  ].join('\n');
}

function exampleOf({ name, settings }: MeteringSection): readonly string[] {
  return ['', `[${name}]`, ...settings.map(({ key, example }) => `${key}=${example}`)];
}

function section({ name, place, settings }: MeteringSection): readonly string[] {
  return [`## [${name}]`, '', `${capital(place)}.`, '', ...settings.flatMap(setting)];
}

function setting(one: MeteringSetting): readonly string[] {
  const { key, label, meaning, type, choices = [], notes, articles, example, unit } = one;
  return [
    `### ${key}`,
    '',
    `${label}. ${meaning}`,
    '',
    '| | | evidence |',
    '|---|---|---|',
    `| value | ${typeWords[type]} | |`,
    row('default', one.default),
    row('range', one.range),
    ...(unit ? [`| unit in the console | ${unit} | |`] : []),
    `| example | \`${key}=${example}\` | |`,
    ...(articles.length > 0 ? [`| articles | ${articles.map(articleLink).join(', ')} | |`] : []),
    '',
    ...choices.map(({ value, meaning: words }) => `* \`${value}\`: ${words}`),
    ...(choices.length > 0 ? [''] : []),
    ...notes.map((note) => `* ${note}`),
    ...(notes.length > 0 ? [''] : []),
  ];
}

function row(what: string, { text, evidence }: Statement): string {
  return `| ${what} | ${text} | ${evidence === 'unknown' ? '' : evidence} |`;
}

function storedRow({ section: name, key, stored }: MeteringSetting): readonly string[] {
  return stored ? [`| ${stored.property} | ${stored.item} | [${name}] ${key} | ${stored.unit} |`] : [];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
