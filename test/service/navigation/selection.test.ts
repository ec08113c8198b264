import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LanguageId, languageIds } from '../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { selectionSpans } from '../../../server/src/service/navigation/selection.ts';
import { fileAtCaret } from '../../support/service-files.ts';

function steps(language: LanguageId, marked: string): readonly string[] {
  const { file, offset } = fileAtCaret(language, marked);
  return selectionSpans(file, offset).map(({ start, end }) => file.text.slice(start, end));
}

test('of an INI file: word, part, value, value with its quotes, line, section, file', () => {
  assert.deepEqual(steps('site-metering', '[Site]\r\nServers="METER01, METER|02 x, Y"\r\n\r\n[Local]\r\n'), [
    'METER02',
    'METER02 x',
    'METER01, METER02 x, Y',
    '"METER01, METER02 x, Y"',
    'Servers="METER01, METER02 x, Y"',
    '[Site]\r\nServers="METER01, METER02 x, Y"',
    '[Site]\r\nServers="METER01, METER02 x, Y"\r\n\r\n[Local]\r\n',
  ]);
  assert.deepEqual(steps('remodbc-ini', '; a\n;  b|c d\n[D S]\n'), [
    'bc',
    ';  bc d',
    '; a\n;  bc d',
    '; a\n;  bc d\n[D S]\n',
  ]);
  assert.deepEqual(steps('remodbc-ini', '[D |S]').slice(0, 2), ['S', 'D S']);
  assert.deepEqual(steps('remodbc-ini', '[DS]\nPackTime=|')[0], 'PackTime=');
});

test('of a site control file: word, token, value, field, fields, statement, blocks, file', () => {
  const text =
    'BEGIN_A <1>\n  BEGIN_B\n    PROPERTY <x><REG_SZ><00012000001004000001200000|100400><0>\n  END_B\nEND_A\n';
  assert.deepEqual(
    steps('sms-site-control', text).map((step) => step.replace(/\s+/g, ' ')),
    [
      '0001200000100400',
      '00012000001004000001200000100400',
      '<00012000001004000001200000100400>',
      '<x><REG_SZ><00012000001004000001200000100400><0>',
      'PROPERTY <x><REG_SZ><00012000001004000001200000100400><0>',
      'BEGIN_B PROPERTY <x><REG_SZ><00012000001004000001200000100400><0> END_B',
      'BEGIN_A <1> BEGIN_B PROPERTY <x><REG_SZ><00012000001004000001200000100400><0> END_B END_A',
      'BEGIN_A <1> BEGIN_B PROPERTY <x><REG_SZ><00012000001004000001200000100400><0> END_B END_A ',
    ],
  );
  assert.deepEqual(steps('sms-site-control', 'BEGIN_A\n|\nEND_A\n')[0], 'BEGIN_A\n\nEND_A');
  assert.deepEqual(steps('sms-site-control', 'BEGIN_PROPERTY_LIST <r>\n<(REG_SZ)a=b c|>').slice(0, 3), [
    'c',
    'b c',
    '(REG_SZ)a=b c',
  ]);
});

test('of a log: word, message, line, the lines of a thread, file', () => {
  const end = '  $$<X><Sun May 06 01:52:09.110 2001><thread=4 (0x4)>';
  assert.deepEqual(steps('sms-metering-log', `ab c|d${end}\nef${end}\n`), [
    'cd',
    'ab cd',
    `ab cd${end}`,
    `ab cd${end}\nef${end}`,
    `ab cd${end}\nef${end}\n`,
  ]);
});

test('no step splits a character, each holds the one before, and the last is the file, whatever the text', () => {
  const word = fc.constantFrom(
    '[',
    ']',
    'DS',
    '\n',
    '\r\n',
    '\r',
    '=',
    'a',
    ' ',
    ';',
    '"',
    '\0',
    '😀',
    '<',
    '>',
    'PROPERTY ',
    'BEGIN_A',
    'END_A',
    '#3(abc)',
    '$$<',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...languageIds),
      fc.array(word, { minLength: 1, maxLength: 40 }),
      fc.nat(200),
      (language, words, at) => {
        const text = words.join('');
        const offset = at % (text.length + 1);
        const isInside = isLow(text, offset);
        const spans = selectionSpans(parseFile(text, language), isInside ? offset - 1 : offset);
        let last = { start: offset, end: offset };
        if (isInside) last = { start: offset - 1, end: offset - 1 };
        for (const span of spans) {
          assert.ok(span.start <= last.start && span.end >= last.end);
          assert.ok(!isLow(text, span.start) && !isLow(text, span.end));
          last = span;
        }
        assert.deepEqual(last, { start: 0, end: text.length });
      },
    ),
  );
});

function isLow(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
