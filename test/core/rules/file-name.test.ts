import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileNameFault } from '../../../server/src/core/rules/file-name.ts';

describe('names that Windows can make a file of', () => {
  for (const path of [
    'Remodbc.log',
    'Remodbc.lo_',
    'C:\\SWMTR\\Remodbc.log',
    'C:Remodbc.log',
    '\\\\SERVER1\\LicMtr\\Remodbc.log',
    '\\\\?\\D:\\Logs\\Remodbc.log',
    '..\\Logs\\.\\Remodbc.log',
    'console.log',
    'com0.log',
    'com10.log',
    'lpt.log',
    'my nul.log',
    'log;1 #2 [x] {y} & +,=~!@%^().log',
    '.log',
    `C:\\${'a'.repeat(256)}`,
  ]) {
    test(path.slice(0, 50), () => assert.equal(fileNameFault(path), undefined));
  }
});

describe('names that it cannot', () => {
  for (const [path, kind] of [
    ['', 'empty'],
    ['a<b.log', 'character'],
    ['a>b.log', 'character'],
    ['a:b.log', 'folder or drive'],
    ['ab:c.log', 'character'],
    ['C:\\a:b.log', 'character'],
    ['a"b', 'character'],
    ['a|b', 'character'],
    ['what?.log', 'character'],
    ['*.log', 'character'],
    ['\\\\?\\C:\\a?.log', 'character'],
    ['x\\\\?\\a.log', 'character'],
    ['C:', 'folder'],
    ['C:\\', 'folder'],
    ['Logs\\', 'folder'],
    ['.', 'folder'],
    ['Logs/..', 'folder'],
    ['\\\\SERVER1\\LicMtr', 'folder'],
    ['a.log ', 'ending'],
    ['a.', 'ending'],
    ['...', 'ending'],
    ['con', 'device'],
    ['C:\\SWMTR\\NUL.log', 'device'],
    ['Com9.tar.gz', 'device'],
    ['lpt1 .log', 'device'],
    ['C:\\prn\\a.log', 'device'],
    [`C:\\${'a'.repeat(257)}`, 'length'],
  ] as const) {
    test(`${path.slice(0, 50)}: ${kind}`, () => {
      // One letter and a colon is a drive, whatever was meant.
      const expected = kind === 'folder or drive' ? undefined : kind;
      assert.equal(fileNameFault(path)?.kind, expected);
    });
  }
});
