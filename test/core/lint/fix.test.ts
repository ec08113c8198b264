import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { collectEdits, firstFix, safeFix } from '../../../server/src/core/lint/fix.ts';
import type { Fix } from '../../../server/src/core/rules/rule.ts';
import type { TextEdit } from '../../../server/src/core/text/edit.ts';

function finding(...fixes: readonly Fix[]): Finding {
  return {
    rule: 'SWM101',
    name: 'any',
    severity: 'warning',
    message: '',
    articles: [],
    evidence: 'inferred',
    start: 0,
    end: 0,
    fixes,
    related: [],
    unnecessary: false,
  };
}

function edit(start: number, end: number, newText = ''): TextEdit {
  return { start, end, newText };
}

function fix(safe: boolean, ...edits: readonly TextEdit[]): Fix {
  return { title: 'any', safe, edits };
}

describe('the edits of many findings', () => {
  test('are those of the first fixes, or of the first safe ones', () => {
    const both = finding(fix(false, edit(0, 1)), fix(true, edit(2, 3)));
    assert.deepEqual(collectEdits([both], firstFix), [edit(0, 1)]);
    assert.deepEqual(collectEdits([both], safeFix), [edit(2, 3)]);
  });

  test('leave out a fix that writes the file in another encoding', () => {
    const encoding: Fix = { title: 'any', safe: true, edits: [], encoding: 'windows-1252' };
    assert.deepEqual(collectEdits([finding(encoding, fix(true, edit(0, 1)))], safeFix), [edit(0, 1)]);
  });

  test('leave out the whole of a fix that wants what an earlier one has', () => {
    const first = finding(fix(true, edit(5, 9)));
    assert.deepEqual(collectEdits([first, finding(fix(true, edit(0, 1), edit(8, 10)))], firstFix), [
      edit(5, 9),
    ]);
    assert.deepEqual(collectEdits([first, finding(fix(true, edit(5, 5, 'x')))], firstFix), [edit(5, 9)]);
  });

  test('keep removals that follow each other', () => {
    const findings = [finding(fix(true, edit(0, 5))), finding(fix(true, edit(5, 9)))];
    assert.deepEqual(collectEdits(findings, firstFix), [edit(0, 5), edit(5, 9)]);
  });

  test('do not put text behind what another finding takes away, in either order', () => {
    const removal = finding(fix(true, edit(0, 5)));
    const insertion = finding(fix(true, edit(5, 5, 'Logon=1')));
    assert.deepEqual(collectEdits([removal, insertion], firstFix), [edit(0, 5)]);
    assert.deepEqual(collectEdits([insertion, removal], firstFix), [edit(5, 5, 'Logon=1')]);
  });

  test('let one fix put text behind what it takes away itself', () => {
    const move = finding(fix(true, edit(0, 5), edit(5, 5, 'x')));
    assert.deepEqual(collectEdits([move], firstFix), [edit(0, 5), edit(5, 5, 'x')]);
  });
});
