import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
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
});
