import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseDocument, parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { collectEdits, firstFix } from '../../../server/src/core/lint/fix.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { ruleById, rules } from '../../../server/src/core/rules/registry.ts';
import type { Fix, RelatedPlace } from '../../../server/src/core/rules/rule.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { remodbcValues } from '../../../server/src/core/site/copies.ts';
import type { RemodbcCopy } from '../../../server/src/core/site/facts.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { LineIndex, type Span } from '../../../server/src/core/text/lines.ts';
import { fixture } from '../../support/fixtures.ts';
import { type GoldenCase, goldenCases, goldenRules, readGoldenText } from '../../support/golden-cases.ts';

type LineEnd = readonly [name: string, convert: (text: string) => string];

/** All golden texts run with every line end. */
const lineEnds: readonly LineEnd[] = [
  ['LF', (text) => text],
  ['CR LF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
];

const update = process.env['UPDATE_GOLDEN'] === '1';

for (const id of goldenRules()) {
  const cases = goldenCases(id);
  describe(`golden ${id}`, () => {
    test('belongs to a rule and holds a bad and a good text', () => {
      assert.ok(ruleById(id), `test/fixtures/rules/${id} has no rule`);
      assert.ok(cases.some(({ isBad }) => isBad) && cases.some(({ isBad }) => !isBad));
    });

    for (const golden of cases) (golden.isBad ? badCase : goodCase)(golden);
  });
}

test('every rule has golden texts', () => {
  const missing = rules.map(({ meta }) => meta.id).filter((id) => !existsSync(fixture(`rules/${id}`)));
  assert.deepEqual(missing, []);
});

/** One test for all line ends: there are so many texts that starting tests would take longer than they do. */
function badCase(golden: GoldenCase): void {
  test(golden.file, () => {
    for (const lineEnd of lineEnds) assertFound(golden, lineEnd);
  });
}

function assertFound(golden: GoldenCase, [name, convert]: LineEnd): void {
  const { stem, ending } = golden;
  const findingsPath = `${stem}.findings.txt`;
  const fixedPath = `${stem}.fixed${ending}`;
  const bad = convert(golden.text);
  const found = check(golden, bad);
  assert.notEqual(found.length, 0, `the rule finds nothing with ${name}`);
  const edits = collectEdits(found, firstFix);
  const fixed = edits.length > 0 ? applyEdits(bad, edits) : undefined;
  if (update && name === 'LF') {
    writeFileSync(findingsPath, print(found, bad));
    if (fixed !== undefined) writeFileSync(fixedPath, fixed, 'latin1');
  }
  assertSame(name, print(found, bad), readFileSync(findingsPath, 'utf8'));
  if (fixed === undefined) {
    assert.ok(!existsSync(fixedPath), 'there is a fixed text but no fix');
    return;
  }
  assertSame(name, fixed, convert(readGoldenText(fixedPath)));
  assertConverges(golden, fixed);
}

/** Both bear the name of the line end, so that a difference shows it. */
function assertSame(lineEnd: string, actual: string, expected: string): void {
  assert.equal(`${lineEnd}\n${actual}`, `${lineEnd}\n${expected}`);
}

/** Made again and again, the first fixes must come to an end, and then the rule has nothing left that they could mend. */
function assertConverges(golden: GoldenCase, fixed: string): void {
  let text = fixed;
  for (let pass = 0; pass < 10; pass++) {
    const edits = collectEdits(check(golden, text), firstFix);
    if (edits.length === 0) return;
    text = applyEdits(text, edits);
  }
  assert.fail('the fixes never come to an end');
}

function goodCase(golden: GoldenCase): void {
  test(golden.file, () => {
    for (const [name, convert] of lineEnds) {
      const text = convert(golden.text);
      assertSame(name, print(check(golden, text), text), '');
    }
  });
}

function check(golden: GoldenCase, text: string): readonly Finding[] {
  const { rule, language, encoding, copies } = golden;
  const document = parseFile(text, language, encoding);
  const settings = { ...defaultSettings, ...golden.settings };
  const facts = { ...golden.facts, ...(copies && { otherCopies: copiesFrom(copies) }) };
  const found = lint(document, facts, settings);
  assert.deepEqual(
    found.filter((finding) => finding.rule === 'SWM004'),
    [],
  );
  return found.filter((finding) => finding.rule === rule);
}

function copiesFrom(texts: Readonly<Record<string, string>>): readonly RemodbcCopy[] {
  return Object.entries(texts).map(([label, text]) => ({
    uri: `file:///site/${label}`,
    label,
    values: remodbcValues(parseDocument(text, 'remodbc-ini').profile),
  }));
}

/**
 * `line:character-line:character severity message`, counted from one; then, indented, related places, and fixes with their edits. What has no effect is faded
 * in editors.
 */
function print(findings: readonly Finding[], text: string): string {
  const lines = new LineIndex(text);
  const place = (offset: number): string => {
    const { line, character } = lines.positionAt(offset);
    return `${line + 1}:${character + 1}`;
  };
  const span = ({ start, end }: Span): string => `${place(start)}-${place(end)}`;
  const printFix = ({ safe, title, encoding, edits }: Fix): readonly string[] => [
    `  ${safe ? 'safe' : 'suggested'}: ${title}${encoding === undefined ? '' : `, as ${encoding}`}`,
    ...edits.map((edit) => `    ${span(edit)} ${JSON.stringify(edit.newText.replaceAll(/\r\n?/g, '\n'))}`),
  ];
  return findings
    .flatMap(({ severity, message, related, fixes, articles, unnecessary, ...where }) => [
      `${span(where)} ${severity} ${message} [${articles.join(', ') || 'no Microsoft source'}]`,
      ...(unnecessary ? ['  faded'] : []),
      ...related.map((other) => `  see ${elsewhere(other) ?? span(other)} ${other.message}`),
      ...fixes.flatMap(printFix),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function elsewhere({ elsewhere: other }: RelatedPlace): string | undefined {
  return other && `${other.uri}:${other.line + 1}`;
}
