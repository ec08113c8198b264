import { meteringSettings, uncertainProperties } from '../metering/index.ts';
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

/** Where the names of metering properties come from. No published file shows the metering part of a site control file. */
const clientNames =
  'The name stands in the LICMTR.CFG of Q199747; that this file holds it as well is inferred.';
const serverNames = 'Only a sample program for the SMS 2.0 SDK names it.';

/** Settings of software metering, by the names under which SMS stores them. */
const metering: readonly KnownProperty[] = meteringSettings.flatMap(
  ({ label, articles, section, key, stored }): readonly KnownProperty[] =>
    stored
      ? [
          {
            name: stored.property,
            item: stored.item,
            meaning: `Software metering: ${label}.`,
            evidence: stored.evidence,
            shownIn: [],
            unit: {
              text: stored.unit,
              evidence: stored.unit === 'not documented' ? 'unknown' : stored.evidence,
            },
            values: [],
            notes: [
              stored.item === 'LICENSE METERING' ? clientNames : serverNames,
              `In the site metering profile: ${section}.${key}.`,
            ],
            articles,
          },
        ]
      : [],
);

const uncertain: readonly KnownProperty[] = uncertainProperties.map(({ property, item, suggests }) => ({
  name: property,
  item,
  meaning: `Software metering: not documented; by its name perhaps ${suggests}.`,
  evidence: 'unknown',
  shownIn: [],
  unit: { text: 'not documented', evidence: 'unknown' },
  values: [],
  notes: [serverNames],
  articles: [],
}));

const licenseServers: KnownProperty = {
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
};

/** All properties that a text or a sample names. */
export const knownProperties: readonly KnownProperty[] = [
  ...general,
  ...metering,
  ...uncertain,
  licenseServers,
];
