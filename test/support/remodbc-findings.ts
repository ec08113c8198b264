import { parseDocument } from '../../server/src/core/document.ts';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { type CheckSettings, defaultSettings } from '../../server/src/core/settings.ts';
import type { Fact, SiteFacts } from '../../server/src/core/site/facts.ts';

/** What all rules say of a Remodbc.ini, in the order of its text. */
export function remodbcFindings(
  text: string,
  facts: SiteFacts = {},
  settings: Partial<CheckSettings> = {},
): readonly Finding[] {
  const document = parseDocument(text, 'remodbc-ini', 'windows-1252');
  return lint(document, facts, { ...defaultSettings, ...settings });
}

/** `SWM212 warning` for each finding of the rules whose id begins so, sorted. */
export function heard(prefix: string, text: string, facts: SiteFacts = {}): readonly string[] {
  return remodbcFindings(text, facts)
    .filter(({ rule }) => rule.startsWith(prefix))
    .map(({ rule, severity }) => `${rule} ${severity}`)
    .toSorted();
}

/** A fact that a test states. */
export function fact<T>(value: T): Fact<T> {
  return { value, origin: { words: 'the test' } };
}
