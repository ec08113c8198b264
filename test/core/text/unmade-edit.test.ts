import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { lineCutter, plainPiece } from '../../../server/src/core/text/line-cutter.ts';
import { LineIndex } from '../../../server/src/core/text/lines.ts';
import { SegmentedText } from '../../../server/src/core/text/segments.ts';
import { type UnmadeEdit, unmadeEdit, withNext } from '../../../server/src/core/text/unmade-edit.ts';

const textOf = (whole: string) => SegmentedText.of(lineCutter(plainPiece).cut(whole));

/** An edit and those that follow, each of a span of the text that is there then; the last edit that has all before it in it. */
function follow(
  whole: string,
  first: readonly [start: number, end: number, newText: string],
  others: readonly (readonly [start: number, end: number, newText: string])[],
): { readonly edit: UnmadeEdit; readonly texts: readonly string[] } {
  const [start, end, newText] = first;
  let edit = unmadeEdit(textOf(whole), { start, end }, newText);
  const texts = [applyEdits(whole, [edit])];
  for (const [from, to, written] of others) {
    const current = texts.at(-1) ?? '';
    const lines = new LineIndex(current);
    const next = withNext(edit, { start: lines.positionAt(from), end: lines.positionAt(to) }, written);
    if (!next) break;
    edit = next;
    const places = [from, to].map((offset) => lines.offsetAt(lines.positionAt(offset)));
    texts.push(current.slice(0, places[0]) + written + current.slice(places[1]));
  }
  return { edit, texts };
}

describe('an edit that is not made yet', () => {
  test('takes up what is typed behind it and taken back in it', () => {
    const { edit, texts } = follow(
      'one\ntwo\n',
      [5, 5, 'a'],
      [
        [6, 6, 'b\n'],
        [8, 8, 'c'],
        [6, 7, ''],
        [5, 5, 'd'],
      ],
    );
    assert.deepEqual(texts, [
      'one\ntawo\n',
      'one\ntab\nwo\n',
      'one\ntab\ncwo\n',
      'one\nta\ncwo\n',
      'one\ntda\ncwo\n',
    ]);
    assert.deepEqual([edit.start, edit.end, edit.newText], [5, 5, 'da\nc']);
  });

  test('takes up nothing that reaches beyond what it writes', () => {
    const others = [
      [4, 5, ''],
      [3, 4, 'x'],
      [6, 7, ''],
      [7, 7, 'x'],
      [0, 0, 'x'],
      [9, 9, 'x'],
    ] as const;
    for (const other of others)
      assert.equal(follow('one\ntwo\n', [5, 5, 'a'], [other]).texts.length, 1, other.join(' '));
    for (const other of [
      [0, 0, 'x'],
      [9, 10, ''],
      [12, 12, 'x'],
    ] as const)
      assert.equal(follow('one\ntwo\n', [5, 5, 'a\nb\n'], [other]).texts.length, 1, other.join(' '));
  });

  test('takes up nothing where a CR may be half of a line end', () => {
    const next = [[2, 2, 'x']] as const;
    assert.equal(follow('a\n\nb', [1, 1, '\r'], next).texts.length, 1);
    assert.equal(follow('\r\nb', [1, 1, 'x'], next).texts.length, 1);
    assert.equal(follow('a\r', [2, 2, '\n'], [[3, 3, 'x']]).texts.length, 1);
    assert.equal(
      follow(
        'ab',
        [1, 1, 'x'],
        [
          [2, 2, '\r'],
          [2, 2, 'y'],
        ],
      ).texts.length,
      2,
    );
  });

  test('is all edits that it took up, and takes up all that lie in it', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r'), maxLength: 12 });
    const span = fc.tuple(
      fc.nat(14),
      fc.nat(3),
      fc.string({ unit: fc.constantFrom('x', '\n', '\r'), maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        anyText,
        span,
        fc.array(span, { maxLength: 3 }),
        (whole, [from, length, newText], others) => {
          const start = Math.min(from, whole.length);
          const first = [start, Math.min(start + length, whole.length), newText] as const;
          const spans = others.map(([at, count, written]) => [at, at + count, written] as const);
          const { edit, texts } = follow(whole, first, spans);
          assert.equal(applyEdits(whole, [edit]), texts.at(-1));
          const [at = 0, count = 0, written = ''] = others[0] ?? [];
          const all = whole + newText + written;
          const isInside = at >= start && at + count <= start + newText.length;
          if (others.length > 0 && isInside && !all.includes('\r')) assert.ok(texts.length > 1);
        },
      ),
      { numRuns: 400 },
    );
  });
});
