import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { buildTree } from '../../../server/src/core/sitectrl/build-tree.ts';
import { FieldMark } from '../../../server/src/core/sitectrl/field-marks.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';
import { speaksOfSecret } from '../../../server/src/core/sitectrl/secret-words.ts';
import { TokenKind } from '../../../server/src/core/sitectrl/tokens.ts';
import { sized } from '../../support/sized.ts';

const kindNames = Object.fromEntries(Object.entries(TokenKind).map(([name, kind]) => [kind, name]));

/** The kind and the text of every token. */
function tokens(text: string): readonly string[] {
  const scanned = scanControl(text);
  return Array.from({ length: scanned.count }, (_, token) => {
    const shown = scanned.isField(token) ? scanned.value(token) : scanned.raw(token);
    return `${kindNames[scanned.kind(token)]} ${shown}`;
  });
}

const controlText = fc
  .array(
    fc.constantFrom(
      ...[
        'BEGIN_CLIENT_COMPONENT',
        'END_CLIENT_COMPONENT',
        'begin_x',
        'END_x',
        'PROPERTY',
        'Property ',
        'TRANSACTION Inactive',
      ],
      ...[
        '<',
        '>',
        '<>',
        '<a b>',
        '<0>',
        '#3(abc)',
        '#9(',
        '#',
        ' ',
        '\t',
        '\n',
        '\r\n',
        '\r',
        '\0',
        ';',
        'é',
        '\ud800',
      ],
      ...['<0001200000100400>', 'SITE CONTROL FILE [786]'],
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('the tokens of a site control file', () => {
  test('leave only blanks and line ends between them', () => {
    fc.assert(
      fc.property(controlText, (text) => {
        const scanned = scanControl(text);
        let end = 0;
        for (let token = 0; token < scanned.count; token++) {
          assert.ok(scanned.start(token) >= end && scanned.end(token) > scanned.start(token));
          assert.match(text.slice(end, scanned.start(token)), /^[\0-\x20]*$/);
          end = scanned.end(token);
        }
        assert.match(text.slice(end), /^[\0-\x20]*$/);
      }),
      { numRuns: sized(800) },
    );
  });

  test('are found again from any offset inside them', () => {
    fc.assert(
      fc.property(controlText, (text) => {
        const scanned = scanControl(text);
        for (let token = 0; token < scanned.count; token++) {
          assert.equal(scanned.tokenAt(scanned.start(token)), token);
          assert.equal(scanned.tokenAt(scanned.end(token) - 1), token);
        }
      }),
    );
  });

  test('are keywords and fields, with or without blanks between them', () => {
    assert.deepEqual(tokens('RESOURCE<Windows NT Server><x>\n PROPERTY <a> <><><1>'), [
      'keyword RESOURCE',
      'field Windows NT Server',
      'field x',
      'keyword PROPERTY',
      'field a',
      'field ',
      'field ',
      'field 1',
    ]);
  });

  test('know the bare word of a transaction', () => {
    assert.deepEqual(tokens('TRANSACTION InactiveDomains<0><2>'), [
      'keyword TRANSACTION',
      'word InactiveDomains',
      'field 0',
      'field 2',
    ]);
  });

  test('take text before the first keyword as header', () => {
    assert.deepEqual(tokens('SITE CONTROL FILE [786][1.08]\n; made 1998 >\nBEGIN_X\n<a>'), [
      'header SITE CONTROL FILE [786][1.08]',
      'header ; made 1998 >',
      'begin BEGIN_X',
      'field a',
    ]);
  });

  test('take no text behind a field as header', () => {
    assert.deepEqual(tokens('<a>\nSITE CONTROL FILE'), ['field a', 'junk SITE CONTROL FILE']);
  });

  test('are the same behind a long line, wherever the text is then cut to be read', () => {
    const behind = (long: string, text: string): readonly string[] => tokens(`<${long}>\n${text}`).slice(1);
    fc.assert(
      fc.property(controlText, fc.integer({ min: 0, max: 80 }), fc.boolean(), (text, more, isOneLine) => {
        // Pieces of 65,536 characters are read at a time.
        const filler = (isOneLine ? 'x' : 'x>\n<').repeat((65_450 / (isOneLine ? 1 : 4)) | 0);
        const long = filler + 'x'.repeat(more);
        const found = behind(long, text);
        const wanted = behind('x', text);
        assert.deepEqual(found.slice(found.length - wanted.length), wanted);
      }),
      { numRuns: sized(100) },
    );
  });

  test('are marked for what those fields hold that rules look for', () => {
    const characters = fc.constantFrom(
      ...'0123456789=acCeEkKnostuUwWyYpPsd ',
      '\u212a',
      'é',
      'key',
      'PWD',
      'passw',
    );
    const value = fc.array(characters, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(value, (text) => {
        const scanned = scanControl(`<${text}>`);
        assert.equal(scanned.isMarked(0, FieldMark.number), /^\d{1,9}$/.test(text));
        assert.equal(scanned.isMarked(0, FieldMark.equals), text.includes('='));
        if (speaksOfSecret(text, 0, text.length)) assert.ok(scanned.isMarked(0, FieldMark.maybeSecret));
        assert.equal(scanned.allMarks !== 0, scanned.isMarked(0, scanned.allMarks));
      }),
      { numRuns: sized(500) },
    );
    assert.ok(!scanControl('<Share of METER01>').isMarked(0, FieldMark.maybeSecret));
    assert.ok(scanControl('<Logon\n account = x>').isMarked(0, FieldMark.maybeSecret));
    assert.ok(scanControl('<Logon\n account = x>').isMarked(0, FieldMark.equals));
  });

  test('join a field that goes on in the next line', () => {
    assert.deepEqual(tokens('Property <Bin\\x.dll><Client\n   Program><><4>\nProperty <b>'), [
      'keyword Property',
      'field Bin\\x.dll',
      'continuedField Client Program',
      'field ',
      'field 4',
      'keyword Property',
      'field b',
    ]);
  });

  test('end a field without its > where the next item begins', () => {
    for (const lineEnd of ['\n', '\r', '\r\n'])
      for (const next of ['BEGIN_X', 'END_X', 'PROPERTY <b>', '<b>', '']) {
        const [keyword, field] = tokens(`PROPERTY <a ${lineEnd}${next}`);
        assert.deepEqual([keyword, field], ['keyword PROPERTY', 'unclosedField a'], lineEnd + next);
      }
    assert.deepEqual(tokens('PROPERTY <a<b>'), ['keyword PROPERTY', 'unclosedField a', 'field b']);
  });

  test('tell a > that closes nothing', () => {
    assert.deepEqual(tokens('Property <a><b>><4>'), [
      'keyword Property',
      'field a',
      'field b',
      'unopenedField ',
      'field 4',
    ]);
  });

  test('tell a field that lacks its <', () => {
    assert.deepEqual(tokens('PROPERTY Name><REG_SZ>x><0>'), [
      'keyword PROPERTY',
      'unopenedField Name',
      'field REG_SZ',
      'unopenedField x',
      'field 0',
    ]);
    assert.deepEqual(tokens('BEGIN_X\n Client Properties> <3>\n30>\nsee a > b'), [
      'begin BEGIN_X',
      'unopenedField Client Properties',
      'field 3',
      'unopenedField 30',
      'junk see a > b',
    ]);
  });

  test('begin behind a byte order mark that was read as text', () => {
    for (const mark of ['\ufeff', '\u00ef\u00bb\u00bf'])
      assert.deepEqual(tokens(`${mark}BEGIN_X\n<a>`), ['begin BEGIN_X', 'field a']);
  });

  test('skip text by the length in front of it, brackets, lines and all', () => {
    assert.deepEqual(tokens('ADDRESS <a>#13(<{}>\nEND_X )x)\nPROPERTY <b>'), [
      'keyword ADDRESS',
      'field a',
      'blob #13(<{}>\nEND_X )x)',
      'keyword PROPERTY',
      'field b',
    ]);
    assert.deepEqual(tokens('ADDRESS <a>#99(abc\nPROPERTY <b>'), [
      'keyword ADDRESS',
      'field a',
      'junk #99(abc',
      'keyword PROPERTY',
      'field b',
    ]);
  });

  test('skip text whose length does not fit to the ) before the next item', () => {
    assert.deepEqual(tokens('ADDRESS <a>#40({}\nsome text\n )\n\nPROPERTY <b>'), [
      'keyword ADDRESS',
      'field a',
      'blob #40({}\nsome text\n )',
      'keyword PROPERTY',
      'field b',
    ]);
    assert.deepEqual(tokens('ADDRESS <a>#2(more)'), ['keyword ADDRESS', 'field a', 'blob #2(more)']);
  });

  test('are found in time linear to the length, whatever is open', () => {
    const pieces = ['<', '>', '<a\n', '#9(\n', '#9(a', 'A ', 'A\n', '<a>#1(', 'a>b', `<${' '.repeat(50)}`];
    for (const piece of pieces) {
      const text = `<x>${piece.repeat(300_000 / piece.length)}`;
      assert.ok(scanControl(text).count > 0, piece);
    }
    const blanks = ' '.repeat(200_000);
    const scanned = scanControl(`<x>\n<${blanks}a${blanks}\n${blanks}b${blanks}>`);
    assert.equal(scanned.value(1).trim(), 'a b');
  });

  test('leave the rest of a line that fits nothing as one piece', () => {
    assert.deepEqual(tokens('BEGIN_X\n; no comment is known\nPROPERTY <a> tail <b>\nEND_X'), [
      'begin BEGIN_X',
      'junk ; no comment is known',
      'keyword PROPERTY',
      'field a',
      'keyword tail',
      'field b',
      'end END_X',
    ]);
  });

  test('take a word for a keyword only where it stands alone, before a field, or with a bare word before one', () => {
    for (const end of ['', '\n', ' \r\n', '\r<b>'])
      assert.equal(tokens(`<a>\nKEY${end}`)[1], 'keyword KEY', JSON.stringify(end));
    const others: Readonly<Record<string, readonly string[]>> = {
      'KEY more words': ['junk KEY more words'],
      'KEY two words<0>': ['junk KEY two words<0>'],
      'KEY.x<0>': ['junk KEY.x<0>'],
      'KEY-x <0>': ['junk KEY-x <0>'],
      'PROPERTY some prose': ['junk PROPERTY some prose'],
      'PROPERTYX Name><b>': ['unopenedField PROPERTYX Name', 'field b'],
      'SOMEWORD Name><b>': ['unopenedField SOMEWORD Name', 'field b'],
      'PROPERTY  Name><b>': ['keyword PROPERTY', 'unopenedField Name', 'field b'],
      'BEGIN_ <b>': ['keyword BEGIN_', 'field b'],
      END_: ['keyword END_'],
      BEGIN_X: ['begin BEGIN_X'],
    };
    for (const [line, expected] of Object.entries(others))
      assert.deepEqual(tokens(`<a>\n${line}`), ['field a', ...expected], line);
    assert.deepEqual(tokens('<a> tail'), ['field a', 'junk tail']);
    assert.deepEqual(tokens('KEY\n<a>'), ['header KEY', 'field a']);
  });

  test('end a field without its > before what can only be something of its own', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'PROPERTY Name><x>': ['keyword PROPERTY', 'unopenedField Name', 'field x'],
      '>': ['unopenedField '],
      'b c': ['junk b c'],
      '\nb>': ['unopenedField b'],
    };
    for (const [next, expected] of Object.entries(cases))
      for (const lineEnd of ['\n', '\r', '\r\n']) {
        const text = `<a${lineEnd}${next.replace('\n', lineEnd)}`;
        assert.deepEqual(tokens(text), ['unclosedField a', ...expected], JSON.stringify(text));
      }
  });

  test('take text before a > for a field without its < only up to the end of the line or another bracket', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      '> prose': ['unopenedField ', 'junk prose'],
      'x>>': ['unopenedField x', 'unopenedField '],
      '; a <b>': ['junk ; a <b>'],
      '; a\nb>': ['junk ; a', 'unopenedField b'],
      '; a\rb>': ['junk ; a', 'unopenedField b'],
      '; a> \r\n<b>': ['unopenedField ; a', 'field b'],
    };
    for (const [text, expected] of Object.entries(cases))
      assert.deepEqual(tokens(`<a>\n${text}`), ['field a', ...expected], text);
  });

  test('skip no text that does not begin with its length', () => {
    for (const text of ['#(abc)', '#5abc)', '#1:(a)', '#0000000003(abc)', '5(abcde)'])
      assert.deepEqual(tokens(`<a>\n${text}`), ['field a', `junk ${text}`]);
    for (const text of ['#000000003(abc)', '#19(1234567890123456789)', '#0()'])
      assert.deepEqual(tokens(`<a>\n${text}`), ['field a', `blob ${text}`]);
  });

  test('are the same in a file that is read in several parts, wherever one begins', () => {
    const piece =
      'PROPERTY <a\n b><c\n#19(<ab\n<c>\n)\r\nBEGIN_X\n)\n#99(z\n)\nTRANSACTION Name<0>\nEND_X\nlast>\n<d>';
    const expected = tokens(`<x>\n${piece}`).slice(1);
    assert.ok(
      expected.includes('continuedField a b') && expected.includes('blob #19(<ab\n<c>\n)\r\nBEGIN_X\n)'),
    );
    for (let place = piece.indexOf('\n'); place >= 0; place = piece.indexOf('\n', place + 1)) {
      const before = `<${'x'.repeat((1 << 16) - 8 - place)}>\n`;
      assert.deepEqual(tokens(before + piece).slice(1), expected, `${place}`);
    }
  });

  test('are words that are told apart, whichever came before', () => {
    const stems = ['PROPERTY', 'PROPERT', 'PROPERTYX', 'Property', 'PROPERTY_LIST', 'PROPERTY_LISTS'];
    const long = ['X'.repeat(31), 'X'.repeat(32), 'X'.repeat(33), `${'X'.repeat(32)}Y`];
    const words = [...stems, ...long].flatMap((word) => [word, `BEGIN_${word}`, `END_${word}`]);
    const line = fc
      .tuple(fc.constantFrom(...words), fc.constantFrom('<a>', ' <a>', '', ' B<a>', ' text', '-x<a>'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const tree = buildTree(scanControl(`<a>\n${lines.join('\n')}`));
        const alone = lines.flatMap((one) => tokens(`<a>\n${one}`).slice(1));
        assert.deepEqual(tokens(`<a>\n${lines.join('\n')}`).slice(1), alone);
        // Names are those that the words say.
        for (let item = 1; item < tree.count; item++) {
          if (tree.name(item) === '') continue;
          const word = tree.tokens.raw(tree.firstToken(item)).toUpperCase();
          assert.equal(tree.name(item), word.replace(/^(?:BEGIN|END)_(?=.)/, ''));
        }
      }),
    );
  });

  test('are words as they stand, behind one that is too long to be remembered', () => {
    // The end of the long one would be remembered in the place of the other.
    const end = 'BCDEFGHI';
    for (const length of [31, 32, 33]) {
      const long = `${'A'.repeat(8)}B${'A'.repeat(length - 9)}${end}`;
      assert.deepEqual(tokens(`<a>\n${long}<x>\n${end}<y>`), [
        'field a',
        `keyword ${long}`,
        'field x',
        `keyword ${end}`,
        'field y',
      ]);
    }
  });

  test('may be as many as there are characters, and as many items', () => {
    assert.deepEqual(tokens(`<a>${'>'.repeat(500)}`).slice(1), Array(500).fill('unopenedField '));
    const tree = buildTree(scanControl(`<a>\n${'K\n'.repeat(500)}`));
    assert.deepEqual([tree.count, tree.name(500), tree.firstToken(500)], [501, 'K', 500]);
  });

  test('are marked as numbers that fit into 32 bits', () => {
    const isNumber = (field: string): boolean => scanControl(`<${field}>`).isMarked(0, FieldMark.number);
    for (const number of ['0', '123456789']) assert.ok(isNumber(number), number);
    for (const other of ['', '1234567890', '1 ', '0x1', '-1']) assert.ok(!isNumber(other), other);
  });

  test('tell whether they begin their line', () => {
    const scanned = scanControl('SITE CONTROL FILE\nBEGIN_X <a>\n  <b> <c>');
    const begin = Array.from({ length: scanned.count }, (_, token) => scanned.beginsLine(token));
    assert.deepEqual(begin, [true, true, false, true, false]);
  });

  test('tell where the parts of a continued field meet', () => {
    const cases: Readonly<Record<string, readonly [seam: string, value: string]>> = {
      '<a b \t\n  c>': [' \t\n  ', 'a b c'],
      '<a\r\nb>': ['\r\n', 'a b'],
      '<a\rb>': ['\r', 'a b'],
      '<\n  b>': ['\n  ', 'b'],
      '< \n b>': [' \n ', 'b'],
    };
    for (const [text, [between, value]] of Object.entries(cases)) {
      const scanned = scanControl(`BEGIN_X${text}`);
      const { start, end, glue } = scanned.seam(1);
      assert.equal(scanned.text.slice(start, end), between, text);
      assert.deepEqual([scanned.value(1), glue], [value, value === 'b' ? '' : ' '], text);
    }
  });
});
