import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../server/src/core/document.ts';
import type { Span } from '../../server/src/core/text/lines.ts';
import { semanticTokens } from '../../server/src/service/semantic-tokens.ts';
import { contextIn } from '../support/marked-text.ts';

/** Every token as `text: type.modifier`. */
function tokensOf(language: LanguageId, lines: readonly string[], span?: Span): readonly string[] {
  const text = lines.join('\r\n');
  const file = parseFile(text, language);
  const tokens = semanticTokens(file, span ?? { start: 0, end: text.length }, contextIn());
  return [...tokens].map(
    ({ start, end, type, modifiers }) => `${text.slice(start, end)}: ${[type, ...modifiers].join('.')}`,
  );
}

test('Remodbc.ini: lines without effect as a whole, names known or not, numbers by what they count', () => {
  const lines = [
    'Stray=1',
    '[DS]',
    'PackTime=989139599',
    'PackInterval = 604800',
    '; PackTime=1',
    'PackTime=1',
    'no value',
    'Other="x"',
    '[Logging]',
    'MaxSize=200000',
    '[Elsewhere]',
    '[ds]',
    'PackInterval=1',
  ];
  assert.deepEqual(tokensOf('remodbc-ini', lines), [
    'Stray=1: comment.unread',
    'DS: namespace',
    'PackTime: property',
    '989139599: number.moment',
    'PackInterval: property',
    '604800: number.duration',
    'PackTime=1: comment.unread',
    'no value: comment.unread',
    'Other: property.undocumented',
    'Logging: namespace',
    'MaxSize: property',
    '200000: number.amount',
    'Elsewhere: namespace.undocumented',
    '[ds]: comment.unread',
    'PackInterval=1: comment.unread',
  ]);
});

test('LICMTR.CFG: names without their registry types, and sections of servers', () => {
  const lines = [
    '[Component Configuration]',
    '     LastUpdate=29228490, 61154480',
    '       (REG_DWORD) GoOnLineInt=900',
    '       (REG_DWORD) Unheard=900',
    '[METER01]',
    '       (REG_DWORD) Platform=3',
  ];
  assert.deepEqual(tokensOf('licmtr-cfg', lines), [
    'Component Configuration: namespace',
    'LastUpdate: property',
    '29228490, 61154480: number.moment',
    'GoOnLineInt: property',
    '900: number.duration',
    'Unheard: property.undocumented',
    'METER01: class',
    'Platform: property',
  ]);
});

test('the site metering profile: tokens of schedules, and nothing of what is in words', () => {
  const lines = [
    '[Local]',
    'LicenseBalancing=0001200000100400',
    'SiteManagement=every 1 hour',
    'Unheard=1',
    '[Intersite]',
    'ReceiptPeriod=14 days',
  ];
  assert.deepEqual(tokensOf('site-metering', lines), [
    'Local: namespace',
    'LicenseBalancing: property',
    '0001200000100400: number.schedule',
    'SiteManagement: property',
    'Unheard: property.undocumented',
    'Intersite: namespace',
    'ReceiptPeriod: property',
  ]);
});

test('site control files: blocks, properties, and no value of a secret', () => {
  const lines = [
    'BEGIN_FILE_DEFINITION',
    '<1><x><LAB><LAB><837492602><1>',
    'END_FILE_DEFINITION',
    'BEGIN_CLIENT_COMPONENT',
    '    <LICENSE METERING>',
    '    PROPERTY <GoOnLineInt><REG_DWORD><><900>',
    '    PROPERTY <Unheard Schedule><REG_SZ><0001200000100400><0>',
    '    PROPERTY <Password Schedule><REG_SZ><0001200000100400><0>',
    '    BEGIN_UNHEARD',
    '    END_UNHEARD',
    'END_CLIENT_COMPONENT',
  ];
  assert.deepEqual(tokensOf('sms-site-control', lines), [
    'FILE_DEFINITION: namespace',
    '837492602: number.moment',
    'FILE_DEFINITION: namespace',
    'CLIENT_COMPONENT: class',
    'GoOnLineInt: property',
    '900: number.duration',
    'Unheard Schedule: property.undocumented',
    '0001200000100400: number.schedule',
    'Password Schedule: property.undocumented',
    'UNHEARD: namespace.undocumented',
    'UNHEARD: namespace.undocumented',
    'CLIENT_COMPONENT: class',
  ]);
});

test('logs have none', () => {
  assert.deepEqual(tokensOf('sms-metering-log', ['GMTDATE=1', 'x=2']), []);
});

test('tokens of a part are those of the whole that lie in it', () => {
  const lines = ['[DS]', 'PackTime=989139599', '[Logging]', 'MaxSize=5', 'MaxSize=6'];
  const text = lines.join('\r\n');
  const start = text.indexOf('[Logging]');
  assert.deepEqual(tokensOf('remodbc-ini', lines, { start, end: start + 12 }), [
    'Logging: namespace',
    'MaxSize: property',
    '5: number.amount',
  ]);
});

test('tokens stand in the order of the file, in one line each, and never overlap, whatever the text', () => {
  const piece = fc.constantFrom(
    '[DS]',
    '[',
    ']',
    'PackTime',
    '=',
    '989139599',
    ' ',
    '\r\n',
    '\n',
    '"',
    '\0',
    '(REG_DWORD) ',
    'GoOnLineInt',
    'LastUpdate=1,2',
    'BEGIN_CLIENT_COMPONENT',
    'END_CLIENT_COMPONENT',
    'BEGIN_PROPERTY_LIST',
    'END_PROPERTY_LIST',
    '<LICENSE METERING>',
    'PROPERTY <',
    '><',
    '>',
    '<a=1>',
    '<(REG_DWORD)a=5>',
    '0001200000100400',
    '[Local]',
    'LicenseBalancing=every 4 hours',
  );
  const language = fc.constantFrom<LanguageId[]>(
    'remodbc-ini',
    'licmtr-cfg',
    'site-metering',
    'sms-site-control',
  );
  fc.assert(
    fc.property(language, fc.array(piece, { maxLength: 40 }), (id, pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end } of semanticTokens(
        parseFile(text, id),
        { start: 0, end: text.length },
        contextIn(),
      )) {
        assert.ok(start >= last && end >= start, `${start}-${end} behind ${last}`);
        assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
        last = end;
      }
    }),
  );
});
