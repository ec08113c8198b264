import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { checkFinding } from '../../../server/src/core/lint/check-finding.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { FINDINGS_PER_RULE } from '../../../server/src/core/lint/limits.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { type SafeEdit, safeFixes } from '../../../server/src/core/lint/safe-fixes.ts';
import type { RuleId } from '../../../server/src/core/rules/rule.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { controlText } from '../../support/control-texts.ts';
import { sized } from '../../support/sized.ts';

function safeFixesOf(text: string, language: LanguageId): readonly SafeEdit[] {
  const file = parseFile(text, language, 'windows-1252');
  return safeFixes(file, lint(file, {}, defaultSettings), {}, defaultSettings);
}

function rulesOf(edits: readonly SafeEdit[]): readonly string[] {
  return [...new Set(edits.map(({ rules }) => rules.map(({ rule }) => rule).join('+')))];
}

describe('all safe fixes of a file', () => {
  test('are those that the findings have, each with its rule', () => {
    const text = '# one\n[DS]\nPackInterval=604800 ; weekly\n';
    const edits = safeFixesOf(text, 'remodbc-ini');
    assert.equal(applyEdits(text, edits), '; one\n[DS]\n; weekly\nPackInterval=604800\n');
    assert.deepEqual(rulesOf(edits), ['SWM104', 'SWM103']);
    assert.deepEqual(safeFixesOf('[DS]\nPackInterval=604800\n', 'remodbc-ini'), []);
  });

  test('hold one that only another makes room for, and are then to be made together', () => {
    const text = 'BEGIN_A\n  PROPERTY <A><><><1>\n  PROPERTY <A><><><1\n  PROPERTY <B><><><1\nEND_A\n';
    const edits = safeFixesOf(text, 'sms-site-control');
    assert.deepEqual(
      edits.map(({ start, end, newText }) => [text.slice(start, end), newText]),
      [
        ['  PROPERTY <A><><><1\n', ''],
        ['', '>'],
      ],
    );
    assert.deepEqual(rulesOf(edits), ['SWM403+SWM406']);
  });

  test('touch no place twice, though two findings have a fix there', () => {
    const file = parseFile('[DS]\nPackInterval=604800\n', 'remodbc-ini', 'windows-1252');
    const finding = (rule: RuleId, newText: string): Finding => ({
      ...checkFinding('SWM007', '', { start: 0, end: 4 }, [
        { title: '', safe: true, edits: [{ start: 1, end: 3, newText }] },
      ]),
      rule,
    });
    const edits = safeFixes(file, [finding('SWM601', 'Ds'), finding('SWM602', 'ds')], {}, defaultSettings);
    assert.deepEqual(
      edits.map(({ newText, rules }) => [newText, rules[0]?.rule]),
      [['Ds', 'SWM601']],
    );
  });

  test('name their rules in order, whichever of them made room for another', () => {
    const text = 'x\n[DS]\nPackInterval=604800\n';
    const file = parseFile(text, 'remodbc-ini', 'windows-1252');
    const marking = { title: '', safe: true, edits: [{ start: 0, end: 0, newText: '# ' }] };
    const finding: Finding = {
      ...checkFinding('SWM007', '', { start: 0, end: 1 }, [marking]),
      rule: 'SWM601',
    };
    const edits = safeFixes(file, [finding], {}, defaultSettings);
    assert.equal(applyEdits(text, edits), `; ${text}`);
    assert.deepEqual(rulesOf(edits), ['SWM104+SWM601']);
  });

  test('are more than a rule lists', () => {
    const text = `${'# one\r\n'.repeat(2 * FINDINGS_PER_RULE + 1)}[DS]\r\nPackInterval=604800\r\n`;
    const edits = safeFixesOf(text, 'remodbc-ini');
    assert.equal(applyEdits(text, edits), text.replaceAll('#', ';'));
    assert.deepEqual(rulesOf(edits), ['SWM104']);
    assert.ok(edits.every(({ start, end }) => end - start === 1));
  });

  test('leave no safe fix to make', () => {
    fc.assert(
      fc.property(controlText, (text) => {
        const fixed = applyEdits(text, safeFixesOf(text, 'sms-site-control'));
        assert.deepEqual(safeFixesOf(fixed, 'sms-site-control'), [], JSON.stringify(fixed));
      }),
      { numRuns: sized(250) },
    );
  });
});
