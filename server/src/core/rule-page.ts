import { articleUrl } from './catalogue/articles/links.ts';
import { remodbcKey } from './catalogue/remodbc.ts';
import { parseFile } from './document.ts';
import type { Finding } from './lint/finding.ts';
import { collectEdits, firstFix } from './lint/fix.ts';
import { lint } from './lint/lint.ts';
import type { RuleMeta } from './rules/rule.ts';
import { defaultSettings } from './settings.ts';
import type { RemodbcCopy } from './site/facts.ts';
import { applyEdits } from './text/edit.ts';
import { LineIndex } from './text/lines.ts';
import { formatIso } from './values/format-time.ts';
import { utc } from './values/zone.ts';

/** What a rule rests on, in words. */
export const evidenceWords = {
  documented: 'documented: a Microsoft text says it',
  shown: 'shown: it stands in a published example',
  inferred: 'inferred: it follows from documented facts or from how Windows reads files',
  arithmetic: 'arithmetic: it follows from the number alone',
} as const;

/** Whether a rule can mend what it finds, in words. */
export const fixWords = {
  safe: 'yes, safe: part of "fix all"',
  suggested: 'yes, suggested: it waits to be chosen',
  none: 'none',
} as const;

/** All there is to know of a rule, in Markdown. What the examples print is what the product says today. */
export function rulePage(meta: RuleMeta): string {
  const findings = check(meta, meta.examples.bad);
  const edits = collectEdits(findings, firstFix);
  const fixed = edits.length > 0 ? applyEdits(meta.examples.bad, edits) : undefined;
  const notation = /^sms-/.test(meta.languages[0] ?? '') ? 'text' : 'ini';
  return [
    `# ${meta.id}: ${meta.name}`,
    '',
    meta.explanation,
    '',
    '| | |',
    '|---|---|',
    `| severity | ${meta.severity} |`,
    `| languages | ${meta.languages.join(', ')} |`,
    `| evidence | ${evidenceWords[meta.evidence]} |`,
    `| articles | ${basisOf(meta)} |`,
    `| fix | ${meta.noFix === undefined ? fixWords[meta.fix] : `${fixWords.none}: ${meta.noFix}`} |`,
    '',
    '## Example',
    '',
    ...fenced(meta.examples.bad, notation),
    ...conditions(meta),
    'What the check says:',
    '',
    ...fenced(findings.map((finding) => spoken(finding, meta.examples.bad)).join('\n'), 'text'),
    ...(fixed === undefined ? [] : ['After the first fix:', '', ...fenced(fixed, notation)]),
    'A text the rule is silent on:',
    '',
    ...fenced(meta.examples.good, notation),
  ].join('\n');
}

function check(meta: RuleMeta, text: string): readonly Finding[] {
  const { facts, settings, encoding } = meta.examples;
  const [language = 'remodbc-ini'] = meta.languages;
  const document = parseFile(text, language, encoding ?? 'windows-1252');
  const findings = lint(document, facts ?? {}, { ...defaultSettings, ...settings });
  return findings.filter((finding) => finding.rule === meta.id);
}

/** What an example needs beside its text, in the words of the settings. */
function conditions({ examples }: RuleMeta): readonly string[] {
  const { facts = {}, settings: { propertyMap = {}, ...settings } = {}, encoding } = examples;
  // No example needs the present: it would be another one whenever the page is made.
  const { referenceDate, present: _present, otherCopies = [], fileName, ...named } = facts;
  const all = [
    ...(fileName ? [`the name ${fileName}`] : []),
    ...Object.entries(named).map(([name, fact]) => `${name} ${JSON.stringify(stated(fact))}`),
    ...(referenceDate ? [`the reference date ${formatIso(referenceDate.value, utc)}`] : []),
    ...otherCopies.map(copyInWords),
    ...Object.entries(propertyMap).map(([name, setting]) => `the property "${name}" taken for ${setting}`),
    ...Object.entries(settings).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
    ...(encoding ? [`encoding ${encoding}`] : []),
  ];
  return all.length > 0 ? [`With ${all.join(' and ')}.`, ''] : [];
}

function stated(fact: { readonly value?: unknown } | ReadonlyMap<unknown, unknown>): unknown {
  return 'value' in fact ? fact.value : undefined;
}

function copyInWords({ label, values }: RemodbcCopy): string {
  const lines = [...values].map(([key, { value }]) => `${remodbcKey(key)?.name ?? key}=${value}`);
  return `another copy, ${label}, that holds ${lines.join(', ')}`;
}

function spoken(finding: Finding, text: string): string {
  const { line, character } = new LineIndex(text).positionAt(finding.start);
  return `${line + 1}:${character + 1} ${finding.severity} ${finding.message}`;
}

/** The articles of a rule as links, or that there are none. */
export function basisOf({ articles }: RuleMeta): string {
  return articles.length > 0
    ? articles.map((id) => `[${id}](${articleUrl(id)})`).join(', ')
    : 'no Microsoft source';
}

/** An example that has to be long is cut: its beginning shows what it is. */
const LONGEST_EXAMPLE = 1200;

/** Control characters would make the page a binary file, so they stand as their Unicode pictures. */
function fenced(text: string, language: string): readonly string[] {
  const shown =
    text.length > LONGEST_EXAMPLE ? `${text.slice(0, 200)}\n... (${text.length} characters in all)` : text;
  const visible = shown.replaceAll(/[\0-\x08\x0b-\x1f]/g, (control) =>
    String.fromCharCode(0x2400 + control.charCodeAt(0)),
  );
  return [`\`\`\`${language}`, visible.replace(/\n$/, ''), '```', ''];
}
