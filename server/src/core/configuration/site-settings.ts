import { smsVersions } from '../values/version.ts';
import type { SettingChoice, SettingDescription } from './setting-description.ts';

const notKnown: SettingChoice = { value: '', description: 'Not known.' };

const versionWords: Readonly<Record<(typeof smsVersions)[number], string>> = {
  '2.0': 'SMS 2.0 without a service pack.',
  SP1: 'Service Pack 1.',
  SP2: 'Service Pack 2.',
  SP3: 'Service Pack 3.',
  SP4: 'Service Pack 4.',
  'SP4 HRP': 'Service Pack 4 with the hotfix rollup package.',
};

/** Facts of a site, for files that none of its own files states them for. */
export const siteSettings: readonly SettingDescription[] = [
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
      'The moment that "overdue" and "ahead" are measured from.\n\n* `off`: no such checks, except that no site control file may be dated after the present (SWM412)\n* `now`: the current time, for files of a running server\n* `fileTime`: the time stamp of the file, for copies kept elsewhere\n* a date such as `2001-05-06` or `2001-05-06T12:00Z`; without an offset it is taken in the time zone of the site, or in UTC where that is not known',
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
