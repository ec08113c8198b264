import { articleUrl } from '../../core/catalogue/articles/links.ts';
import type { Finding } from '../../core/lint/finding.ts';
import type { Places } from './places.ts';
import { type CheckedFile, type ReportSettings, reportFormat } from './report.ts';
import { slashed } from './slashed.ts';
import { visible } from './visible.ts';

/**
 * XML as test reports of JUnit have it: a suite for each file, in it a case for each finding, or one that passed. Only findings that lead to exit
 * code 1 are failures; the others pass and tell what they are.
 */
export const junitFormat = reportFormat<string>({
  describe: printSuite,
  createWriter: (output) => ({
    begin: () => output.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sms-metering">\n'),
    file: (text) => output.write(text),
    problem: ({ path, sentence }) => {
      const name = escapeXml(slashed(path));
      output.write(
        `  <testsuite name="${name}" tests="1" failures="0" errors="1">\n` +
          `    <testcase classname="${name}" name="check">\n      <error message="${escapeXml(sentence)}"/>\n    </testcase>\n  </testsuite>\n`,
      );
    },
    end: () => output.write('</testsuites>\n'),
  }),
});

function printSuite({ path, findings, places }: CheckedFile, { fails }: ReportSettings): string {
  const name = escapeXml(slashed(path));
  const failures = findings.filter(({ severity }) => fails(severity)).length;
  const cases =
    findings.length === 0
      ? `    <testcase classname="${name}" name="check"/>\n`
      : findings.map((finding) => printCase(finding, name, places, fails(finding.severity))).join('');
  const tests = Math.max(findings.length, 1);
  return `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0">\n${cases}  </testsuite>\n`;
}

function printCase(finding: Finding, className: string, places: Places, isFailure: boolean): string {
  const { rule, name, severity, message, start, articles } = finding;
  const { line, character } = places.positionAt(start);
  const place = `${line + 1}:${character + 1}`;
  const text = escapeXml(
    [`${place} ${severity} ${message}`, ...articles.map((id) => articleUrl(id))].join('\n'),
  );
  const outcome = isFailure
    ? `<failure type="${severity}" message="${escapeXml(message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase classname="${className}" name="${rule} ${name} (${place})">\n      ${outcome}\n    </testcase>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML has no way to write most control characters, so they stand as their pictures; line ends stay. */
function escapeXml(text: string): string {
  const shown = text.split('\n').map(visible).join('\n');
  return shown.replace(/[&<>"'\ufffe\uffff]/g, (sign) => entities[sign] ?? '\ufffd');
}
