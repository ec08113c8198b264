import assert from 'node:assert/strict';
import { type MeteringFile, parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { collectEdits, firstFix } from '../../../server/src/core/lint/fix.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { type SafeEdit, safeFixes } from '../../../server/src/core/lint/safe-fixes.ts';
import { rules as allRules, ruleById } from '../../../server/src/core/rules/registry.ts';
import { applyEdits, editsOverlap } from '../../../server/src/core/text/edit.ts';
import { checkSettings, type FileInput, factsFor, fileOf, makeFile, smallerFile } from '../languages.ts';
import { ODD, readsOdd } from '../odd-words.ts';
import { target } from '../target.ts';

const ruleIds = allRules.map(({ meta }) => meta.id);

/** A fix may have to wait for the one before it; more passes than lines, and some, are no end. */
const PASSES_BESIDE_LINES = 60;

/** No rule fails; findings and fixes lie in the text; safe fixes are done in one pass, all others come to an end; what is silenced is silent. */
export const rules = target<FileInput>({
  name: 'rules',
  make: makeFile(),
  smaller: smallerFile,
  check: (input) => {
    const file = fileOf(input);
    const findings = findingsIn(file, input);
    for (const finding of findings) assertSound(finding, input.text);
    const fixed = applyEdits(input.text, safeFixesOf(file, findings, input));
    const fixedFile = fileOf({ ...input, text: fixed });
    const again = safeFixesOf(fixedFile, findingsIn(fixedFile, input), input);
    assert.deepEqual(again, [], `safe fixes are left in ${JSON.stringify(fixed)}`);
    const mostPasses = PASSES_BESIDE_LINES + input.text.split(/[\r\n]/).length;
    let current = input.text;
    for (let pass = 0; ; pass++) {
      const edits = collectEdits(findingsIn(fileOf({ ...input, text: current }), input), firstFix);
      if (edits.length === 0) break;
      assert.ok(pass < mostPasses, `no end: ${JSON.stringify(current.slice(0, 500))}`);
      current = applyEdits(current, edits);
    }
  },
});

function findingsIn(file: MeteringFile, input: FileInput): readonly Finding[] {
  return lint(file, factsFor(input), checkSettings);
}

/** With every edit, what it takes out and puts in differs, and none touches another. */
function safeFixesOf(
  file: MeteringFile,
  findings: readonly Finding[],
  input: FileInput,
): readonly SafeEdit[] {
  const edits = safeFixes(file, findings, factsFor(input), checkSettings);
  const ordered = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
  for (const [index, { start, end, newText }] of ordered.entries()) {
    assert.notEqual(file.text.slice(start, end), newText);
    assert.ok(start >= (ordered[index - 1]?.end ?? 0), JSON.stringify(edits));
  }
  return edits;
}

function assertSound(finding: Finding, text: string): void {
  const { rule, message, start, end, fixes, related } = finding;
  assert.notEqual(rule, 'SWM004', message);
  assert.ok(0 <= start && start <= end && end <= text.length, `${rule} at ${start} to ${end}`);
  const isOdd = readsOdd(text);
  if (!isOdd) assert.doesNotMatch(message, ODD, rule);
  assert.match(message, /^[ -\uffff]*$/, rule);
  for (const place of related) assert.ok(0 <= place.start && place.start <= place.end, rule);
  const announced = ruleById(rule)?.meta.fix;
  if (announced === 'none') assert.deepEqual(fixes, [], rule);
  if (announced === 'suggested') assert.ok(!fixes.some((fix) => fix.safe), rule);
  for (const { edits, title } of fixes) {
    if (!isOdd) assert.doesNotMatch(title, ODD, rule);
    assert.match(title, /^[ -\uffff]*$/, rule);
    for (const [index, edit] of edits.entries()) {
      assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= text.length, rule);
      for (const other of edits.slice(index + 1)) {
        const isInsertionBefore = edit.start === other.start && edit.start === edit.end;
        assert.ok(isInsertionBefore || !editsOverlap(edit, other), `${rule} ${JSON.stringify(edits)}`);
      }
    }
  }
}

/** A comment that silences all rules leaves only remarks on comments and on what cannot be checked. */
export const suppressions = target<FileInput>({
  name: 'suppressions',
  make: makeFile(['remodbc-ini', 'licmtr-cfg', 'site-metering']),
  smaller: smallerFile,
  check: (input) => {
    const text = `; swm-disable ${ruleIds.join(', ')}\r\n${input.text}`;
    for (const { rule } of findingsIn(parseFile(text, input.language), input)) assert.match(rule, /^SWM00/);
  },
});
