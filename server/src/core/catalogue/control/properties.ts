import { meteringSettings } from '../metering/index.ts';
import type { KnownProperty } from './entry.ts';

/** Properties that have nothing to do with metering. */
const general: readonly KnownProperty[] = [
  {
    name: 'Replication Interval',
    meaning: 'How long a status summarizer waits before it replicates to the parent site.',
    evidence: 'documented',
    shownIn: ['2.0'],
    line: 'PROPERTY <Replication Interval><><><900>',
    unit: { text: 'seconds', evidence: 'documented' },
    values: [{ value: '900', meaning: '15 minutes, the value of the article' }],
    notes: [
      'The default is 5 minutes; with the fix of the article 10 minutes for the component status summarizer.',
      'Each summarizer has its own.',
    ],
    articles: ['Q242498'],
  },
  {
    name: 'Travel Mode Switch',
    meaning: 'Traveling mode for all clients of the site.',
    evidence: 'documented',
    shownIn: ['2.0'],
    unit: { text: 'bits', evidence: 'documented' },
    values: [
      { value: '0x1', meaning: 'always on' },
      { value: '0x8', meaning: 'never show the message box of traveling mode' },
    ],
    notes: [
      'Before SP3 the value 9 keeps new clients from being assigned; 8, or no such property, is the way round (Q263665).',
      'Before SP4 the value 1 makes requests for the remote installation of clients be discarded (Q299772).',
      'Setting it for a whole site is not supported (Q281107); Clitravl.exe sets single clients.',
      'In which block it belongs, and in which of its fields the number stands, is not documented.',
    ],
    articles: ['Q263665', 'Q299772', 'Q281107'],
  },
  {
    name: 'Logon Scripts',
    meaning: 'Whether SMS puts itself into the logon scripts of users.',
    evidence: 'documented',
    shownIn: ['1.x'],
    line: 'PROPERTY <Logon Scripts><><><1>',
    unit: { text: 'none', evidence: 'documented' },
    values: [
      { value: '1', meaning: 'on' },
      { value: '0', meaning: 'off' },
    ],
    notes: [],
    articles: ['Q123318'],
  },
];

/** Names of settings of software metering; what their values mean, the settings tell. */
const metering: readonly KnownProperty[] = [
  ...meteringSettings.flatMap(({ label, articles, section, key, stored }) =>
    stored
      ? [
          {
            name: stored.property,
            meaning: `Software metering: ${label}.`,
            evidence: stored.evidence,
            shownIn: [],
            unit: { text: stored.unit, evidence: stored.evidence },
            values: [],
            notes: [`In the site metering profile: ${section}.${key}.`],
            articles,
          },
        ]
      : [],
  ),
  {
    name: 'LicenseServers',
    meaning: 'Software metering: the metering servers of the site.',
    evidence: 'documented',
    shownIn: [],
    unit: { text: 'names of servers', evidence: 'documented' },
    values: [],
    notes: [
      'It stands in LICMTR.CFG and in the registry of clients; whether it stands in this file is not documented.',
    ],
    articles: ['Q199747', 'Q201762'],
  },
];

/** All properties that a text or a sample names. */
export const knownProperties: readonly KnownProperty[] = [...general, ...metering];
