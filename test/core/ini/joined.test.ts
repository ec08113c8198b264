import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { knownNames } from '../../../server/src/core/catalogue/known-names.ts';
import { type IniDocument, LineMark } from '../../../server/src/core/ini/document.ts';
import { IniProfile } from '../../../server/src/core/ini/profile.ts';
import { scanIni } from '../../../server/src/core/ini/scanner.ts';
import { IniSegment, joinIni } from '../../../server/src/core/ini/segments.ts';
import { SegmentedText } from '../../../server/src/core/text/segments.ts';
import { sized } from '../../support/sized.ts';

const snippets = [
  '',
  '[DS]',
  ' [ Logging ] x',
  '[x',
  '  PackTime = "1" ; a',
  'PackTime=2',
  '; swm-disable',
  '# a=b',
  'text',
  'k=\tv\0',
];
const anyPieces = fc.array(
  fc.array(fc.tuple(fc.constantFrom(...snippets), fc.constantFrom('\n', '\r\n', '\r')), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 2, maxLength: 12 },
);

/** What a line repeats may stand in another part, which a part does not know. */
const lineMarks: readonly number[] = Object.values(LineMark).filter(
  (mark) => mark !== LineMark.maybeRepeated,
);

/** All that a document tells; the place after it is asked for too. */
function allOf(document: IniDocument): unknown {
  const { text, lineCount, headers, beginsWithNames, lineEnds } = document;
  const marks = [...lineMarks, lineMarks.reduce((all, mark) => all | mark)].map((mark) => [
    (document.allMarks & mark) !== 0,
    ...document.linesWith(mark),
    ...document.linesWith(mark, 2, 5),
  ]);
  const lines = Array.from({ length: lineCount }, (_, line) => [
    document.kind(line),
    document.marks(line) & ~LineMark.maybeRepeated,
    document.start(line),
    document.contentStart(line),
    document.contentEnd(line),
    document.nameEnd(line),
    document.valueStart(line),
    document.nameHash(line),
    document.lineEnd(line),
    document.headerAbove(line),
  ]);
  return {
    ...{ text, lineCount, beginsWithNames, lineEnds, marks, lines },
    headers: [...headers],
    headerHashes: [...document.headerHashes],
    end: document.start(lineCount),
    hidden: [...new IniProfile(document).shadowedLines],
    knownKeys: knownNames('remodbc-ini').keyLines(document),
    named: [[...document.namedLines(0, lineCount)], [...document.namedLines(2, 5)]],
    places: Array.from({ length: text.length + 1 }, (_, offset) => document.lineAt(offset)),
    // Back and forth, because the last part is remembered.
    kinds: [lineCount - 1, 0, lineCount - 1, 1].map((line) => document.kind(line)),
  };
}

describe('a document joined from pieces', () => {
  test('tells what the document of the whole text tells', () => {
    fc.assert(
      fc.property(anyPieces, fc.boolean(), (all, markBeforeFirstLine) => {
        const pieces = all.map((lines) => new IniSegment(lines.flat().join('')));
        // A line end that is cut in two is joined before anything is read.
        fc.pre(
          pieces.every(({ text }, at) => !(text.startsWith('\n') && pieces[at - 1]?.text.endsWith('\r'))),
        );
        const joined = joinIni(SegmentedText.of(pieces, 2), { markBeforeFirstLine });
        assert.deepEqual(allOf(joined), allOf(scanIni(joined.text, { markBeforeFirstLine })));
      }),
      { numRuns: sized(300) },
    );
  });

  test('begins with names where the first piece that is not only comments does', () => {
    const begins = (...pieces: readonly string[]): boolean =>
      joinIni(
        SegmentedText.of(
          pieces.map((text) => new IniSegment(text)),
          2,
        ),
      ).beginsWithNames;
    assert.deepEqual(
      [
        begins('k=1\n', '[DS]\n'),
        begins('; a\n', '; b\n', 'k=1\n', '[DS]\n'),
        begins('; a\n', '[DS]\n', 'k=1\n'),
        begins('; a\n', '; b\n'),
      ],
      [true, true, false, false],
    );
  });

  test('knows a name again of a section that goes on behind pieces of comments', () => {
    const pieces = ['[DS]\nk=1\n', '; a\n', '; b\n', 'k=2\n', '; c\n', 'K=3\n'];
    for (const usualCount of [1, 2, 3, 6]) {
      const text = SegmentedText.of(
        pieces.map((piece) => new IniSegment(piece)),
        usualCount,
      );
      assert.deepEqual(
        [...new IniProfile(joinIni(text)).shadowedLines],
        [
          [4, 1],
          [6, 1],
        ],
        String(usualCount),
      );
    }
  });
});
