import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type LanguageId, languageOfFile } from '../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { decodeBytes, type Encoding } from '../../../server/src/core/text/encoding.ts';
import type { Span } from '../../../server/src/core/text/lines.ts';
import { controlLayout } from '../../../server/src/service/formatting/control-layout.ts';
import { formattingEdits, type LayoutOptions } from '../../../server/src/service/formatting/formatting.ts';
import { iniLayout } from '../../../server/src/service/formatting/ini-layout.ts';
import { readsTheSame } from '../../../server/src/service/formatting/same-reading.ts';
import { effectiveSections } from '../../support/effective-sections.ts';
import { projectRoot } from '../../support/fixtures.ts';
import { sized } from '../../support/sized.ts';

const usual: LayoutOptions = { tabSize: 4, insertSpaces: true };

function formatted(language: LanguageId, text: string, options = usual, span?: Span): string {
  return applyEdits(text, formattingEdits(parseFile(text, language), options, span));
}

describe('Remodbc.ini', () => {
  test('loses blanks around lines and =, and gets one empty line between sections', () => {
    const text =
      '  ; about DS \r\n\t[DS]  \r\nPackTime = 989139599\t\r\n  PackInterval=  "604800"  \r\n\r\n \r\n; log\r\n[Logging]\r\nLogon=1\r\n[X]\r\n';
    assert.equal(
      formatted('remodbc-ini', text),
      '; about DS\r\n[DS]\r\nPackTime=989139599\r\nPackInterval="604800"\r\n\r\n; log\r\n[Logging]\r\nLogon=1\r\n\r\n[X]\r\n',
    );
  });

  test('keeps the comment of a header with it, and line ends as they are around', () => {
    assert.equal(formatted('remodbc-ini', '[A]\nx=1\r; b\n[B]'), '[A]\nx=1\r\r; b\n[B]');
  });

  test('keeps what an older Windows reads otherwise: blanks in brackets, a TAB behind =', () => {
    const text = '[ DS ]\nPackTime=\t5\nOther=a\tb\n';
    assert.equal(formatted('remodbc-ini', text), text);
  });

  test('touches nothing where there are control characters', () => {
    const text = '[DS]\n  PackTime = 5\0\n';
    assert.equal(formatted('remodbc-ini', text), text);
  });

  test('keeps an empty first line behind the mark of UTF-8, which hides the header that would come to its place', () => {
    const text = '\n\n\n[DS]\nPackTime = 1\n';
    const file = parseFile(text, 'remodbc-ini', 'utf-8-bom');
    assert.equal(applyEdits(text, formattingEdits(file, usual)), '\n[DS]\nPackTime=1\n');
  });

  test('follows what the editor says of line ends and the end of the text', () => {
    const text = '[DS]  \nx=1\n\n\n';
    assert.equal(formatted('remodbc-ini', text), '[DS]\nx=1\n\n\n');
    assert.equal(formatted('remodbc-ini', text, { ...usual, trimFinalNewlines: true }), '[DS]\nx=1\n');
    assert.equal(formatted('remodbc-ini', text, { ...usual, trimTrailingWhitespace: false }), text);
    assert.equal(
      formatted('remodbc-ini', '[DS]\r\nx=1', { ...usual, insertFinalNewline: true }),
      '[DS]\r\nx=1\r\n',
    );
  });

  test('formats the lines of a range and no others', () => {
    const text = ' a = 1\n b = 2\n c = 3\n';
    const start = text.indexOf('b');
    assert.equal(formatted('remodbc-ini', text, usual, { start, end: start + 1 }), ' a = 1\nb=2\n c = 3\n');
  });
});

test('LICMTR.CFG keeps the layout of SMS and loses only blanks at the ends of lines', () => {
  const text =
    '[Component Configuration]  \r\n     Name = x  \r\n       (REG_DWORD) Flags=0\r\n[METER01]\r\n';
  assert.equal(
    formatted('licmtr-cfg', text),
    '[Component Configuration]\r\n     Name = x\r\n       (REG_DWORD) Flags=0\r\n[METER01]\r\n',
  );
});

test('logs are left alone, and settings files, to whose reader a blank before a header means something', () => {
  assert.equal(formatted('sms-metering-settings', 'a=1 \n [rules]\n'), 'a=1 \n [rules]\n');
  assert.equal(formatted('sms-metering-log', ' a  \n b = 1 \n'), ' a  \n b = 1 \n');
});

describe('site control files', () => {
  const text = [
    'SITE CONTROL FILE [786][1.08]  ',
    ' BEGIN_CLIENT_COMPONENT <X>  ',
    '<LICENSE METERING>',
    '\tPROPERTY <a b><><> <1>',
    '  BEGIN_PROPERTY_LIST',
    '<List>',
    '  ',
    '          <Client  ',
    'Program>',
    'END_PROPERTY_LIST',
    'END_CLIENT_COMPONENT',
    '',
  ];

  test('get their blocks indented, and keep what stands in their lines', () => {
    assert.deepEqual(formatted('sms-site-control', text.join('\r\n')).split('\r\n'), [
      'SITE CONTROL FILE [786][1.08]',
      'BEGIN_CLIENT_COMPONENT <X>',
      '    <LICENSE METERING>',
      '    PROPERTY <a b><><> <1>',
      '    BEGIN_PROPERTY_LIST',
      '        <List>',
      '',
      '        <Client  ',
      'Program>',
      '    END_PROPERTY_LIST',
      'END_CLIENT_COMPONENT',
      '',
    ]);
  });

  test('get tabs where the editor wants tabs, in a delta as in a whole file', () => {
    assert.equal(
      formatted('sms-site-control', 'BEGIN_X\n<a>\nEND_X\n', { tabSize: 8, insertSpaces: false }),
      'BEGIN_X\n\t<a>\nEND_X\n',
    );
  });

  test('change only in the lines of a range', () => {
    const joined = text.join('\n');
    const start = joined.indexOf('<List>');
    const result = formatted('sms-site-control', joined, usual, { start, end: start + 3 }).split('\n');
    assert.deepEqual(
      result.map((line, index) => (line === text[index] ? '' : line)).filter((line) => line !== ''),
      ['        <List>'],
    );
  });

  for (const [what, broken] of [
    ['a block without end', 'BEGIN_A\n <a>\n'],
    ['an end without block', ' <a>\nEND_A\n'],
    ['an open field', 'BEGIN_A\n <a\n <b>\nEND_A\n'],
    ['text of no kind', 'BEGIN_A\n <a>\n ???\nEND_A\n'],
    ['control characters', 'BEGIN_A\n\0 <a>\nEND_A\n'],
  ] as const) {
    test(`are left alone with ${what}`, () => assert.equal(formatted('sms-site-control', broken), broken));
  }
});

describe('formatting', () => {
  const iniPieces = fc.constantFrom(
    '[DS]',
    '[ds]',
    '[ DS ]',
    '[',
    ']',
    'PackTime',
    'PACKTIME',
    'key',
    '=',
    '==',
    '"',
    "'",
    '5',
    ' x',
    'x ',
    ' ',
    '  ',
    '\t',
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    ';',
    '; note',
    '#',
    '\f',
    '\v',
    '\x1a',
    '\ufeff',
    'é',
    '(REG_DWORD) ',
    '\\',
    '//',
  );
  const controlPieces = fc.constantFrom(
    'BEGIN_A',
    'END_A',
    'BEGIN_PROPERTY_LIST',
    'END_PROPERTY_LIST',
    'PROPERTY',
    'WORD',
    ' ',
    '  ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '<',
    '>',
    '<a>',
    '<b c>',
    '<a \n',
    'b>',
    '#3(abc)',
    '#3(a\nb)',
    '\f',
    '\ufeff',
    'text',
    '<LICENSE METERING>',
  );
  const textOf = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const whole: fc.Arbitrary<string> = fc
    .array(fc.constantFrom(' <a>', 'PROPERTY <a><><><1>  ', '', '  ', '\tX <b> <c>', '<d \n e>'), {
      maxLength: 8,
    })
    .chain((lines) =>
      fc
        .constantFrom('\n', '\r\n', '\r')
        .map((end) => ['BEGIN_A', ...lines, 'BEGIN_B', ...lines, ' END_B', 'END_A'].join(end)),
    );
  const layouts = fc.record({
    tabSize: fc.integer({ min: 1, max: 8 }),
    insertSpaces: fc.boolean(),
    trimTrailingWhitespace: fc.option(fc.boolean(), { nil: undefined }),
    insertFinalNewline: fc.option(fc.boolean(), { nil: undefined }),
    trimFinalNewlines: fc.option(fc.boolean(), { nil: undefined }),
  });
  const files = fc.oneof(
    fc.record({
      language: fc.constantFrom<LanguageId[]>('remodbc-ini', 'licmtr-cfg', 'site-metering'),
      text: textOf(iniPieces),
      encoding: fc.constantFrom<(Encoding | undefined)[]>(
        undefined,
        'windows-1252',
        'utf-8-bom',
        'utf-16le-bom',
      ),
    }),
    fc.record({
      language: fc.constant<LanguageId>('sms-site-control'),
      text: fc.oneof(textOf(controlPieces), whole),
      encoding: fc.constantFrom<(Encoding | undefined)[]>(undefined, 'windows-1252', 'utf-8-bom'),
    }),
  );
  /** Characters that are no blanks and no line ends, in order. */
  const ink = (text: string): string => text.replaceAll(/[ \t\r\n]/g, '');

  test('never changes what is read, with no look at the outcome', () => {
    fc.assert(
      fc.property(files, layouts, fc.nat(), fc.nat(), ({ language, text, encoding }, options, one, other) => {
        const file = parseFile(text, language, encoding);
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].toSorted(
          (a, b) => a - b,
        );
        for (const span of [
          { start, end },
          { start: 0, end: text.length },
        ]) {
          const edits =
            file.kind === 'control'
              ? controlLayout(file, span, options)
              : file.kind === 'ini'
                ? iniLayout(file, span, options)
                : [];
          const after = parseFile(applyEdits(text, edits), language, encoding);
          assert.equal(ink(after.text), ink(text));
          if (file.kind === 'ini' && after.kind === 'ini')
            assert.deepEqual(effectiveSections(after.profile), effectiveSections(file.profile));
          assert.ok(readsTheSame(file, after), JSON.stringify(after.text));
        }
      }),
      { numRuns: sized(150) },
    );
  });

  test('is done once: a second time changes nothing', () => {
    fc.assert(
      fc.property(files, layouts, ({ language, text, encoding }, options) => {
        const once = applyEdits(text, formattingEdits(parseFile(text, language, encoding), options));
        assert.deepEqual(
          formattingEdits(parseFile(once, language, encoding), options),
          [],
          JSON.stringify(once),
        );
      }),
      { numRuns: sized(150) },
    );
  });

  test('keeps every line end that it does not take away with its empty line', () => {
    fc.assert(
      fc.property(files, ({ language, text, encoding }) => {
        for (const { start, end, newText } of formattingEdits(parseFile(text, language, encoding), usual)) {
          const old = text.slice(start, end);
          assert.match(old, /^[ \t]*(\r\n|\r|\n)?$/);
          assert.match(newText, /^(\r\n|\r|\n|[ \t]*)$/);
          assert.notEqual(old, newText);
        }
      }),
    );
  });

  test('leaves the samples as they are', () => {
    const names = readdirSync(join(projectRoot, 'samples'), { recursive: true, encoding: 'utf8' });
    for (const name of names) {
      const language = languageOfFile(name);
      if (!language) continue;
      const { text, encoding } = decodeBytes(readFileSync(join(projectRoot, 'samples', name)));
      assert.equal(applyEdits(text, formattingEdits(parseFile(text, language, encoding), usual)), text, name);
    }
  });
});
