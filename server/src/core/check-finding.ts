import type { Finding } from './finding.ts';
import type { Fix } from './rules/rule.ts';
import type { Span } from './text/lines.ts';

/** Findings about the checking itself. They belong to no rule file, because no text of a site can be at fault for them. */
export const checkFindings = {
  SWM001: { name: 'check-incomplete', severity: 'information' },
  SWM002: { name: 'unused-suppression', severity: 'hint' },
  SWM003: { name: 'unknown-suppression', severity: 'hint' },
  SWM004: { name: 'rule-failed', severity: 'information' },
  SWM005: { name: 'characters-lost', severity: 'warning' },
  SWM006: { name: 'unknown-setting', severity: 'warning' },
  SWM007: { name: 'wrong-setting', severity: 'warning' },
  SWM008: { name: 'repeated-setting', severity: 'hint' },
} as const;

export type CheckFindingId = keyof typeof checkFindings;

export function checkFinding(
  id: CheckFindingId,
  message: string,
  span: Span,
  fixes: readonly Fix[] = [],
): Finding {
  const { start, end } = span;
  const { name, severity } = checkFindings[id];
  return {
    rule: id,
    name,
    severity,
    message,
    start,
    end,
    articles: [],
    evidence: 'arithmetic',
    fixes,
    related: [],
    unnecessary: id === 'SWM002' || id === 'SWM008',
  };
}
