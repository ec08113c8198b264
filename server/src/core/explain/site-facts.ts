import { type Fact, inWords, type SiteFacts } from '../site/facts.ts';
import { zoneOfSite } from '../site/zone-of-site.ts';
import { formatSpoken } from '../values/format-time.ts';
import { utc } from '../values/zone.ts';
import type { MissingFact, ReportRow } from './model.ts';
import { versionWords } from './setting-words.ts';
import { shownText } from './shown-text.ts';
import { originWords } from './week.ts';

/** A fact about a site: how it is told, what it is good for, and how to supply it. */
interface FactKind {
  readonly label: string;
  readonly known: (facts: SiteFacts) => Fact<string> | undefined;
  readonly use: string;
  /** The line of SiteMetering.ini, below its section. */
  readonly line: string;
  readonly section: string;
  readonly option?: string;
}

const kinds: readonly FactKind[] = [
  {
    label: 'Version of SMS',
    known: ({ version }) => inWords(version, versionWords),
    use: 'Many known faults belong to some service packs only; without it what depends on it is not reported.',
    section: 'Site',
    line: 'Version=SP4',
    option: '--version-of-site=SP4',
  },
  {
    label: 'Hotfixes',
    known: ({ hotfixes }) => inWords(hotfixes, (value) => value.join(', ') || 'none'),
    use: 'Some faults are mended, and one is brought, by a hotfix over the service pack.',
    section: 'Site',
    line: 'Hotfixes=Q245271',
    option: '--hotfix=Q245271',
  },
  {
    label: 'Mode',
    known: ({ mode }) =>
      inWords(mode, (value) =>
        value === 'online'
          ? 'online: clients ask a server before a program runs'
          : 'offline: clients note what runs and report it later',
      ),
    use: 'License balancing helps online clients only and is mere load for offline ones.',
    section: 'ClientAgent',
    line: 'RealTimeVerification=yes',
    option: '--mode=online',
  },
  {
    label: 'Time zone of the servers',
    known: ({ zone }) => zone,
    use: 'PackTime is a moment; which hour that is on the clock of a server depends on its zone.',
    section: 'Site',
    line: 'Zone=America/Los_Angeles',
    option: '--zone=America/Los_Angeles',
  },
  {
    label: 'Metering servers',
    known: ({ servers }) => inWords(servers, (value) => shownText(value.join(', ')) || 'none'),
    use: 'Licenses are balanced between servers; a site with one has nothing to balance.',
    section: 'Site',
    line: 'Servers=METER01, METER02',
  },
  {
    label: 'Reference date',
    known: (facts) => inWords(facts.referenceDate, (value) => formatSpoken(value, zoneOfSite(facts) ?? utc)),
    use: 'Whether a pack is overdue or far ahead can only be said from some moment: the day on which the files were copied, or now.',
    section: 'Site',
    line: 'ReferenceDate=2001-05-01',
    option: '--reference-date=now',
  },
  {
    label: 'Environment',
    known: ({ environment }) => environment,
    use: 'A log that is left on deserves a remark in production only.',
    section: 'Site',
    line: 'Environment=production',
    option: '--environment=production',
  },
];

/** Settings that decide much and that no file of SMS is known to state. */
const settings = [
  {
    name: 'Local.LicenseBalancing',
    label: 'License balancing',
    use: 'The most expensive cycle of a site; the default of four hours is assumed.',
    line: 'LicenseBalancing=every 4 hours',
  },
  {
    name: 'Local.SiteManagement',
    label: 'Site management',
    use: 'New registrations wait for it; the default of one hour is assumed.',
    line: 'SiteManagement=every 1 hour',
  },
  {
    name: 'Local.DataCollation',
    label: 'Data collation',
    use: 'When usage data leaves the servers; the default of four hours is assumed.',
    line: 'DataCollation=every 4 hours',
  },
] as const;

/** A fact in words with what it is good for; without `fact` it is not known. */
export interface ToldFact {
  readonly label: string;
  readonly use: string;
  readonly fact?: Fact<string>;
}

/** All facts of a site that are told of, whether or not they are known. */
export function toldFacts(facts: SiteFacts): readonly ToldFact[] {
  return kinds.map(({ label, use, known }) => {
    const fact = known(facts);
    return { label, use, ...(fact && { fact }) };
  });
}

export function factRows(facts: SiteFacts): readonly ReportRow[] {
  return toldFacts(facts).flatMap(({ label, fact }) => {
    return fact ? [{ label, text: fact.value, origin: shownText(originWords(fact.origin)) }] : [];
  });
}

export function missingFacts(facts: SiteFacts): readonly MissingFact[] {
  const unknown = kinds
    .filter(({ known }) => known(facts) === undefined)
    .map(({ label, use, section, line, option }) => ({
      label,
      use,
      how: [...(option === undefined ? [] : [`the option ${option}`]), profileLine(section, line)],
    }));
  const unstated = settings
    .filter(({ name }) => !facts.settings?.has(name))
    .map(({ label, use, line }) => ({ label, use, how: [profileLine('Local', line)] }));
  return [...unknown, ...unstated];
}

function profileLine(section: string, line: string): string {
  return `the line ${line} below [${section}] in SiteMetering.ini`;
}

/** What is known of a site from all its files: for each fact the first file that knows it decides. */
export function combinedFacts(all: readonly SiteFacts[]): SiteFacts {
  return Object.assign({}, ...all.toReversed()) as SiteFacts;
}
