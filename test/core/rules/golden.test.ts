import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { parseDocument, parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/finding.ts';
import { collectEdits, firstFix } from '../../../server/src/core/fix.ts';
import { lint } from '../../../server/src/core/lint.ts';
import { ruleById, rules } from '../../../server/src/core/rules/registry.ts';
import { type CheckSettings, defaultSettings } from '../../../server/src/core/settings.ts';
import { remodbcCopy } from '../../../server/src/core/site/copies.ts';
import type { RemodbcCopy, SiteFacts } from '../../../server/src/core/site/facts.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import type { Encoding } from '../../../server/src/core/text/encoding.ts';
import { LineIndex } from '../../../server/src/core/text/lines.ts';
import { fixture } from '../../support/fixtures.ts';

/**
 * test/fixtures/rules/SWMnnn holds, for every case of a rule:
 *   bad-CASE.ini             text with the fault
 *   bad-CASE.findings.txt    what the rule says of it (written by UPDATE_GOLDEN=1, read by a person)
 *   bad-CASE.fixed.ini       the text after the first fix of each finding; missing where there is no fix
 *   good-CASE.ini            text the rule must be silent on
 *   CASE.json                optional: { "language", "encoding", "facts", "settings", "copies" } of bad-CASE and good-CASE; "copies" are the
 *                            other copies of Remodbc.ini in the site, text by label
 * All of them run with LF and with CR LF.
 */
interface CaseOptions {
  readonly language?: LanguageId;
  readonly encoding?: Encoding;
  readonly facts?: SiteFacts;
  readonly settings?: Partial<CheckSettings>;
  readonly copies?: Readonly<Record<string, string>>;
}

const lineEnds: readonly (readonly [string, (text: string) => string])[] = [
  ['LF', (text) => text],
  ['CR LF', (text) => text.replaceAll('\n', '\r\n')],
];

const update = process.env['UPDATE_GOLDEN'] === '1';

for (const id of readdirSync(fixture('rules')).sort()) {
  const rule = ruleById(id);
  describe(`golden ${id}`, () => {
    test('belongs to a rule and holds a bad and a good text', () => {
      assert.ok(rule, `test/fixtures/rules/${id} has no rule`);
      const files = readdirSync(fixture(`rules/${id}`));
      assert.ok(files.some((file) => isCase(file, 'bad-')) && files.some((file) => isCase(file, 'good-')));
    });

    for (const file of readdirSync(fixture(`rules/${id}`)).sort()) {
      if (isCase(file, 'bad-')) badCase(id, file);
      if (isCase(file, 'good-')) goodCase(id, file);
    }
  });
}

test('every rule has golden texts', () => {
  const missing = rules.map(({ meta }) => meta.id).filter((id) => !existsSync(fixture(`rules/${id}`)));
  assert.deepEqual(missing, []);
});

function isCase(file: string, prefix: string): boolean {
  return file.startsWith(prefix) && !file.endsWith('.txt') && !file.includes('.fixed.');
}

function badCase(id: string, file: string): void {
  const path = fixture(`rules/${id}/${file}`);
  const findingsPath = path.replace(/\.\w+$/, '.findings.txt');
  const fixedPath = path.replace(/(\.\w+)$/, '.fixed$1');
  const text = readText(path);

  for (const [name, convert] of lineEnds) {
    test(`${file} with ${name}`, () => {
      const bad = convert(text);
      const found = check(id, path, bad);
      assert.notEqual(found.length, 0, 'the rule finds nothing');
      const edits = collectEdits(found, firstFix);
      const fixed = edits.length > 0 ? applyEdits(bad, edits) : undefined;
      if (update && name === 'LF') {
        writeFileSync(findingsPath, print(found, bad));
        if (fixed !== undefined) writeFileSync(fixedPath, fixed, 'latin1');
      }
      assert.equal(print(found, bad), readFileSync(findingsPath, 'utf8'));
      if (fixed === undefined) return assert.ok(!existsSync(fixedPath), 'there is a fixed text but no fix');
      assert.equal(fixed, convert(readText(fixedPath)));
      return assertConverges(id, path, fixed);
    });
  }
}

/** Made again and again, the first fixes must come to an end, and then the rule has nothing left that they could mend. */
function assertConverges(id: string, path: string, fixed: string): void {
  let text = fixed;
  for (let pass = 0; pass < 10; pass++) {
    const edits = collectEdits(check(id, path, text), firstFix);
    if (edits.length === 0) return;
    text = applyEdits(text, edits);
  }
  assert.fail('the fixes never come to an end');
}

function goodCase(id: string, file: string): void {
  const path = fixture(`rules/${id}/${file}`);
  for (const [name, convert] of lineEnds) {
    test(`${file} with ${name}`, () => {
      const text = convert(readText(path));
      assert.equal(print(check(id, path, text), text), '');
    });
  }
}

/** One byte, one character: fixtures hold text of code page 1252 without the bytes 80 to 9F. */
function readText(path: string): string {
  return readFileSync(path, 'latin1');
}

function check(id: string, path: string, text: string): readonly Finding[] {
  const options = readOptions(path);
  const language = options.language ?? ruleById(id)?.meta.languages[0] ?? 'remodbc-ini';
  const document = parseFile(text, language, options.encoding ?? 'windows-1252');
  const settings = { ...defaultSettings, ...options.settings };
  const facts = { ...options.facts, ...(options.copies && { otherCopies: copiesFrom(options.copies) }) };
  return lint(document, facts, settings).filter((finding) => finding.rule === id);
}

function copiesFrom(texts: Readonly<Record<string, string>>): readonly RemodbcCopy[] {
  return Object.entries(texts).map(([label, text]) =>
    remodbcCopy(`file:///site/${label}`, label, parseDocument(text, 'remodbc-ini').profile),
  );
}

function readOptions(path: string): CaseOptions {
  const name = path.replace(/\.\w+$/, '.json').replace(/(bad|good)-([^/]*)$/, '$2');
  return existsSync(name) ? (JSON.parse(readFileSync(name, 'utf8')) as CaseOptions) : {};
}

/** `line:character-line:character severity message`, counted from one, then related places and fixes, indented. */
function print(findings: readonly Finding[], text: string): string {
  const lines = new LineIndex(text);
  const place = (offset: number): string => {
    const { line, character } = lines.positionAt(offset);
    return `${line + 1}:${character + 1}`;
  };
  return findings
    .flatMap(({ start, end, severity, message, related, fixes, articles }) => [
      `${place(start)}-${place(end)} ${severity} ${message} [${articles.join(', ') || 'no Microsoft source'}]`,
      ...related.map((other) => `  see ${place(other.start)} ${other.message}`),
      ...fixes.map((fix) => `  ${fix.safe ? 'safe' : 'suggested'}: ${fix.title}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}
