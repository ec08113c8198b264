import { foldUnit, sameName } from '../ini/name.ts';
import type { ArticleId, Evidence, Statement } from './evidence.ts';

/**
 * Remodbc.ini, the file of the service SMS_LICENSE_SERVER (Remodbc.exe): every section and key that a public text names. Four articles
 * do (Q213171, Q244875, Q263023, Q299261); more keys exist than they name, so a name that is missing here is unknown, not wrong.
 */

/** What a value is, which decides how it is checked and shown. */
export type KeyType = 'seconds' | 'epoch' | 'flag' | 'file name' | 'size';

export interface CatalogueKey {
  /** As the articles write it; Windows does not mind the case. */
  readonly name: string;
  readonly section: string;
  /** Whether a text says that the key belongs into this section. */
  readonly sectionEvidence: Evidence;
  readonly type: KeyType;
  /** One line for a list. */
  readonly summary: string;
  readonly meaning: string;
  readonly unit: Statement;
  readonly default: Statement;
  readonly range: Statement;
  /** Values worth offering, the first one being the one to insert. */
  readonly values: readonly { readonly value: string; readonly meaning: string }[];
  readonly notes: readonly string[];
  readonly articles: readonly ArticleId[];
}

export interface CatalogueSection {
  readonly name: string;
  readonly summary: string;
  readonly meaning: string;
  readonly articles: readonly ArticleId[];
  readonly keys: readonly CatalogueKey[];
}

const ds: CatalogueSection = {
  name: 'DS',
  summary: 'Weekly maintenance ("pack") of the data cache',
  meaning:
    'When and how often the service packs the FoxPro tables of its data cache. What the letters DS stand for is not documented.',
  articles: ['Q213171', 'Q263023', 'Q299261'],
  keys: [
    {
      name: 'PackTime',
      section: 'DS',
      sectionEvidence: 'inferred',
      type: 'epoch',
      summary: 'Moment of the next scheduled pack',
      meaning:
        'The moment at which the service next packs its tables, as seconds since 1970-01-01 00:00. That the service writes the key itself is inferred.',
      unit: { text: 'seconds since 1970-01-01 00:00', evidence: 'documented' },
      default: { text: 'Sunday 1:59:59 A.M.', evidence: 'documented' },
      range: {
        text: 'not documented; a signed 32-bit number of seconds ends at 2038-01-19',
        evidence: 'unknown',
      },
      values: [],
      notes: [
        'Whether the service counts in UTC or in local time is not documented.',
        'The section of the key is not documented; [DS] follows from its companion PackInterval.',
        'Copies of the file on different servers may well hold different values, because presumably every service writes its own.',
        'The service may overwrite a value that is edited while it runs: stop SMS_LICENSE_SERVER first (inferred).',
      ],
      articles: ['Q299261'],
    },
    {
      name: 'PackInterval',
      section: 'DS',
      sectionEvidence: 'documented',
      type: 'seconds',
      summary: 'Seconds between two packs',
      meaning:
        'How often the service packs its tables. The key is absent by default; it is inserted by hand where the weekly pack keeps being skipped because tables are open.',
      unit: { text: 'seconds', evidence: 'documented' },
      default: { text: 'absent; once a week, which is 604800 seconds', evidence: 'documented' },
      range: { text: 'not documented', evidence: 'unknown' },
      values: [
        { value: '604800', meaning: 'one week, the same as the default' },
        { value: '86400', meaning: 'one day; the article asks for extreme caution with more frequent packs' },
      ],
      notes: [
        'More frequent packs can slow the system, and Q213171 asks for extreme caution; Q263023 gives the same recipe without it.',
        'The way without that risk: stop the services and run Vfp_pack.exe by hand on every metering server (Q213171).',
      ],
      articles: ['Q213171', 'Q263023'],
    },
  ],
};

const logging: CatalogueSection = {
  name: 'Logging',
  summary: 'Log file of the service, off by default',
  meaning:
    'Switches on the log of SMS_LICENSE_SERVER. The whole section is absent by default; it is added on the site server and on every metering server.',
  articles: ['Q244875'],
  keys: [
    {
      name: 'Logon',
      section: 'Logging',
      sectionEvidence: 'documented',
      type: 'flag',
      summary: 'Switches the log on',
      meaning: 'The value 1 switches the log on.',
      unit: { text: 'none', evidence: 'documented' },
      default: { text: 'absent; no log is written', evidence: 'documented' },
      range: {
        text: '1 is documented; that 0 means off is inferred; other values are not documented',
        evidence: 'inferred',
      },
      values: [
        { value: '1', meaning: 'log on' },
        { value: '0', meaning: 'log off (inferred)' },
      ],
      notes: [
        'The name means "log on" in the sense of switching the log on, not logging on to a domain (inferred).',
      ],
      articles: ['Q244875'],
    },
    {
      name: 'FileName',
      section: 'Logging',
      sectionEvidence: 'documented',
      type: 'file name',
      summary: 'Name of the log file',
      meaning: 'The file that the service writes its log to.',
      unit: { text: 'file name', evidence: 'documented' },
      default: { text: 'not documented; the article shows Remodbc.log', evidence: 'shown' },
      range: { text: 'not documented', evidence: 'unknown' },
      values: [{ value: 'Remodbc.log', meaning: 'the name the article shows' }],
      notes: ['In which folder a bare name ends up is not documented.'],
      articles: ['Q244875'],
    },
    {
      name: 'BackupName',
      section: 'Logging',
      sectionEvidence: 'documented',
      type: 'file name',
      summary: 'Name of the previous log file',
      meaning:
        'The file that a full log is moved to. That follows from the other logs of SMS 2.0; the article only shows the name.',
      unit: { text: 'file name', evidence: 'documented' },
      default: { text: 'not documented; the article shows Remodbc.lo_', evidence: 'shown' },
      range: { text: 'not documented', evidence: 'unknown' },
      values: [{ value: 'Remodbc.lo_', meaning: 'the name the article shows' }],
      notes: [],
      articles: ['Q244875'],
    },
    {
      name: 'MaxSize',
      section: 'Logging',
      sectionEvidence: 'documented',
      type: 'size',
      summary: 'Size at which the log rolls over',
      meaning:
        'How large the log may grow before it is moved to BackupName. The article only shows a number.',
      unit: { text: 'not documented; bytes is the natural reading', evidence: 'inferred' },
      default: { text: 'not documented; the article shows 200000', evidence: 'shown' },
      range: { text: 'not documented', evidence: 'unknown' },
      values: [{ value: '200000', meaning: 'the number the article shows' }],
      notes: [],
      articles: ['Q244875'],
    },
  ],
};

/** The sections of Remodbc.ini. */
export const remodbcSections: readonly CatalogueSection[] = [ds, logging];

/** The keys of Remodbc.ini. */
export const remodbcKeys: readonly CatalogueKey[] = remodbcSections.flatMap((section) => section.keys);

/** A documented section by its name in any case. */
export function remodbcSection(name: string): CatalogueSection | undefined {
  return remodbcSections.find((section) => sameName(section.name, name));
}

const keysByName: ReadonlyMap<string, CatalogueKey> = new Map(
  remodbcKeys.map((key) => [folded(key.name), key]),
);

/** A documented key by its name in any case; no name stands in two sections. */
export function remodbcKey(name: string): CatalogueKey | undefined {
  return keysByName.get(folded(name));
}

function folded(name: string): string {
  let text = '';
  for (let index = 0; index < name.length; index++)
    text += String.fromCharCode(foldUnit(name.charCodeAt(index)));
  return text;
}
