import { checkFinding } from './check-finding.ts';
import type { Finding } from './finding.ts';
import type { Report, Rule } from './rules/rule.ts';

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
    fixes: report.fixes ?? [],
    related: report.related ?? [],
    unnecessary: report.unnecessary ?? false,
  };
}

/** Puts values into the `{names}` of a message. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A rule that fails must not silence the others; its failure is a finding that can be reported as a fault of the product. */
export function ruleFailed({ meta }: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return checkFinding('SWM004', `Rule ${meta.id} failed on this file and was skipped: ${reason}.`, {
    start: 0,
    end: 0,
  });
}
