import { checkFindings } from '../../server/src/core/lint/check-finding.ts';
import { basisOf, rulePage } from '../../server/src/core/rule-page.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { generatedNotice } from './markdown.ts';

/** The page of every rule, by path. What the examples print is what the product says today. */
export function rulePages(): readonly (readonly [path: string, text: string])[] {
  return rules.map(({ meta }) => [`docs/rules/${meta.id}.md`, noticed(rulePage(meta))]);
}

export function ruleIndex(): string {
  const rows = rules.map(
    ({ meta }) =>
      `| [${meta.id}](${meta.id}.md) | ${meta.name} | ${meta.severity} | ${meta.evidence} | ${meta.fix} | ${basisOf(meta)} |`,
  );
  return [
    '# Rules',
    '',
    generatedNotice,
    '',
    'Severity is what a rule reports in most cases; its page and the message tell where it differs. "Fix" tells whether the light bulb',
    'and `--fix` can mend it.',
    '',
    '| id | name | severity | evidence | fix | articles |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    '## About the check itself',
    '',
    '| id | name | severity | what it says |',
    '|---|---|---|---|',
    ...Object.entries(checkFindings).map(
      ([id, { name, severity, explanation }]) => `| ${id} | ${name} | ${severity} | ${explanation} |`,
    ),
    '',
  ].join('\n');
}

/** The page with the notice below its title. */
function noticed(page: string): string {
  const end = page.indexOf('\n');
  return `${page.slice(0, end)}\n\n${generatedNotice}${page.slice(end)}`;
}
