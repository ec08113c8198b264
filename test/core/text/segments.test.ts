import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { lineCutter, plainPiece } from '../../../server/src/core/text/line-cutter.ts';
import { LineIndex } from '../../../server/src/core/text/lines.ts';
import { type Segment, SegmentedText } from '../../../server/src/core/text/segments.ts';
import { changes, editsIn } from '../../support/edits.ts';

/** Short pieces, so that short texts have many. */
const cutter = lineCutter(plainPiece, { usualLength: 4 });
const lines = ['a', '', 'long line of text', '\ud83d\ude00', '\ufffd'];
const text = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 30 })
  .map((all) => all.flat().join(''));

function assertSame(pieces: SegmentedText<Segment>, whole: string): void {
  const flat = new LineIndex(whole);
  assert.equal(pieces.whole, whole);
  assert.equal(pieces.length, whole.length);
  assert.equal(pieces.lineCount, flat.lineCount);
  assert.equal(pieces.indexOf('\ufffd'), whole.indexOf('\ufffd'));
  for (let offset = -1; offset <= whole.length + 1; offset++) {
    assert.deepEqual(pieces.positionAt(offset), flat.positionAt(offset));
    assert.equal(pieces.slice(Math.max(offset, 0), offset + 9), whole.slice(Math.max(offset, 0), offset + 9));
    if (offset >= 0 && offset < whole.length)
      assert.equal(pieces.charCodeAt(offset), whole.charCodeAt(offset));
  }
  for (let line = -1; line <= flat.lineCount + 1; line++) {
    assert.equal(pieces.startOf(line), flat.startOf(line));
    assert.equal(pieces.endOf(line), flat.endOf(line));
    for (const character of [0, 1, 99])
      assert.equal(pieces.offsetAt({ line, character }), flat.offsetAt({ line, character }));
  }
}

describe('a text in pieces', () => {
  test('has the characters and lines of the text in one piece, after any edits', () => {
    fc.assert(
      fc.property(text, changes(lines, 12), (start, all) => {
        let pieces = SegmentedText.of(cutter.cut(start), 4);
        assertSame(pieces, start);
        for (const { edit, text: current } of editsIn(start, all)) {
          pieces = pieces.replace(edit.start, edit.end, edit.newText, cutter);
          assertSame(pieces, current);
        }
      }),
    );
  });

  test('keeps the pieces that an edit does not touch', () => {
    const before = SegmentedText.of(cutter.cut('one\n'.repeat(20)));
    const after = before.replace(41, 42, 'x', cutter);
    const kept = after.pieces.filter((piece) => before.pieces.includes(piece));
    assert.ok(before.pieces.length > 8);
    assert.equal(kept.length, before.pieces.length - 1);
  });
});
