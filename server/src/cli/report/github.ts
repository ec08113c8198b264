import { articleUrl } from '../../core/catalogue/articles/links.ts';
import type { Finding } from '../../core/lint/finding.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { Places } from './places.ts';
import { reportFormat } from './report.ts';
import { slashed } from './slashed.ts';
import { visible } from './visible.ts';

/** Workflow commands of GitHub Actions: each finding becomes an annotation beside its line. */
export const githubFormat = reportFormat<string>({
  describe: ({ path, findings, places }) =>
    findings.map((finding) => annotation(path, finding, places)).join(''),
  createWriter: (output) => ({
    file: (text) => output.write(text),
    problem: ({ path, sentence }) =>
      output.write(command('error', [['file', slashed(path)]], visible(sentence))),
    end: () => {},
  }),
});

/** GitHub has no milder kind than notice. */
const kindOf: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function annotation(path: string, finding: Finding, places: Places): string {
  const { severity, rule, name, message, articles } = finding;
  const start = places.positionAt(finding.start);
  const end = places.positionAt(finding.end);
  const isOneLine = start.line === end.line;
  const columns = [
    ['col', `${start.character + 1}`],
    ['endColumn', `${Math.max(end.character, start.character) + 1}`],
  ] as const;
  const sources = articles.map((article) => articleUrl(article));
  return command(
    kindOf[severity],
    [
      ['file', slashed(path)],
      ['line', `${start.line + 1}`],
      // Columns are taken only where the lines are the same.
      ...(isOneLine ? columns : [['endLine', `${end.line + 1}`] as const]),
      ['title', `${rule} ${name}`],
    ],
    [visible(message), ...sources].join('\n'),
  );
}

function command(
  kind: string,
  properties: readonly (readonly [name: string, value: string])[],
  text: string,
): string {
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(visible(value))}`).join(',');
  return `::${kind} ${written}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
