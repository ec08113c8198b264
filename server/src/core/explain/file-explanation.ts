import type { MeteringFile } from '../document.ts';
import type { Finding } from '../lint/finding.ts';
import { configuredIn } from '../lint/lint.ts';
import type { CheckSettings } from '../settings.ts';
import type { SiteFacts } from '../site/facts.ts';
import { bounded, limits } from './bounded.ts';
import { explainControl } from './control.ts';
import type { Explained } from './explained.ts';
import { explainLicmtr } from './licmtr.ts';
import { explainLog } from './log.ts';
import type { FileExplanation } from './model.ts';
import { explainRemodbc } from './remodbc.ts';
import { countsOf } from './risks.ts';
import { explainSiteProfile } from './site-profile.ts';

/** What one file says, in plain words. Findings about it are only counted here. */
export function explainFile(
  path: string,
  file: MeteringFile,
  facts: SiteFacts,
  settings: CheckSettings,
  findings: readonly Finding[],
): FileExplanation {
  const { kind, summary, sections, notes } = explainedAs(file, facts, settings);
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const left = filled.length - limits.sectionsOfFile;
  return {
    path,
    language: file.language,
    kind,
    ...(file.encoding !== undefined && { encoding: file.encoding }),
    summary,
    sections: boundedSections(filled),
    notes: left > 0 ? [...notes, leftWords(left)] : notes,
    findings: countsOf(findings),
  };
}

function leftWords(left: number): string {
  return left === 1 ? 'One more section is not told.' : `${left} more sections are not told.`;
}

/** The first rows of the first sections. */
function boundedSections(sections: Explained['sections']): FileExplanation['sections'] {
  let left: number = limits.rowsOfFile;
  return sections.slice(0, limits.sectionsOfFile).map(({ title, rows }) => {
    const told = bounded(rows, Math.min(left, limits.rowsOfSection));
    left -= told.shown.length;
    return { title, rows: told };
  });
}

function explainedAs(file: MeteringFile, facts: SiteFacts, settings: CheckSettings): Explained {
  if (file.kind === 'log') return explainLog(file);
  if (file.kind === 'control') return explainControl(file, configuredIn(file, settings));
  if (file.language === 'remodbc-ini') return explainRemodbc(file, facts);
  return file.language === 'licmtr-cfg'
    ? explainLicmtr(file, configuredIn(file, settings), facts)
    : explainSiteProfile(file, configuredIn(file, settings));
}
