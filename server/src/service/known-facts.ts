import type { MeteringFile } from '../core/document.ts';
import { type Fact, inWords, type SiteFacts } from '../core/site/facts.ts';
import { zoneOfSite } from '../core/site/zone-of-site.ts';
import { formatIso } from '../core/values/format-time.ts';
import { utc } from '../core/values/zone.ts';

/** What can be known, or not known, about the site of a file, or about the file. */
export type FactName =
  | 'timeZone'
  | 'version'
  | 'hotfixes'
  | 'mode'
  | 'servers'
  | 'referenceDate'
  | 'environment'
  | 'encoding';

/** One thing that is known, or not known, about the site of a file. */
export interface KnownFact {
  readonly fact: FactName;
  readonly label: string;
  readonly known?: Fact<string>;
  /** What it is good for to know it. */
  readonly use: string;
}

/** All facts that checks and hovers ask for, known or not, in words. */
export function knownFacts({ encoding }: MeteringFile, facts: SiteFacts): readonly KnownFact[] {
  const zone = zoneOfSite(facts) ?? utc;
  return [
    known('timeZone', 'Time zone', facts.zone, 'tells what PackTime is on the clock of the server'),
    known('version', 'Version', facts.version, 'tells which known faults apply'),
    known(
      'hotfixes',
      'Hotfixes',
      inWords(facts.hotfixes, (list) => list.join(', ')),
      'tell which known faults apply',
    ),
    known('mode', 'Mode', facts.mode, 'tells which schedules make sense'),
    known(
      'servers',
      'Metering servers',
      inWords(facts.servers, (list) => list.join(', ') || 'none'),
      'tell whether there is anything to balance',
    ),
    known(
      'referenceDate',
      'Reference date',
      inWords(facts.referenceDate, (seconds) => formatIso(seconds, zone)),
      'is what "overdue" and "ahead" are measured from',
    ),
    known('environment', 'Environment', facts.environment, 'tells whether a log left on is worth a remark'),
    known(
      'encoding',
      'Encoding',
      encoding && { value: encoding, origin: { words: 'the bytes of the file' } },
      'tells whether Windows can read the first line',
    ),
  ];
}

function known(fact: FactName, label: string, value: Fact<string> | undefined, use: string): KnownFact {
  return value ? { fact, label, known: value, use } : { fact, label, use };
}
