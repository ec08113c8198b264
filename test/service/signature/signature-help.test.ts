import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LanguageId, languageIds } from '../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { cardAsText } from '../../../server/src/service/card.ts';
import type { SignatureHelp } from '../../../server/src/service/signature/signature.ts';
import { signatureAt } from '../../../server/src/service/signature/signature-help.ts';
import { contextIn } from '../../support/marked-text.ts';
import { fileAtCaret } from '../../support/service-files.ts';

const context = contextIn();

function helpAt(language: LanguageId, marked: string): SignatureHelp | undefined {
  const { file, offset } = fileAtCaret(language, marked);
  return signatureAt(file, offset, context);
}

/** The signature in use with its active parameter between `*`, and what is said of that one. */
function shown(help: SignatureHelp | undefined): { readonly label: string; readonly says: string } {
  const signature = help?.signatures[help.active];
  if (!help || !signature) return { label: '', says: '' };
  const active = signature.parts.filter(({ isParameter }) => isParameter)[help.activeParameter];
  return {
    label: signature.parts.map((part) => (part === active ? `*${part.text}*` : part.text)).join(''),
    says: active?.card ? cardAsText(active.card) : '',
  };
}

function label(language: LanguageId, marked: string): string {
  return shown(helpAt(language, marked)).label;
}

const metering = (line: string): string =>
  `BEGIN_CLIENT_COMPONENT\n  <LICENSE METERING>\n  ${line}\nEND_CLIENT_COMPONENT`;

test('tells which of the four fields of a PROPERTY the caret is in, half-typed or whole', () => {
  const fields = ['<name>', '<registry type, or a text>', '<text>', '<number, 0 to 4294967295>'];
  const active = (line: string): number =>
    fields.findIndex((field) => label('sms-site-control', line).includes(`*${field}*`));
  assert.deepEqual(
    [
      'PROPERTY |',
      'PROPERTY <|',
      'Property <Ab|c',
      'PROPERTY <Abc>|',
      'PROPERTY <Abc><|',
      'PROPERTY <Abc> <|><><>',
      'PROPERTY <a><b><c|><d>',
      'PROPERTY <a><b><c><|d>',
    ].map(active),
    [0, 0, 0, 1, 1, 1, 2, 3],
  );
  assert.deepEqual(
    ['PROPERTY <a><b><c><d>|', 'PROPER|TY <a>', 'PROPERTY x <|', '|PROPERTY <a>', 'NOTHING <|'].map(active),
    [-1, -1, -1, -1, -1],
  );
});

test('says what is known of the property in the field that its type makes the value', () => {
  const number = shown(
    helpAt('sms-site-control', metering('PROPERTY <GoOnLineInt><REG_DWORD><><|900>')),
  ).says;
  assert.match(number, /^Delay before retrying/);
  assert.match(number, /The value\..*\n/);
  const text = shown(helpAt('sms-site-control', metering('PROPERTY <GoOnLineInt><REG_DWORD><|><900>'))).says;
  assert.equal(text, 'Text\n\nNot used with REG_DWORD: stays empty.');
  const type = shown(helpAt('sms-site-control', metering('PROPERTY <GoOnLineInt><|'))).says;
  assert.match(type, /Without a type the value may stand in any/);
  const zero = shown(helpAt('sms-site-control', metering('PROPERTY <x><REG_SZ><abc><|'))).says;
  assert.match(zero, /Not used with REG_SZ: 0\./);
  const name = shown(helpAt('sms-site-control', 'PROPERTY <Replication Interval|>')).says;
  assert.match(name, /Unit: seconds/);
});

test('tells the fields of other keywords and of blocks, below their BEGIN too', () => {
  assert.match(label('sms-site-control', 'BEGIN_COMPONENT <8><|'), /^BEGIN_COMPONENT <flags>\*<name>\*/);
  assert.match(
    label('sms-site-control', 'BEGIN_CLIENT_COMPONENT\n  <x>\n  <6|5537>\n'),
    /<name of the component>\*</,
  );
  assert.match(label('sms-site-control', 'role <|'), /^ROLE \*<name of the role>\*$/);
});

test('shows nothing of the file: no name and no secret', () => {
  const secret = '0123456789ABCDEF0123456789ABCDEF';
  const help = helpAt(
    'sms-site-control',
    `BEGIN_ACCOUNT\nPROPERTY <${secret}><REG_SZ><${secret}|><0>\nEND_ACCOUNT`,
  );
  assert.ok(help);
  assert.ok(!JSON.stringify(help).includes(secret));
});

test('tells how a value of Remodbc.ini is written', () => {
  assert.equal(label('remodbc-ini', '[DS]\nPackInterval=|'), 'PackInterval=*seconds*');
  assert.equal(label('remodbc-ini', '[Logging]\nlogon = |1'), 'Logon=*0 | 1*');
  assert.equal(label('remodbc-ini', '[Other]\nPackInterval=|'), '');
  assert.equal(label('remodbc-ini', '[DS]\nPack|Interval=1'), '');
});

test('tells how a setting of the profile is written', () => {
  const label_ = (line: string): string => label('site-metering', line);
  assert.equal(
    label_('[ClientAgent]\nRetryDelay=|'),
    'RetryDelay=*number* seconds | minutes | hours | days | weeks',
  );
  assert.equal(
    label_('[ClientAgent]\nRetryDelay=15 |'),
    'RetryDelay=number *seconds | minutes | hours | days | weeks*',
  );
  assert.equal(label_('[Site]\nServers=METER01, |'), 'Servers=server, *server ...*');
  assert.equal(label_('[ClientAgent]\nRealTimeVerification=|'), 'RealTimeVerification=*yes | no*');
  assert.equal(
    label_('[Local]\nLicenseBalancing=|'),
    'LicenseBalancing=*every 4 hours* at 02:00 from 2001-05-06 UTC lasting 2 hours',
  );
  assert.equal(
    label_('[Local]\nLicenseBalancing=every 2 days at 0|'),
    'LicenseBalancing=every 4 hours *at 02:00* from 2001-05-06 UTC lasting 2 hours',
  );
  assert.equal(
    label_('[Local]\nLicenseBalancing=0001200|'),
    'LicenseBalancing=*start, 8 digits* recurrence, 8 digits',
  );
  assert.equal(
    label_('[Local]\nLicenseBalancing=000120000|'),
    'LicenseBalancing=start, 8 digits *recurrence, 8 digits*',
  );
});

test('tells how a line of LICMTR.CFG is written', () => {
  const agent = '[Component Configuration]\n';
  assert.equal(label('licmtr-cfg', `${agent}(REG_DWORD) GoOnLineInt=|`), '(REG_DWORD) GoOnLineInt=*seconds*');
  assert.equal(label('licmtr-cfg', `${agent}LastUpdate=1, |2`), 'LastUpdate=high half, *low half*');
  assert.equal(
    label('licmtr-cfg', '[METER01]\n(REG_SZ) UncDbPath=|'),
    '(REG_SZ) UncDbPath=*\\\\server\\LicMtr*',
  );
});

test('names a parameter that there is, whatever the text', () => {
  const word = fc.constantFrom(
    'PROPERTY ',
    'BEGIN_COMPONENT ',
    '<',
    '>',
    'a',
    '\n',
    '\r\n',
    '[Local]\n',
    'LicenseBalancing=',
    'every ',
    'at ',
    '0',
    '😀',
    '[DS]\nPackTime=',
    '[Component Configuration]\nLastUpdate=',
    ',',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...languageIds),
      fc.array(word, { maxLength: 30 }),
      fc.nat(200),
      (language, words, at) => {
        const text = words.join('');
        const help = signatureAt(parseFile(text, language), at % (text.length + 1), context);
        if (!help) return;
        const parameters = help.signatures[help.active]?.parts.filter(({ isParameter }) => isParameter) ?? [];
        assert.ok(parameters[help.activeParameter]);
      },
    ),
  );
});
