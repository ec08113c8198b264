import type { Fix } from '../rules/rule.ts';
import type { Span } from '../text/lines.ts';
import type { Finding } from './finding.ts';

/** Findings about the checking itself. They belong to no rule file, because no text of a site can be at fault for them. */
export const checkFindings = {
  SWM001: {
    name: 'check-incomplete',
    severity: 'information',
    explanation:
      'The file is too large or looks binary, or a rule had more to say than is listed. Nothing is wrong with the site because of that.',
  },
  SWM002: {
    name: 'unused-suppression',
    severity: 'hint',
    explanation: 'A comment silences a rule that has nothing to say there. Delete the comment.',
  },
  SWM003: {
    name: 'unknown-suppression',
    severity: 'hint',
    explanation:
      'A comment is to silence a rule that does not exist, or is not understood. Correct the name of the rule.',
  },
  SWM004: {
    name: 'rule-failed',
    severity: 'information',
    explanation: 'A rule broke down on this file and was skipped; the other rules went on. Please report it.',
  },
  SWM005: {
    name: 'characters-lost',
    severity: 'warning',
    explanation:
      'The text holds the mark for characters that could not be read, so it was probably opened in the wrong encoding. Open it in the right one before it is saved.',
  },
  SWM006: {
    name: 'unknown-setting',
    severity: 'warning',
    explanation:
      'The settings file holds a name that is no setting, so the line changes nothing. Correct the name or delete the line.',
  },
  SWM007: {
    name: 'wrong-setting',
    severity: 'warning',
    explanation:
      'A value in the settings file is not understood and was left out. Write one of the values that the message names.',
  },
  SWM008: {
    name: 'repeated-setting',
    severity: 'hint',
    explanation:
      'The settings file says the same setting twice, and only one of the lines counts. Delete the other.',
  },
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
