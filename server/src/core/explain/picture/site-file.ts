import { lineOf, type MeteringFile } from '../../document.ts';
import type { Finding } from '../../lint/finding.ts';
import { lint } from '../../lint/lint.ts';
import { severities } from '../../rules/rule.ts';
import type { CheckSettings } from '../../settings.ts';
import { remodbcValues } from '../../site/copies.ts';
import type { SiteFacts } from '../../site/facts.ts';
import { siteRole } from '../../site/member.ts';
import { countsOf } from '../risks.ts';
import { shownSentence } from '../shown-text.ts';
import type { ComparedCopy } from './differences.ts';
import type { PictureFile, PictureFinding } from './model.ts';

const MOST_FINDINGS = 5;

/** What a picture of a site takes from one of its files. */
export interface PicturePart {
  readonly file: PictureFile;
  readonly facts: SiteFacts;
  /** For a copy of Remodbc.ini. */
  readonly copy?: ComparedCopy;
}

/**
 * Takes from a file what the picture of its site shows.
 * @param path the way to it from the folder of the site, with `/` between folders
 */
export function picturePart(
  path: string,
  uri: string,
  file: MeteringFile,
  facts: SiteFacts,
  settings: CheckSettings,
): PicturePart {
  const findings = lint(file, facts, settings);
  // Those of one weight are in the order of their places already.
  const gravestFirst = findings.toSorted(
    (first, second) => severities.indexOf(first.severity) - severities.indexOf(second.severity),
  );
  const isCopy = siteRole(uri) === 'copy' && file.kind === 'ini';
  return {
    file: {
      path,
      uri,
      kind: file.language,
      findings: countsOf(findings),
      gravest: {
        shown: gravestFirst.slice(0, MOST_FINDINGS).map((finding) => told(finding, file)),
        more: Math.max(0, findings.length - MOST_FINDINGS),
      },
    },
    facts,
    ...(isCopy && { copy: { path, uri, values: remodbcValues(file.profile) } }),
  };
}

function told({ rule, severity, message, start }: Finding, file: MeteringFile): PictureFinding {
  return { rule, severity, message: shownSentence(message), line: lineOf(file, start) };
}
