import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { buildTree } from '../../../server/src/core/sitectrl/build-tree.ts';
import { placeSegments } from '../../../server/src/core/sitectrl/place-segments.ts';
import type { PlacedSegment, PlacedSegments } from '../../../server/src/core/sitectrl/placed-segments.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';
import { type ControlSegment, controlCutter } from '../../../server/src/core/sitectrl/segments.ts';
import { type ControlTree, ItemKind } from '../../../server/src/core/sitectrl/tree.ts';
import { LineIndex } from '../../../server/src/core/text/lines.ts';
import { SegmentedText } from '../../../server/src/core/text/segments.ts';
import { sized } from '../../support/sized.ts';

/** Short pieces, so that short texts have many. */
const SHORT = 20;
const textOf = (whole: string, usualCount = 2, usualLength = SHORT): SegmentedText<ControlSegment> =>
  SegmentedText.of(controlCutter(usualLength).cut(whole), usualCount);
const piecesOf = (whole: string, usualLength = SHORT): readonly string[] =>
  controlCutter(usualLength)
    .cut(whole)
    .map(({ text }) => text);

/** A block of twenty characters. */
const block = (name: string): string => `BEGIN_${name}\n<123>\nEND_${name}\n`;

describe('a site control file is cut', () => {
  test('between blocks that stand side by side, as soon as a piece is long enough, whatever ends the lines', () => {
    const blocks = ['A', 'B', 'C'].map(block);
    for (const lineEnd of ['\n', '\r', '\r\n']) {
      const lines = blocks.map((one) => one.replaceAll('\n', lineEnd));
      const usual = lines[0]?.length ?? 0;
      assert.deepEqual(piecesOf(lines.join(''), usual), lines);
      assert.deepEqual(piecesOf(lines.join(''), usual + 1), [lines.slice(0, 2).join(''), lines[2]]);
    }
  });

  test('nowhere where it is short, nor where no block begins', () => {
    assert.deepEqual(piecesOf(block('A') + block('B')), [block('A'), block('B')]);
    assert.deepEqual(piecesOf(`${block('A')}BEGIN_B\n<12>\nEND_B\n`), [
      `${block('A')}BEGIN_B\n<12>\nEND_B\n`,
    ]);
    assert.deepEqual(piecesOf('<a>\n'.repeat(50)), ['<a>\n'.repeat(50)]);
    assert.deepEqual(piecesOf(''), ['']);
  });

  test('inside of a block only where it is four times as long', () => {
    const inner = (name: string): string => `BEGIN_${name}\n<1>\nEND_${name}\n`;
    const head = 'BEGIN_A\n<12345678>\n<1>\n<2>\n\n';
    assert.equal(head.length + 3 * inner('B').length, 82);
    const whole = `${head}${inner('B').repeat(4)}END_A\n${block('C')}`;
    assert.deepEqual(piecesOf(whole), [head + inner('B').repeat(3), `${inner('B')}END_A\n`, block('C')]);
    assert.deepEqual(piecesOf(block('Z') + whole), [block('Z'), ...piecesOf(whole)]);
    // One that ends where none has begun is not inside of anything.
    assert.deepEqual(piecesOf(`END_X\n${block('A')}${block('B')}${block('C')}`), [
      `END_X\n${block('A')}`,
      block('B'),
      block('C'),
    ]);
    const exactly = `BEGIN_A\n${'<1>\n'.repeat(18)}`;
    assert.deepEqual([exactly.length, piecesOf(exactly + block('B'))], [80, [exactly, block('B')]]);
  });
});

const headsAt = (tree: ControlTree, whole: string, start: number): readonly (readonly [number, string])[] => {
  const heads: (readonly [number, string])[] = [];
  for (let item = 0; item < tree.count; item++) {
    if (!tree.isBlock(item)) continue;
    const { tokens } = tree;
    const begin = tokens.start(tree.firstToken(item));
    const ender = tree.endedBy(item);
    if (begin < start && (ender === tokens.count || tokens.start(ender) >= start))
      heads.push([item, `${whole.slice(begin, tokens.end(tree.endToken(item) - 1))}\n`]);
  }
  return heads;
};

function* placesOf(
  segments: PlacedSegments,
): Generator<{ readonly place: PlacedSegment; readonly start: number; readonly line: number }> {
  for (const [number, run] of segments.runs.entries())
    for (const [index, place] of run.placed.entries())
      yield {
        place,
        start: segments.startOf(number) + run.startOf(index),
        line: segments.firstLineOf(number) + run.firstLineOf(index),
      };
}

/** What is known of every segment in its place is what the whole text says; false where the file is to be read as a whole. */
function assertPlaced(text: SegmentedText<ControlSegment>): boolean {
  const { whole } = text;
  const tree = buildTree(scanControl(whole));
  const segments = placeSegments(text);
  const starts = [...text.pieces.keys()].map((index) =>
    text.pieces.slice(0, index).reduce((sum, piece) => sum + piece.text.length, 0),
  );
  const depth = Math.max(...[...starts, whole.length].map((start) => headsAt(tree, whole, start).length));
  if (depth > 16) assert.equal(segments, undefined);
  if (!segments) return false;
  const lines = new LineIndex(whole);
  const places = [...placesOf(segments)];
  assert.deepEqual(
    places.map(({ place, start, line }) => [start, line, place.segment.text]),
    starts.map((start, index) => [start, lines.positionAt(start).line, text.pieces[index]?.text]),
  );
  for (const { place, start } of places) {
    const heads = headsAt(tree, whole, start);
    assert.deepEqual(
      place.around.map(({ item, head }) => [item, head]),
      heads,
    );
    assert.equal(place.heads, heads.map(([, head]) => head).join(''));
    // Only an END that closes nothing of its own can tell a segment what is around it.
    if (heads.length === 0 || !place.segment.read.hasStrayEnd)
      assert.equal(place.tree, place.segment.read.tree);
  }
  for (const run of segments.runs)
    assert.equal(
      run.isApart,
      run.placed.every(({ around }) => around.length === 0),
    );
  assert.equal(
    segments.blocksAreApart,
    segments.runs.every(({ isApart }) => isApart),
  );
  for (const [block, ending] of segments.endings) {
    const { closedBy, endedBy, endItem } = ending;
    assert.deepEqual(
      [closedBy, endedBy, endItem],
      [tree.closedBy(block), tree.endedBy(block), tree.endItem(block)],
    );
  }
  if (segments.siblingsAreApart) assertSiblingsApart(tree, starts);
  return true;
}

function assertSiblingsApart(tree: ControlTree, starts: readonly number[]): void {
  const pieceOf = new Map<number, number>();
  for (let item = 0; item < tree.count; item++) {
    const kind = tree.kind(item);
    if (kind !== ItemKind.statement && kind !== ItemKind.values) continue;
    const start = tree.tokens.start(tree.firstToken(item));
    const piece = starts.findLastIndex((one) => one <= start);
    const other = pieceOf.get(tree.parent(item)) ?? piece;
    assert.equal(other, piece, 'siblings in two pieces');
    pieceOf.set(tree.parent(item), piece);
  }
}

const segmentsOf = (whole: string, usualCount?: number): PlacedSegments =>
  placeSegments(textOf(whole, usualCount)) ?? assert.fail('read as a whole');

describe('the pieces of a site control file', () => {
  test('know what is around them, wherever blocks begin and end', () => {
    const snippets = [
      block('A'),
      block('B'),
      'BEGIN_A <one>\n<two>\n<a value that is long enough>\n',
      'BEGIN_B\n<another value that is long enough>\n',
      'END_A\n',
      'END_B\n',
      'PROPERTY <a><><><1>\n',
      'KEY\n<1>\n',
      '; remark\n',
      '#60(abc\n',
      ')\n',
    ];
    const anyText = fc.array(fc.constantFrom(...snippets), { maxLength: 25 }).map((all) => all.join(''));
    fc.assert(
      fc.property(anyText, fc.constantFrom(1, 2, 4), fc.constantFrom(SHORT, 60), (whole, count, length) => {
        assertPlaced(textOf(whole, count, length));
      }),
      { numRuns: sized(150) },
    );
  });

  test('know what is around them behind others, and where one block ends and another begins in the same piece', () => {
    const [before, rest] = [block('W').repeat(3), block('Z').repeat(3)];
    const open = (name: string): string => `BEGIN_${name}\n<${'x'.repeat(240)}>\n`;
    const middles = [
      `${open('X')}BEGIN_X\n<1>\nEND_X\nEND_X\n`,
      `${open('X')}BEGIN_X\n<1>\nEND_X\nEND_X\n${open('Y')}BEGIN_Z\nEND_Z\nEND_Y\n`,
      `${open('X')}${open('Y')}BEGIN_Z\nEND_X\n`,
    ];
    for (const middle of middles)
      for (const usualCount of [1, 2, 3, 20])
        for (const usualLength of [SHORT, 60])
          assert.ok(assertPlaced(textOf(`${before}${middle}${rest}`, usualCount, usualLength)));
  });

  test('are no pieces where sixteen blocks are not enough', () => {
    const nested = (depth: number): string => `BEGIN_A\n<${'x'.repeat(90)}>\n`.repeat(depth);
    assert.ok(assertPlaced(textOf(nested(16))));
    assert.ok(!assertPlaced(textOf(nested(17))));
    assert.ok(!assertPlaced(textOf(`${nested(20)}${'END_A\n'.repeat(20)}${block('B').repeat(3)}`)));
    assert.ok(assertPlaced(textOf((nested(5) + 'END_A\n'.repeat(5)).repeat(5))));
  });

  test('are no pieces where a text with its length in front reaches from one into another', () => {
    const body = `${'x'.repeat(30)}\nEND_A\n${block('B')}BEGIN_C\n<1>)\nEND_C\n`;
    for (const before of ['', block('X'), block('X').repeat(4)])
      for (const usualCount of [1, 2, 10]) {
        const whole = (length: number, rest = body): string => `${before}BEGIN_A\n#${length}(${rest}`;
        const pieces = (one: string): boolean => assertPlaced(textOf(one, usualCount));
        assert.ok(!pieces(whole(body.indexOf(')'))));
        assert.ok(pieces(whole(body.indexOf(')') - 1)));
        assert.ok(pieces(whole(body.length)));
        // At the very end of the first piece or of the file it reaches into none.
        assert.ok(pieces(whole(body.length - 1, body.slice(0, -1))));
      }
  });

  test('have their siblings among themselves where none is outside of blocks that reach over several', () => {
    const three = ['A', 'B', 'C'].map(block).join('');
    const areApart = (whole: string): readonly boolean[] =>
      [1, 2, 10].map((usualCount) => segmentsOf(whole, usualCount).siblingsAreApart);
    const [yes, no] = [
      [true, true, true],
      [false, false, false],
    ];
    assert.deepEqual(areApart(three), yes);
    assert.deepEqual(areApart('BEGIN_A\nKEY <1>\n<2>\nEND_A\n'.repeat(4)), yes);
    assert.deepEqual(areApart(`KEY <1>\n${three}`), yes);
    assert.deepEqual(areApart(`${three}KEY <1>\n`), yes);
    assert.deepEqual(areApart(`SITE CONTROL FILE\n${three}; remark\n`), yes);
    assert.deepEqual(areApart(`KEY <1>\n${three}KEY <2>\n`), no);
    assert.deepEqual(areApart(`KEY <1>\n${block('A')}${block('B')}<2>\n${block('C')}`), no);
    const open = `BEGIN_X\n<${'x'.repeat(80)}>\n`;
    assert.deepEqual(areApart(`${open}${three}`), yes);
    assert.deepEqual(areApart(`${open}${three}KEY <1>\n`), no);
    assert.deepEqual(areApart(`${open}${three}END_X\n`), no);
  });

  test('stay the same objects where an edit changes nothing of them or around them', () => {
    const cutter = controlCutter(SHORT);
    const whole = Array.from('ABCDEFGH', block).join('');
    const before = textOf(whole);
    const after = before.replace(whole.indexOf('BEGIN_D') + 9, whole.indexOf('BEGIN_D') + 10, '9', cutter);
    const [old, made] = [placeSegments(before), placeSegments(after)];
    assert.ok(old && made && old.runs.length >= 4);
    assert.equal(made.runs.filter((run) => old.runs.includes(run)).length, old.runs.length - 1);
    const oldPlaces = new Set([...placesOf(old)].map(({ place }) => place));
    const kept = [...placesOf(made)].filter(({ place }) => oldPlaces.has(place));
    assert.equal(kept.length, oldPlaces.size - 1);
    assertPlaced(after);
  });

  test('are read anew behind other heads, and only then', () => {
    const head = (value: string): string => `BEGIN_X\n<${value.repeat(80)}>\n`;
    const cutter = controlCutter(SHORT);
    const rest = `${block('A')}END_X\n${block('B')}`;
    const before = textOf(head('x') + rest);
    const treeOf = (text: SegmentedText<ControlSegment>): unknown =>
      placeSegments(text)?.runs[0]?.placed[1]?.tree;
    const tree = treeOf(before);
    assert.ok(tree);
    assert.equal(treeOf(before), tree);
    const start = rest.indexOf('END_X') + head('x').length;
    assert.equal(treeOf(before.replace(start + 30, start + 30, '0', cutter)), tree);
    const changed = before.replace(10, 11, 'y', cutter);
    assert.notEqual(treeOf(changed), tree);
    assertPlaced(changed);
  });
});
