import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { buildTree } from '../../../server/src/core/sitectrl/build-tree.ts';
import {
  fileDefinition,
  fileTypeName,
  formatVersion,
  headerLines,
  isWholeFile,
} from '../../../server/src/core/sitectrl/header.ts';
import { lacksBracket, listEntry, propertyOf } from '../../../server/src/core/sitectrl/property.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';
import { Secrets } from '../../../server/src/core/sitectrl/secrets.ts';
import { textWithoutSecrets } from '../../../server/src/core/sitectrl/text-without-secrets.ts';
import type { ControlTree } from '../../../server/src/core/sitectrl/tree.ts';
import { controlText } from '../../support/control-texts.ts';

const treeOf = (text: string): ControlTree => buildTree(scanControl(text));
const HEX = '0123456789ABCDEF0123456789ABCDEF';

describe('a property', () => {
  const cases: readonly (readonly [text: string, name: string, type: string, value: string])[] = [
    ['PROPERTY <Retries><REG_DWORD><><5>', 'Retries', 'REG_DWORD', '5'],
    ['PROPERTY <Verify><REG_SZ><00011700001000F0><0>', 'Verify', 'REG_SZ', '00011700001000F0'],
    ['Property <Clisvcl.exe><Client Program><><1>', 'Clisvcl.exe', '', 'Client Program'],
    ['PROPERTY <Replication Interval><><><900>', 'Replication Interval', '', '900'],
    ['PROPERTY <Stamp><128568119567070000><><0>', 'Stamp', '', '128568119567070000'],
  ];
  for (const [text, name, type, value] of cases) {
    test(`is read from ${text}`, () => {
      const tree = treeOf(text);
      const property = propertyOf(tree, 0);
      assert.ok(property);
      assert.deepEqual([property.name, property.type, property.value], [name, type, value]);
      assert.equal(text.slice(property.start, property.end), value);
    });
  }

  test('is none with fewer or more than four fields', () => {
    for (const text of [
      'PROPERTY <a><b><1>',
      'PROPERTY <a><b><c><1><2>',
      'PROPERTY <a>b><REG_SZ><c><0>',
      'PROPERTY <a>><REG_SZ><b><0><1>',
      'OTHER <a><b><c><1>',
    ]) {
      const tree = treeOf(text);
      assert.equal(propertyOf(tree, 0), undefined, text);
    }
  });

  test('keeps its four fields beside a > too many', () => {
    for (const text of ['PROPERTY <a><REG_SZ><b><0>>', 'PROPERTY <a>><REG_SZ><b><0>']) {
      assert.equal(propertyOf(treeOf(text), 0)?.value, 'b', text);
    }
    assert.equal(propertyOf(treeOf('PROPERTY <a><Client Program>><4>'), 0)?.value, 'Client Program');
    assert.equal(propertyOf(treeOf('PROPERTY <a><REG_DWORD><><5>>'), 0)?.value, '5');
  });

  test('lacks a bracket where one of its own fields does', () => {
    const lacks = (text: string): boolean => lacksBracket(treeOf(text), 0);
    for (const text of ['PROPERTY <a><b><c><1', 'PROPERTY <a>b><c><1>', 'PROPERTY <a\nPROPERTY <b>'])
      assert.ok(lacks(text), text);
    for (const text of ['PROPERTY <a><b>', 'PROPERTY <a><b>\nPROPERTY <c', 'PROPERTY <a><b>\n<c>\nd>'])
      assert.ok(!lacks(text), text);
  });

  test('stands in a property list with its type in parentheses', () => {
    const text = 'BEGIN_PROPERTY_LIST <Copy Queue><(REG_DWORD)Item Lifetime=11520><(REG_SZ) Path=a=b><plain>';
    const tree = treeOf(text);
    const entries = [1, 2, 3, 4].map((token) => listEntry(tree, token));
    assert.deepEqual(
      entries.map(
        (entry) => entry && [entry.type, entry.name, entry.value, text.slice(entry.start, entry.end)],
      ),
      [
        undefined,
        ['REG_DWORD', 'Item Lifetime', '11520', '11520'],
        ['REG_SZ', 'Path', 'a=b', 'a=b'],
        undefined,
      ],
    );
  });
});

test('an entry of a property list needs a name, and a type stands in front of it', () => {
  const entry = (field: string) => listEntry(treeOf(`BEGIN_PROPERTY_LIST <x><${field}>`), 2);
  for (const field of ['=5', '(REG_SZ)=5', '  =5']) assert.equal(entry(field), undefined, field);
  const cases: Readonly<Record<string, readonly [type: string, name: string]>> = {
    'a(REG_SZ)=5': ['', 'a(REG_SZ)'],
    '(xREG_SZ)a=5': ['', 'a'],
    '(REG_SZ1)a=5': ['', 'a'],
    '(reg_sz)a=5': ['REG_SZ', 'a'],
  };
  for (const [field, [type, name]] of Object.entries(cases))
    assert.deepEqual([entry(field)?.type, entry(field)?.name], [type, name], field);
});

describe('the head of a file', () => {
  const text =
    'SITE CONTROL FILE [786][1.08]\nBEGIN_FILE_DEFINITION <2><why><SKZ><ABC><837492602><1>\nEND_FILE_DEFINITION';

  test('tells type, sites and time stamp', () => {
    const tree = treeOf(text);
    const definition = fileDefinition(tree);
    assert.deepEqual(headerLines(tree), ['SITE CONTROL FILE [786][1.08]']);
    assert.deepEqual(
      [
        definition?.fileType,
        definition?.comment,
        definition?.targetSite,
        definition?.originatingSite,
        definition?.timeStamp,
        definition?.posted,
      ].map((field) => field?.text),
      ['2', 'why', 'SKZ', 'ABC', '837492602', '1'],
    );
    assert.ok(isWholeFile(tree));
    assert.deepEqual(headerLines(treeOf('one\n\ntwo')), ['one', 'two']);
  });

  test('may be missing, whole or in part', () => {
    assert.equal(fileDefinition(treeOf('PROPERTY <a><><><1>')), undefined);
    const { block, ...fields } = fileDefinition(treeOf('BEGIN_FILE_DEFINITION <2>')) ?? assert.fail();
    assert.deepEqual([block, Object.keys(fields)], [0, ['fileType']]);
  });

  test('tells the version of its syntax', () => {
    assert.equal(formatVersion(treeOf(text)), '1.08');
    assert.equal(formatVersion(treeOf('Site Control File[786]  [12.08]\nBEGIN_X')), '12.08');
    for (const other of [
      '',
      'BEGIN_X',
      'SITE CONTROL FILE\nBEGIN_X',
      'Copy of [1][1.08]\n<a>',
      'Copy of SITE CONTROL FILE [786][1.08]\n<a>',
      'PROPERTY <a><><><1>\nSITE CONTROL FILE [786][1.08]',
    ])
      assert.equal(formatVersion(treeOf(other)), undefined, other);
    assert.ok(isWholeFile(treeOf('SITE CONTROL FILE [786][1.08]\nBEGIN_X')));
    assert.ok(!isWholeFile(treeOf('Copied by hand\nBEGIN_X')));
  });

  test('has types with names', () => {
    assert.equal(fileTypeName('2'), 'proposed');
    assert.equal(fileTypeName('8'), undefined);
    for (const text of ['x', '', '12', 'x2', '02', '2 ']) assert.equal(fileTypeName(text), undefined, text);
  });
});

describe('secrets', () => {
  const secretsIn = (text: string): readonly string[] =>
    new Secrets(treeOf(text)).all().map(({ start, end }) => text.slice(start, end));
  const shownOf = (text: string): string => textWithoutSecrets(treeOf(text))(0, text.length);

  test('are long hexadecimal runs in account blocks, at any depth', () => {
    const text = `BEGIN_SITE_ACCOUNT <6><SKZ><${HEX}>\nBEGIN_X <${HEX}F>\nEND_X\nEND_SITE_ACCOUNT\nOUTBOX <${HEX}E>`;
    assert.deepEqual(secretsIn(text), [HEX, `${HEX}F`]);
    assert.deepEqual(secretsIn(`BEGIN_SITE_DEFINITION\n<${HEX}>\nOTHER <${HEX}>`), [HEX, HEX]);
    assert.deepEqual(secretsIn(`BEGIN_ACCOUNT\nPROPERTY <a><REG_SZ><${HEX}><0>`), [HEX]);
  });

  test('are found in fields that are broken over two lines or lack a bracket', () => {
    const broken = `${HEX.slice(0, 20)}\r\n  ${HEX.slice(20)}`;
    assert.deepEqual(secretsIn(`BEGIN_ACCOUNT\n<${broken}>`), [broken]);
    assert.deepEqual(secretsIn(`BEGIN_ACCOUNT\n<${HEX}\n<a>${HEX}>`), [HEX, HEX]);
  });

  test('are the texts of properties whose name speaks of a password, an account or a key', () => {
    const text = 'PROPERTY <SQL Password><REG_SZ><hunter2><0>\nPROPERTY <Colour><REG_SZ><red><0>';
    assert.deepEqual(secretsIn(text), ['hunter2']);
    assert.deepEqual(secretsIn('PROPERTY <Service Account><DOMAIN\\svc><S3cret><12x>'), [
      'DOMAIN\\svc',
      'S3cret',
      '12x',
    ]);
    assert.deepEqual(secretsIn('PROPERTY <sql PWD><a>'), ['a']);
  });

  test('are texts behind such a name even where the type says number', () => {
    assert.deepEqual(secretsIn('BEGIN_PROPERTY_LIST <x><(REG_DWORD)Account Password=hunter2>'), ['hunter2']);
    assert.deepEqual(secretsIn('BEGIN_PROPERTY_LIST <x><(REG_DWORD)Key Count=12>'), []);
  });

  test('are numbers behind such a name that no type calls a number', () => {
    assert.deepEqual(secretsIn('BEGIN_PROPERTY_LIST <x><Password=12>'), ['12']);
    assert.deepEqual(secretsIn('PROPERTY <Password><REG_SZ><12345><0>'), ['12345']);
  });

  test('are not behind names that only begin or end like such a word', () => {
    for (const name of ['Accept', 'Action', 'Kennel', 'Parent', 'Pulse', 'PW', 'a pass', 'keep', 'a ke'])
      assert.deepEqual(secretsIn(`PROPERTY <${name}><REG_SZ><x><0>`), [], name);
    assert.deepEqual(secretsIn('BEGIN_PROPERTY_LIST <x><Ke=y><Accoun=t>'), []);
  });

  test('are no long texts of other letters, and none that are short', () => {
    for (const other of ['/', ':', '@', 'G', '`', 'g'])
      assert.deepEqual(secretsIn(`BEGIN_ACCOUNT\n<${HEX}${other}>`), [], other);
    assert.deepEqual(secretsIn(`BEGIN_ACCOUNT\n<${HEX.toLowerCase()}>`), [HEX.toLowerCase()]);
    assert.deepEqual(secretsIn(`BEGIN_ACCOUNT\n<${HEX.slice(1)} >`), []);
  });

  test('are the values of entries of such a name', () => {
    assert.deepEqual(
      secretsIn('BEGIN_PROPERTY_LIST <x><(REG_SZ)PublicKey=abc><(REG_SZ)Size=1><(REG_DWORD)Key Count=2>'),
      ['abc'],
    );
    assert.deepEqual(secretsIn(`BEGIN_PROPERTY_LIST <Hours>\n<${HEX}>`), []);
    assert.deepEqual(secretsIn(`BEGIN_PROPERTY_LIST <Hours>\n<${HEX}><Size=1>`), []);
  });

  test('are all values of lists of such a name, but not their own names', () => {
    const accounts = 'BEGIN_PROPERTY_LIST <Client Accounts>\n<SITE\\one>\n<(REG_SZ)Two=2 two>';
    assert.deepEqual(secretsIn(accounts), ['SITE\\one', '(REG_SZ)Two=2 two']);
    const strings =
      'BEGIN_CLIENT_REG_MULTI_STRING_LIST\n<Passwords><Copy Queue>\nSITE_KEY_FLAGS <1>\n<hunter2>\n<15>\n';
    assert.deepEqual(secretsIn(strings), ['hunter2', '15']);
    assert.deepEqual(secretsIn(strings.replace('Passwords', 'Retry Sequence')), []);
  });

  test('are where a site account has them, whatever they look like', () => {
    const before = '<6><SKZ><><SRV><DOM><The site><C:\\SMS><DOM>';
    const text = `BEGIN_SITE_ACCOUNT\n${before}<svc>\n<pass><public><SQL01><sa><sesame><SMS><0123><me><us>`;
    assert.deepEqual(secretsIn(text), ['svc', 'pass', 'public', 'sa', 'sesame', '0123']);
    assert.deepEqual(secretsIn(text.replace('SITE_ACCOUNT', 'SITE_NOTES')), []);
    assert.deepEqual(secretsIn(`${text.replace('SITE_ACCOUNT', 'SITE_NOTES')}<Size=1>`), []);
  });

  test('are left out of a text that keeps its length and its lines', () => {
    const text = 'PROPERTY <a><><><1>\r\nPROPERTY <Password><><hunter\r\n2><0>\r\nEND';
    const shown = 'PROPERTY <a><><><1>\r\nPROPERTY <Password><><******\r\n*><0>\r\nEND';
    assert.equal(shownOf(text), shown);
    assert.equal(shownOf(shown.replaceAll('*', '0')), shown.replaceAll('*', '0'));
  });

  test('are left out of every part of a text', () => {
    const account = `BEGIN_ACCOUNT\n<${HEX}>\nBEGIN_A <b>\n<${HEX}>\nEND_A\n<c>\nEND_ACCOUNT\n`;
    const text = `${account}PROPERTY <Password><><hunter\r\n2><0>\r\n${account}`;
    const whole = shownOf(text);
    assert.notEqual(whole, text);
    const read = textWithoutSecrets(treeOf(text));
    for (let from = 0; from <= text.length; from++)
      for (const to of [from, from + 1, from + 7, from + 60, text.length].filter((end) => end <= text.length))
        assert.equal(read(from, to), whole.slice(from, to));
  });

  test('are none once they are written over with zeros', () => {
    assert.deepEqual(secretsIn(`BEGIN_ACCOUNT\n<${'0'.repeat(40)}>\n<000\n ${'0'.repeat(40)}>`), []);
    assert.deepEqual(secretsIn('PROPERTY <SQL Password><REG_SZ><0000000><0>'), []);
  });

  test('are told field by field', () => {
    const tree = treeOf('PROPERTY <SQL Password><REG_SZ><hunter2><0>');
    const secrets = new Secrets(tree);
    assert.deepEqual(
      [1, 2, 3, 4].map((token) => secrets.isSecret(0, token)),
      [false, false, true, false],
    );
  });

  test('are not what only looks like one outside of account blocks', () => {
    assert.deepEqual(secretsIn(`PROPERTY <Colour><REG_SZ><${HEX}><0>\nKEY <${HEX}>\n<${HEX}>`), []);
    assert.deepEqual(secretsIn('BEGIN_OTHER <Passwords>\n<x>'), []);
    assert.deepEqual(secretsIn('BEGIN_PROPERTY_LIST <Hours>\nKEY <Passwords>\n<x>'), []);
    assert.deepEqual(secretsIn('PROPERTY <Password><REG_SZ><sesame><5>'), ['sesame']);
  });

  test('are found once each, before and behind blocks inside', () => {
    const list = 'BEGIN_PROPERTY_LIST <Passwords>\n<a>\nBEGIN_X\n<b>\nEND_X\n<c>';
    assert.deepEqual(secretsIn(list), ['a', 'b', 'c']);
    const account = `BEGIN_ACCOUNT\nKEY <a>\n<${HEX}A>\nBEGIN_X\n<${HEX}B>\nEND_X\n<${HEX}C>`;
    assert.deepEqual(secretsIn(account), [`${HEX}A`, `${HEX}B`, `${HEX}C`]);
    const open = `BEGIN_X\n<a>\nBEGIN_Y\n<b>\nEND_Y\n<${HEX}>\nPROPERTY <x><REG_SZ><${HEX}><0>`;
    assert.deepEqual(secretsIn(open), []);
  });

  test('are asked for field by field, where an item has two', () => {
    const secrets = new Secrets(treeOf('BEGIN_PROPERTY_LIST <x><Key=1><Size=2><Key=3>'));
    assert.deepEqual(
      [1, 2, 3, 4].map((token) => secrets.isSecret(0, token)),
      [false, true, false, true],
    );
  });

  test('belong to a part of the text that has some of their characters', () => {
    const text = 'PROPERTY <Password><REG_SZ><sesame><0>';
    const secrets = new Secrets(treeOf(text));
    const start = text.indexOf('sesame');
    const end = start + 'sesame'.length;
    const counts = [
      [0, start],
      [0, start + 1],
      [end - 1, text.length],
      [end, text.length],
      [start + 2, start + 3],
    ];
    assert.deepEqual(
      counts.map(([from = 0, to = 0]) => secrets.between(from, to).length),
      [0, 1, 1, 0, 1],
    );
  });

  test('may be in a file with a name or a block that tells of one, and in no other', () => {
    const mayHaveAny = (text: string): boolean => new Secrets(treeOf(text)).mayHaveAny;
    for (const text of [
      'PROPERTY <SQL Password><REG_SZ><x><0>',
      'BEGIN_X <Account=1>',
      'BEGIN_SITE_ACCOUNT\n<a>',
      'BEGIN_ACCOUNT\nBEGIN_SITE_DEFINITION\nBEGIN_SITE_ACCOUNT',
    ])
      assert.ok(mayHaveAny(text), text);
    assert.ok(!mayHaveAny('BEGIN_X <a>\nPROPERTY <Hue><REG_SZ><red><0>\nEND_X'));
    fc.assert(
      fc.property(controlText, (text) => {
        if (!mayHaveAny(text)) assert.deepEqual(secretsIn(text), []);
      }),
    );
  });

  test('are found in a hundred thousand blocks inside each other', () => {
    const text = `BEGIN_ACCOUNT\n${`BEGIN_A <${HEX}>\n`.repeat(100_000)}`;
    assert.equal(secretsIn(text).length, 100_000);
  });
});
