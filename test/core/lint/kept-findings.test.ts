import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { type EditedFile, editedFile } from '../../../server/src/core/edited-file.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { originOf } from '../../../server/src/core/lint/origin.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { changes, editsIn } from '../../support/edits.ts';
import { sized } from '../../support/sized.ts';

const filler = '; nothing but a remark\n'.repeat(400);
const twice = '[DS]\nPackTime=1\nPackTime=2\n[Server\n';

function found(file: EditedFile, language: LanguageId, ...rules: readonly string[]): readonly Finding[] {
  const findings = lint(file.read(undefined), {}, defaultSettings);
  assert.deepEqual(findings, lint(parseFile(file.text.whole, language), {}, defaultSettings));
  return findings.filter(({ rule }) => rules.includes(rule));
}

/** A text that has been checked, and the same with a word replaced where it stands first. */
function edited(text: string, replaced: string, newText: string): readonly [EditedFile, EditedFile] {
  const before = editedFile(text, 'remodbc-ini');
  found(before, 'remodbc-ini');
  const start = text.indexOf(replaced);
  return [before, before.replace(start, start + replaced.length, newText)];
}

function origins(file: EditedFile): readonly unknown[] {
  return found(file, 'remodbc-ini', 'SWM101', 'SWM106').map((finding) => originOf(finding)?.inPiece);
}

describe('what was found in lines of an INI file', () => {
  test('is kept where they stay in their lines', () => {
    for (const behind of [filler, `${filler}${twice}`]) {
      const [before, after] = edited(`${filler}${twice}${behind}`, 'nothing', 'something');
      const known = origins(before);
      assert.ok(known.length >= 2 && !known.includes(undefined));
      assert.deepEqual(
        origins(after).map((origin, index) => origin === known[index]),
        known.map(() => true),
      );
    }
  });

  test('is told with the new numbers where lines come before it', () => {
    const [before, after] = edited(`${filler}${twice}${filler}`, 'nothing', 'nothing\n;');
    const known = origins(before);
    const [again, header] = found(after, 'remodbc-ini', 'SWM101', 'SWM106');
    assert.match(again?.message ?? '', /in line 403 /);
    // The one that tells a number says something else now; the other one does not.
    assert.notEqual(again && originOf(again)?.inPiece, known[0]);
    assert.equal(header && originOf(header)?.inPiece, known[1]);
    const back = after.replace(
      filler.indexOf('nothing'),
      filler.indexOf('nothing') + 'nothing\n;'.length,
      'nothing',
    );
    assert.match(found(back, 'remodbc-ini', 'SWM101')[0]?.message ?? '', /in line 402 /);
  });

  test('is told as of the whole text where its lines stand in pieces of their own, whatever changes between and around them', () => {
    const far = `${filler}[DS]\n${filler}PackTime=1\n${filler.replaceAll('remark', 'word')}PackTime=2\n${filler}[Server\n${filler}`;
    for (const [old, other] of [
      ['[DS]', '[ds]'],
      ['[DS]', '; [DS]'],
      ['PackTime=1', 'PackTime=12'],
      ['PackTime=1', 'OtherTime=1'],
      ['PackTime=2', 'packtime=2'],
      ['nothing but a word', 'nothing but a word\n;'],
      ['nothing but a word', 'nothing at all but a word'],
      ['[Server', '[Servers'],
    ] as const) {
      const [, after] = edited(far, old, other);
      found(after, 'remodbc-ini');
      const start = far.indexOf(old);
      found(after.replace(start, start + other.length, old), 'remodbc-ini');
    }
  });

  test('of sections of one name is told as of the whole text, whatever changes in, between and around them', () => {
    const other = (name: string): string => `[${name}]\n${filler}`;
    const first = '[DS]\nPackTime=1\n';
    const later = '[ds]\nPackInterval=1\n; why\nPackTime=2\n';
    const far = `${other('A')}${first}${other('B')}${later}${other('C')}`;
    const near = `${other('A')}${first}${later}${other('B')}`;
    const long = `[DS]\n${filler}PackTime=1\n${filler}${other('A')}${later}${other('B')}`;
    for (const [text, old, changed] of [
      [far, '[A]', '[A]\n;'],
      [far, '[B]', '[B]\n;'],
      [far, '[B]', '[BB]'],
      [far, '[B]\n', ''],
      [far, '[C]', '[C]\n;'],
      [far, '[C]\n', ''],
      [far, 'PackTime=1', 'PackInterval=1'],
      [far, 'PackTime=1', 'PackTime=1\n\n'],
      [far, 'PackInterval=1', 'PackInterval=2'],
      [far, 'PackTime=2', '[PackTime=2'],
      [far, '; why', ''],
      [far, '[DS]', '[DSN]'],
      [near, '[ds]', '[C]\n[ds]'],
      [long, 'PackTime=1', 'PackTims=1'],
      [near, '[ds]', '\n[ds]'],
      [near, '[DS]', '[C]\n[DS]'],
      [`${other('A')}${first}[C]\n${later}${other('B')}`, '[C]\n', ''],
    ] as const) {
      const [, after] = edited(text, old, changed);
      found(after, 'remodbc-ini');
      const start = text.indexOf(old);
      found(after.replace(start, start + changed.length, old), 'remodbc-ini');
    }
  });

  test('of sections of one name is kept where they stay in their lines, and goes with them where only some of them do', () => {
    const other = (name: string): string => `[${name}]\n${filler}`;
    const text = `${other('A')}[DS]\nPackTime=1\n${other('B')}[DS]\nPackTime=2\n${other('C')}`;
    const before = editedFile(text, 'remodbc-ini');
    const [known] = found(before, 'remodbc-ini', 'SWM102');
    const originAfter = (section: string, newText: string): Finding | undefined => {
      const start = text.indexOf(section) + filler.length / 2;
      const [again] = found(before.replace(start, start, newText), 'remodbc-ini', 'SWM102');
      return again && originOf(again)?.inPiece;
    };
    assert.ok(known);
    for (const section of ['[A]', '[C]']) assert.equal(originAfter(section, 'x'), known);
    assert.notEqual(originAfter('[B]', 'x'), known);
    assert.match(originAfter('[A]', '\n;')?.message ?? '', /in line 403;/);
    assert.match(originAfter('[B]', '\n;')?.message ?? '', /in line 402;/);
  });

  test('is told as of the whole text after any changes', () => {
    const lines = [
      '[DS]',
      '[ds]',
      '[Server',
      'PackTime=1',
      'PackTime=2',
      'Packtime',
      '; why',
      '',
      '# because',
    ];
    const block = fc.oneof(
      fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 }).map((some) => some.join('\n')),
      fc.integer({ min: 1, max: 200 }).map((count) => `[Other]\n${'; nothing\n'.repeat(count)}`),
    );
    const text = fc.array(block, { minLength: 3, maxLength: 20 }).map((blocks) => blocks.join('\n'));
    fc.assert(
      fc.property(text, changes(lines, 8), (start, all) => {
        let file = editedFile(start, 'remodbc-ini');
        found(file, 'remodbc-ini');
        for (const { edit } of editsIn(start, all)) {
          file = file.replace(edit.start, edit.end, edit.newText);
          found(file, 'remodbc-ini');
        }
      }),
      { numRuns: sized(40) },
    );
  });

  test('is found anew where one of the lines, or the header above, is another', () => {
    for (const [line, other] of [
      ['PackTime=1', 'PackTime=7'],
      ['PackTime=2', 'packtime=2'],
      ['[DS]', '[ds]'],
      ['[Server', '[Servers'],
    ] as const) {
      const [before, after] = edited(`${filler}${twice}${filler}`, line, other);
      const known = origins(before);
      assert.ok(known.length > 0 && origins(after).every((origin, index) => origin !== known[index]), line);
    }
  });

  test('is not kept where lines hold secrets, nor of the last line', () => {
    const [before] = edited(`${filler}[DS]\nPassword=a\nPassword=b\n`, 'nothing', 'something');
    assert.deepEqual(origins(before), [undefined]);
    const [open] = edited(`${filler}[DS]\nPackTime=1\nPackTime=2`, 'nothing', 'something');
    assert.deepEqual(origins(open), [undefined]);
  });
});
