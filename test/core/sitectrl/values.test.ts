import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  fileDefinition,
  fileTypeName,
  headerLines,
  isWholeFile,
} from '../../../server/src/core/sitectrl/header.ts';
import { listEntry, propertyOf } from '../../../server/src/core/sitectrl/property.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';
import { secretFields } from '../../../server/src/core/sitectrl/secrets.ts';
import { buildTree, type ControlTree } from '../../../server/src/core/sitectrl/tree.ts';

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
      const property = propertyOf(tree, tree.items[0]!);
      assert.ok(property);
      assert.deepEqual([property.name, property.type, property.value], [name, type, value]);
      assert.equal(text.slice(property.start, property.end), value);
    });
  }

  test('is none with fewer or more than four fields', () => {
    for (const text of ['PROPERTY <a><b><1>', 'PROPERTY <a><b><c><1><2>', 'OTHER <a><b><c><1>']) {
      const tree = treeOf(text);
      assert.equal(propertyOf(tree, tree.items[0]!), undefined, text);
    }
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
        definition?.targetSite,
        definition?.originatingSite,
        definition?.timeStamp,
        definition?.posted,
      ].map((field) => field?.text),
      ['2', 'SKZ', 'ABC', '837492602', '1'],
    );
    assert.ok(isWholeFile(tree));
  });

  test('may be missing, whole or in part', () => {
    assert.equal(fileDefinition(treeOf('PROPERTY <a><><><1>')), undefined);
    assert.equal(fileDefinition(treeOf('BEGIN_FILE_DEFINITION <2>'))?.timeStamp, undefined);
  });

  test('has types with names', () => {
    assert.equal(fileTypeName('2'), 'proposed');
    assert.equal(fileTypeName('8'), undefined);
    assert.equal(fileTypeName('x'), undefined);
  });
});

describe('secrets', () => {
  const secretsIn = (text: string): readonly string[] => {
    const tree = treeOf(text);
    return secretFields(tree).map((token) => tree.tokens.value(token));
  };

  test('are long hexadecimal runs in account blocks, at any depth', () => {
    const text = `BEGIN_SITE_ACCOUNT <6><SKZ><${HEX}>\nBEGIN_X <${HEX}F>\nEND_X\nEND_SITE_ACCOUNT\nOUTBOX <${HEX}E>`;
    assert.deepEqual(secretsIn(text), [HEX, `${HEX}F`]);
  });

  test('are the values of properties whose name speaks of a password, an account or a key', () => {
    const text = 'PROPERTY <SQL Password><REG_SZ><hunter2><0>\nPROPERTY <Colour><REG_SZ><red><0>';
    assert.deepEqual(secretsIn(text), ['REG_SZ', 'hunter2', '0']);
    assert.deepEqual(secretsIn('BEGIN_PROPERTY_LIST <x><(REG_SZ)PublicKey=abc><(REG_SZ)Size=1>'), [
      '(REG_SZ)PublicKey=abc',
    ]);
  });
});
