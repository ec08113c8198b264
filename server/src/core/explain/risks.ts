import type { ArticleId } from '../catalogue/evidence.ts';
import { lineOf, type MeteringFile } from '../document.ts';
import type { Finding } from '../lint/finding.ts';
import { type Severity, severities } from '../rules/rule.ts';
import { compareTexts } from '../text/compare-texts.ts';
import { spokenCount } from '../values/plural.ts';
import { BoundedList, limits } from './bounded.ts';
import type { FindingCounts, RiskGroup, RiskPlace } from './model.ts';
import { shownSentence } from './shown-text.ts';

/** Findings, gathered by weight and rule. */
export class Risks {
  readonly #groups = new Map<
    string,
    { readonly finding: Finding; readonly places: BoundedList<RiskPlace>; readonly articles: Set<ArticleId> }
  >();

  add(path: string, file: MeteringFile, finding: Finding): void {
    const key = `${severities.indexOf(finding.severity)} ${finding.rule}`;
    const group = this.#groups.get(key) ?? {
      finding,
      places: new BoundedList<RiskPlace>(limits.placesOfRule),
      articles: new Set<ArticleId>(),
    };
    this.#groups.set(key, group);
    for (const article of finding.articles) group.articles.add(article);
    const [fix] = finding.fixes;
    group.places.add({
      path,
      line: lineOf(file, finding.start) + 1,
      message: shownSentence(finding.message),
      ...(fix && { fix: shownSentence(fix.title) }),
    });
  }

  groups(): readonly RiskGroup[] {
    return [...this.#groups]
      .toSorted(([first], [second]) => compareTexts(first, second))
      .map(([, { finding, places, articles }]) => ({
        severity: finding.severity satisfies Severity,
        rule: finding.rule,
        name: wordsOfName(finding.name),
        evidence: finding.evidence,
        articles: [...articles],
        places: places.done(),
      }));
  }
}

/** `pack-time-overdue` as a heading. */
function wordsOfName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

/** How many findings of each weight there are. */
export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): FindingCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Counts of several files, added up. */
export function sumOf(all: readonly FindingCounts[]): FindingCounts {
  const sum = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const counts of all) for (const severity of severities) sum[severity] += counts[severity];
  return sum;
}

/** "1 error, 2 warnings"; empty where nothing was found. */
export function countedWords(counts: FindingCounts): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) =>
      severity === 'information'
        ? `${counts[severity]} for information`
        : spokenCount(counts[severity], severity),
    )
    .join(', ');
}

/** "Found: 1 error, 2 warnings." */
export function foundWords(counts: FindingCounts): string {
  const words = countedWords(counts);
  return words === '' ? 'No fault was found.' : `Found: ${words}.`;
}
