import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import { agrees, comparedKeys, remodbcCopy } from '../../../server/src/core/site/copies.ts';

const copyOf = (text: string) =>
  remodbcCopy('file:///site/m/Remodbc.ini', 'm/Remodbc.ini', parseDocument(text, 'remodbc-ini').profile);

test('a copy of Remodbc.ini is its documented keys as Windows returns them', () => {
  const copy = copyOf(
    '[ds]\npackinterval = "604800"\nPackInterval=1\nSpeed=7\n[Logging]\nLogon=1\n[DS]\nPackTime=5\n',
  );
  assert.equal(copy.uri, 'file:///site/m/Remodbc.ini');
  assert.equal(copy.label, 'm/Remodbc.ini');
  assert.deepEqual(
    [...copy.values],
    [
      ['packinterval', { value: '604800', line: 1 }],
      ['logon', { value: '1', line: 5 }],
    ],
  );
});

test('keys count in their documented section only, PackTime in any', () => {
  assert.deepEqual(
    [...copyOf('[Other]\nPackInterval=1\nLogon=1\nPackTime=989143199\n').values],
    [['packtime', { value: '989143199', line: 3 }]],
  );
  assert.deepEqual(
    [...copyOf('[X]\nPackTime=1\n[DS]\nPackTime=2\n').values.values()],
    [{ value: '1', line: 1 }],
  );
  assert.deepEqual([...copyOf('PackTime=1\n').values], []);
});

test('copies agree by what their values mean: numbers as numbers, file names in any case', () => {
  const agree = (name: string, own: string, other?: string) => {
    const key = comparedKeys.find((one) => one.name === name);
    assert.ok(key, name);
    return agrees(key, own, other);
  };
  assert.ok(agree('PackInterval', '0604800', '604800'));
  assert.ok(agree('PackInterval', 'weekly', 'weekly'));
  assert.ok(agree('FileName', 'C:\\Remodbc.log', 'c:\\REMODBC.LOG'));
  for (const [own, other] of [
    ['1', '2'],
    ['16', '0x10'],
    ['0x10', '16'],
    ['1000', '1e3'],
    ['weekly', 'Weekly'],
    ['1', undefined],
  ] as const)
    assert.ok(!agree('PackInterval', own, other), `${own} and ${other}`);
  assert.ok(!agree('FileName', 'a.log', undefined));
});
