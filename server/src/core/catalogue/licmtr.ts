import { sameName } from '../ini/name.ts';
import type { ArticleId, Statement } from './evidence.ts';

/** A line of LICMTR.CFG that is no setting of software metering. */
export interface LicmtrEntry {
  readonly name: string;
  /** The registry type in front of the name; empty for lines that have none. */
  readonly type: '' | 'REG_DWORD' | 'REG_SZ';
  /** The section it stands in: that of the agent, that of a server, or the identity of the file. */
  readonly section: 'agent' | 'server' | 'identity';
  readonly meaning: Statement;
  /** The value that the published sample shows; empty where it has a placeholder there. */
  readonly example: string;
  readonly notes: readonly string[];
  readonly articles: readonly ArticleId[];
}

const unknownMeaning: Statement = { text: 'Its meaning is not documented.', evidence: 'unknown' };

/** The lines that the sample of Q199747 shows beside the settings of the agent. */
export const licmtrEntries: readonly LicmtrEntry[] = [
  {
    name: 'LastUpdate',
    type: '',
    section: 'agent',
    meaning: {
      text: 'When SMS wrote the configuration last: the two halves of a FILETIME, high first.',
      evidence: 'inferred',
    },
    example: '29228490, 61154480',
    notes: ['The form follows from the published value, which read so is 22 October 1998.'],
    articles: ['Q199747'],
  },
  {
    name: 'Name',
    type: '',
    section: 'agent',
    meaning: { text: 'The component that the file configures.', evidence: 'shown' },
    example: 'LICENSE METERING',
    notes: [],
    articles: ['Q199747'],
  },
  {
    name: 'KeyFlags',
    type: '',
    section: 'agent',
    meaning: unknownMeaning,
    example: '0',
    notes: ['SITE_KEY_FLAGS of the site control file may be the same.'],
    articles: ['Q199747'],
  },
  {
    name: 'Flags',
    type: 'REG_DWORD',
    section: 'agent',
    meaning: unknownMeaning,
    example: '0',
    notes: ['In other components the lowest bit of such a number tells whether the component is enabled.'],
    articles: ['Q199747'],
  },
  {
    name: 'LicenseServers',
    type: 'REG_SZ',
    section: 'agent',
    meaning: {
      text: 'The metering servers of the site. Without a server here the agent cannot run.',
      evidence: 'documented',
    },
    example: '',
    notes: ['How several servers are separated is not documented; commas and semicolons are accepted here.'],
    articles: ['Q199747', 'Q201762'],
  },
  {
    name: 'Platform',
    type: 'REG_DWORD',
    section: 'server',
    meaning: unknownMeaning,
    example: '3',
    notes: [],
    articles: ['Q199747'],
  },
  {
    name: 'UncDbPath',
    type: 'REG_SZ',
    section: 'server',
    meaning: {
      text: 'The share of the metering server that clients connect to, \\\\server\\LicMtr.',
      evidence: 'shown',
    },
    example: '',
    notes: ['A client takes a server for reachable if it can open a file on this share (Q287626).'],
    articles: ['Q199747', 'Q287626'],
  },
  {
    name: 'TYPE',
    type: '',
    section: 'identity',
    meaning: { text: 'What kind of file this is.', evidence: 'shown' },
    example: 'Base Config File Type',
    notes: [],
    articles: ['Q199747'],
  },
];

/** A line by its name without the type, in any case. */
export function licmtrEntry(section: LicmtrEntry['section'], name: string): LicmtrEntry | undefined {
  return licmtrEntries.find((entry) => entry.section === section && sameName(entry.name, name));
}
