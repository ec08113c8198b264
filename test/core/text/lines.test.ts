import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { dominantLineEnd, LineIndex } from '../../../server/src/core/text/lines.ts';
import { sized } from '../../support/sized.ts';

const iniText = fc
  .array(fc.constantFrom('a', '[DS]', 'k=v', '\r', '\n', '\r\n', '\u{1f600}', '\ud800', '\u2028', ' '), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

describe('the lines of a text', () => {
  test('end at CR LF, LF and lone CR', () => {
    const lines = new LineIndex('a\r\nb\rc\n\r\nd');
    assert.equal(lines.lineCount, 5);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => [lines.startOf(line), lines.endOf(line)]),
      [
        [0, 1],
        [3, 4],
        [5, 6],
        [7, 7],
        [9, 10],
      ],
    );
  });

  test('give the positions that editors use', () => {
    fc.assert(
      fc.property(iniText, fc.nat(60), (text, offset) => {
        const editors = TextDocument.create('file:///a.ini', 'x', 1, text);
        const lines = new LineIndex(text);
        assert.deepEqual(lines.positionAt(offset), editors.positionAt(offset));
        assert.equal(lines.lineCount, editors.lineCount);
      }),
      { numRuns: sized(400) },
    );
  });

  test('an offset comes back from its position, unless it stands inside a line end', () => {
    fc.assert(
      fc.property(iniText, fc.nat(60), (text, offset) => {
        const lines = new LineIndex(text);
        const position = lines.positionAt(offset);
        const back = lines.offsetAt(position);
        assert.ok(back <= Math.min(offset, text.length));
        assert.deepEqual(lines.positionAt(back), position);
        assert.match(text.slice(back, Math.min(offset, text.length)), /^[\r\n]*$/);
      }),
    );
  });

  test('positions out of bounds are taken as the nearest place', () => {
    const lines = new LineIndex('ab\ncd');
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: -1, character: 1 }), 0);
    assert.equal(lines.offsetAt({ line: 1, character: -1 }), 3);
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
  });
});

describe('the line end to write', () => {
  test('is what most lines of the text end with', () => {
    assert.equal(dominantLineEnd('a\nb\nc\r\n'), '\n');
    assert.equal(dominantLineEnd('a\r\nb\r\nc\n'), '\r\n');
    assert.equal(dominantLineEnd('a\rb\rc'), '\r');
    assert.equal(dominantLineEnd('a\rb\n'), '\n');
    assert.equal(dominantLineEnd('a\nb\nc\rd\re\r'), '\r');
    assert.equal(dominantLineEnd('a'), '\r\n');
  });
});
