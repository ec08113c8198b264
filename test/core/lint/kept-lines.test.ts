import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import { keptLines, movedApart } from '../../../server/src/core/lint/kept-lines.ts';

const linesOf = (text: string, ...lines: readonly number[]) =>
  keptLines(parseDocument(text, 'remodbc-ini').ini, lines);

describe('lines that stand to each other in another way', () => {
  test('have each of their characters where its line is now, counted from the first', () => {
    const moved = movedApart(linesOf('a\n;\nbb\n', 2, 0), linesOf('a\n; longer\n;\nbb\n', 3, 0));
    // From the line "bb": its characters, its line end, and those of the line "a".
    assert.deepEqual(
      [0, 1, 2, -4, -3].map((away) => moved?.(away)),
      [0, 1, 2, -13, -12],
    );
  });

  test('may be another thing where some touch that did not, or no longer do, or change places', () => {
    const apart = linesOf('a\n;\nb\n', 0, 2);
    const touching = linesOf('a\nb\n', 0, 1);
    const turned = linesOf('b\n;\na\n', 2, 0);
    assert.equal(movedApart(apart, touching), undefined);
    assert.equal(movedApart(touching, apart), undefined);
    assert.equal(movedApart(apart, turned), undefined);
    assert.equal(movedApart(touching, touching)?.(2), 2);
  });
});
