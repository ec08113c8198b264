import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type IniDocument, LineKind, LineMark } from '../../../server/src/core/ini/document.ts';
import { foldName, isBlank } from '../../../server/src/core/ini/name.ts';
import { scanIni } from '../../../server/src/core/ini/scanner.ts';

const parts = [
  '[DS]',
  '[',
  ']',
  '=',
  ';',
  ';; \tSWM-disable',
  ';swm',
  '#',
  '/',
  '//',
  ' ',
  '\t',
  '\v',
  '\x1a',
  '\x7f',
  '\0',
  '"',
  "'",
  'k',
  'K=1',
  'é',
  '\u{1f600}',
  '\n',
  '\r\n',
  '\r',
];
const anyText = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((all) => all.join(''));

/** All marks of a line but that of repeated names, as {@link LineMark} describes them. */
function expectedMarks(document: IniDocument, line: number): number {
  const kind = document.kind(line);
  const content = document.content(line);
  const isText = kind !== LineKind.blank && kind !== LineKind.comment;
  const isNamed = kind === LineKind.key || kind === LineKind.orphan;
  const name = document.name(line);
  const hasBlanks = isBlank(name.charCodeAt(0)) || isBlank(name.charCodeAt(name.length - 1));
  const marks: readonly (readonly [number, boolean])[] = [
    [LineMark.nul, isText && content.includes('\0')],
    [LineMark.control, isText && /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(content)],
    [LineMark.tab, isText && content.includes('\t')],
    [LineMark.nonAscii, isText && /[^\0-\x7f]/.test(content)],
    [LineMark.foreignComment, isNamed && /^(?:#|\/\/)/.test(content)],
    [LineMark.openBracket, isText && kind !== LineKind.section && content.startsWith('[')],
    [LineMark.orphan, kind === LineKind.orphan],
    [LineMark.quote, kind === LineKind.key && /^["']/.test(document.rawValue(line))],
    [
      LineMark.oddHeader,
      kind === LineKind.section && (hasBlanks || name.includes(']') || document.rawValue(line) !== ''),
    ],
    [LineMark.directive, kind === LineKind.comment && /^;+[ \t]*swm-/i.test(content)],
  ];
  return marks.reduce((all, [mark, isThere]) => (isThere ? all | mark : all), 0);
}

describe('the marks of a line', () => {
  test('tell what its text holds', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, markBeforeFirstLine) => {
        const document = scanIni(text, { markBeforeFirstLine });
        for (let line = 0; line < document.lineCount; line++) {
          const marks = document.marks(line);
          assert.equal(
            marks & ~LineMark.maybeRepeated,
            expectedMarks(document, line),
            document.content(line),
          );
          assert.equal(document.allMarks & marks, marks);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('show each section in which a name is repeated, once and not later than that is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = scanIni(text);
        const headers = [-1, ...document.headers, document.lineCount];
        for (let at = 1; at < headers.length; at++) {
          const [start, end] = [(headers[at - 1] ?? 0) + 1, headers[at] ?? 0];
          const marked = [...document.linesWith(LineMark.maybeRepeated, start, end)];
          assert.ok(marked.length <= 1);
          const seen = new Set<string>();
          const repeated = [...document.namedLines(start, end)].find((line) => {
            const name = foldName(document.name(line));
            return seen.size === seen.add(name).size;
          });
          if (repeated !== undefined) assert.ok((marked[0] ?? Number.POSITIVE_INFINITY) <= repeated);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
