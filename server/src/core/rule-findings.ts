import { checkFinding } from './check-finding.ts';
import type { Finding } from './finding.ts';
import type { Report, Rule } from './rules/rule.ts';
import { excerpt } from './text/excerpt.ts';

/** What a rule reported, ready to be shown. */
export function toFinding({ meta }: Rule, report: Report): Finding {
  const template = meta.messages[report.message] ?? report.message;
  return {
    rule: meta.id,
    name: meta.name,
    severity: report.severity ?? meta.severity,
    message: fill(template, report.values ?? {}),
    start: report.start,
    end: report.end,
    articles: report.articles ?? meta.articles,
    evidence: meta.evidence,
    fixes: (report.fixes ?? []).map((fix) => ({ ...fix, title: bounded(fix.title) })),
    related: (report.related ?? []).map((place) => ({ ...place, message: bounded(place.message) })),
    unnecessary: report.unnecessary ?? false,
  };
}

/** A file may hold anything: none of its values makes a sentence longer than a person reads. Rules show less of most values. */
const LONGEST_VALUE = 300;

function bounded(text: string): string {
  return excerpt(text, LONGEST_VALUE);
}

/** Puts values into the `{names}` of a message. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => bounded(String(values[name] ?? whole)));
}

/** A rule that fails must not silence the others; its failure is a finding that can be reported as a fault of the product. */
export function ruleFailed({ meta }: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return checkFinding('SWM004', `Rule ${meta.id} failed on this file and was skipped: ${reason}.`, {
    start: 0,
    end: 0,
  });
}
