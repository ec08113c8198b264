import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import { agrees, comparedKeys, remodbcValues } from '../../../server/src/core/site/copies.ts';

const valuesOf = (text: string) => [...remodbcValues(parseDocument(text, 'remodbc-ini').profile)];

test('a copy of Remodbc.ini is its documented keys as Windows returns them', () => {
  assert.deepEqual(
    valuesOf(
      '[ds]\npackinterval = "604800"\nPackInterval=1\nSpeed=7\n[Logging]\nLogon=1\n[DS]\nPackTime=5\n',
    ),
    [
      ['packinterval', { value: '604800', line: 1 }],
      ['logon', { value: '1', line: 5 }],
    ],
  );
});

test('keys count in their documented section only, PackTime in any', () => {
  assert.deepEqual(valuesOf('[Other]\nPackInterval=1\nLogon=1\nPackTime=989143199\n'), [
    ['packtime', { value: '989143199', line: 3 }],
  ]);
  assert.deepEqual(
    valuesOf('[X]\nPackTime=1\n[DS]\nPackTime=2\n').map(([, value]) => value),
    [{ value: '1', line: 1 }],
  );
  assert.deepEqual(valuesOf('PackTime=1\n'), []);
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
