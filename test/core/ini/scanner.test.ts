import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { LineKind } from '../../../server/src/core/ini/document.ts';
import { scanIni } from '../../../server/src/core/ini/scanner.ts';
import { LineIndex } from '../../../server/src/core/text/lines.ts';
import { printIni } from '../../support/print-ini.ts';
import { sized } from '../../support/sized.ts';

const kindNames = Object.fromEntries(Object.entries(LineKind).map(([name, kind]) => [kind, name]));

/** Kind, name and value of every line. */
function lines(text: string, markBeforeFirstLine = false): readonly (readonly string[])[] {
  const document = scanIni(text, { markBeforeFirstLine });
  return Array.from({ length: document.lineCount }, (_, line) => {
    const kind = kindNames[document.kind(line)] as string;
    if (kind === 'section') return [kind, document.name(line), document.rawValue(line)];
    if (kind === 'key') return [kind, document.name(line), document.rawValue(line)];
    return [kind, document.content(line)];
  });
}

const iniText = fc
  .array(
    fc.constantFrom(
      ...[
        '[DS]',
        '[',
        ']',
        '=',
        ';',
        '#',
        ' ',
        '\t',
        '\x1a',
        '\0',
        '"',
        "'",
        'PackTime',
        '989143199',
        'é',
        '\u{1f600}',
        '\ud800',
      ],
      ...['\n', '\r\n', '\r', 'PackInterval=604800\r\n', '\ufeff'],
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('the scanner', () => {
  test('accounts for every character', () => {
    fc.assert(
      fc.property(iniText, (text) => assert.equal(printIni(scanIni(text)), text)),
      { numRuns: sized(1000) },
    );
  });

  test('has the lines that editors have', () => {
    fc.assert(
      fc.property(iniText, (text) => {
        const document = scanIni(text);
        const index = new LineIndex(text);
        assert.equal(document.lineCount, index.lineCount);
        for (let line = 0; line < document.lineCount; line++) {
          assert.equal(document.start(line), index.startOf(line));
          assert.equal(document.lineEnd(line), index.endOf(line));
          assert.equal(document.lineAt(document.start(line)), line);
        }
      }),
    );
  });

  test('takes a name up to the last closing bracket', () => {
    assert.deepEqual(lines('[DS] ; see [x]'), [['section', 'DS] ; see [x', '']]);
    assert.deepEqual(lines(' [DS]junk'), [['section', 'DS', 'junk']]);
  });

  test('takes a bracket that is not closed as ordinary text', () => {
    assert.deepEqual(lines('[DS\n[a\t = b=c\n[a=b]'), [
      ['unclosed', '[DS'],
      ['key', '[a', 'b=c'],
      ['section', 'a=b', ''],
    ]);
  });

  test('splits at the first equals sign and trims what Windows trims', () => {
    assert.deepEqual(lines('\t PackTime\x0b = \x1a a=b \x1a\n=v\nk='), [
      ['key', 'PackTime', 'a=b'],
      ['key', '', 'v'],
      ['key', 'k', ''],
    ]);
  });

  test('knows comments by their semicolon only', () => {
    assert.deepEqual(lines('  ; a=b\n#a=b\n// a'), [
      ['comment', '; a=b'],
      ['key', '#a', 'b'],
      ['orphan', '// a'],
    ]);
  });

  test('finds no header in a first line behind the mark of UTF-8', () => {
    assert.deepEqual(lines('[DS]\n[DS]', true), [
      ['orphan', '[DS]'],
      ['section', 'DS', ''],
    ]);
  });

  test('has room for lines without anything on them', () => {
    const text = `${'\n'.repeat(200)}[DS]\n${'\r'.repeat(300)}a=b`;
    assert.equal(printIni(scanIni(text)), text);
    assert.deepEqual(
      lines(text).filter(([kind]) => kind !== 'blank'),
      [
        ['section', 'DS', ''],
        ['key', 'a', 'b'],
      ],
    );
  });

  test('sees one empty line in an empty text', () => {
    assert.deepEqual(lines(''), [['blank', '']]);
  });
});
