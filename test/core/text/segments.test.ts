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

/** The pieces are whole lines, and the runs are neither long nor many. */
function assertWellCut({ pieces, runs }: SegmentedText<Segment>, usualCount: number): void {
  for (const [index, piece] of pieces.entries()) {
    assert.ok(piece.text !== '' || pieces.length === 1, 'an empty piece');
    const next = pieces[index + 1];
    if (next) assert.match(`${piece.text}|${next.text}`, /\n\||\r\|[^\n]/);
  }
  for (const run of runs) {
    assert.ok(run.pieces.length < 2 * usualCount, 'a run twice as long as usual');
    if (runs.length > 1) assert.ok(run.pieces.length * 2 >= usualCount, 'a run half as long as usual');
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
          assertWellCut(pieces, 4);
        }
      }),
    );
  });

  test('is cut behind lines wherever something small is put in or taken out', () => {
    const whole = 'a\r\nbc\rd\n\nefg\rhi';
    const byLine = lineCutter(plainPiece, { usualLength: 1 });
    for (const usualCount of [1, 2, 3, 100]) {
      const before = SegmentedText.of(byLine.cut(whole), usualCount);
      assertWellCut(before, usualCount);
      for (let start = 0; start <= whole.length; start++)
        for (let end = start; end <= whole.length; end++)
          for (const newText of ['', '\n', '\r', 'x\n']) {
            const after = before.replace(start, end, newText, byLine);
            const place = `${start} to ${end} ${JSON.stringify(newText)}, runs of ${usualCount}`;
            const wanted = whole.slice(0, start) + newText + whole.slice(end);
            assert.equal(after.whole, wanted, place);
            assert.equal(after.lineCount, new LineIndex(wanted).lineCount, place);
            assertWellCut(after, usualCount);
          }
    }
  });

  test('finds a character that stands somewhere, and knows that another does not', () => {
    const pieces = SegmentedText.of(cutter.cut('abc\n'.repeat(20)), 2);
    for (const again of [false, true]) {
      assert.equal(pieces.indexOf('x'), -1, `again: ${again}`);
      assert.equal(pieces.indexOf('b'), 1);
    }
  });

  test('keeps the pieces and the runs that an edit does not touch', () => {
    const cutter = lineCutter(plainPiece, { usualLength: 4 });
    const before = SegmentedText.of(cutter.cut('one\n'.repeat(80)), 4);
    const after = before.replace(41, 42, 'x', cutter);
    assert.ok(before.pieces.length > 32);
    const kept = after.pieces.filter((piece) => before.pieces.includes(piece));
    assert.equal(kept.length, before.pieces.length - 1);
    assert.equal(after.runs.filter((run) => before.runs.includes(run)).length, before.runs.length - 1);
  });

  test('has no short runs among others, wherever many lines are taken out', () => {
    const cutter = lineCutter(plainPiece, { usualLength: 1 });
    const before = SegmentedText.of(cutter.cut('a\n'.repeat(60)), 6);
    for (let start = 0; start <= 120; start += 10)
      for (let end = start; end <= 120; end += 2) assertWellCut(before.replace(start, end, '', cutter), 6);
  });
});
