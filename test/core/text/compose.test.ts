import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { composeEdits } from '../../../server/src/core/text/compose.ts';
import { applyEdits, editsOverlap, type TextEdit } from '../../../server/src/core/text/edit.ts';

function edit(start: number, end: number, newText = ''): TextEdit {
  return { start, end, newText };
}

/** Numbers that make edits of any text, which do not overlap. */
const anyStep = fc.array(fc.tuple(fc.nat(6), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 5 });

function stepIn(text: string, numbers: readonly (readonly [number, number, string])[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [gap, length, newText] of numbers) {
    const start = at + gap + (edits.length > 0 ? 1 : 0);
    const end = start + length;
    if (end > text.length) break;
    edits.push(edit(start, end, newText));
    at = end;
  }
  return edits;
}

describe('edits of several steps', () => {
  test('become one set that does the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(anyStep, { maxLength: 4 }), (text, numbers) => {
        const steps: TextEdit[][] = [];
        let current = text;
        for (const one of numbers) {
          const step = stepIn(current, one);
          steps.push(step.toReversed());
          current = applyEdits(current, step);
        }
        const composed = composeEdits(text, steps);
        assert.equal(applyEdits(text, composed), current);
        for (const [index, one] of composed.entries()) {
          assert.notEqual(text.slice(one.start, one.end), one.newText);
          for (const other of composed.slice(index + 1)) assert.ok(!editsOverlap(one, other));
        }
      }),
    );
  });

  test('stay apart where no step changes what stands between them', () => {
    const steps = [[edit(1, 2, 'XY')], [edit(6, 7, 'z')]];
    assert.deepEqual(composeEdits('abcdefgh', steps), [edit(1, 2, 'XY'), edit(5, 6, 'z')]);
  });

  test('are one where a later step changes what an earlier one wrote', () => {
    assert.deepEqual(composeEdits('<a<b>', [[edit(2, 2, '>')], [edit(0, 3)]]), [edit(0, 2)]);
    assert.deepEqual(composeEdits('abc', [[edit(1, 2)], [edit(1, 1, 'b')]]), []);
  });

  test('that follow each other in the text do not lose their order', () => {
    assert.deepEqual(composeEdits('abcd', [[edit(2, 3), edit(1, 2)], [edit(1, 2)]]), [edit(1, 4)]);
  });
});
