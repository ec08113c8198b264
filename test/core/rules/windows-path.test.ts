import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  isBareName,
  isInMeteringFolder,
  isSameFile,
  isSameFolder,
  parseWindowsPath,
} from '../../../server/src/core/rules/windows-path.ts';

function areSame(first: string, second: string): boolean {
  return isSameFile(parseWindowsPath(first), parseWindowsPath(second));
}

describe('the same file', () => {
  for (const [first, second] of [
    ['Remodbc.log', 'REMODBC.LOG'],
    ['Remodbc.log', '.\\Remodbc.log'],
    ['Remodbc.log', './/Remodbc.log'],
    ['Remodbc.log', 'Logs\\..\\Remodbc.log'],
    ['Remodbc.log', 'Remodbc.log. .'],
    ['C:\\Logs\\a.log', 'c:/logs//a.log'],
    ['C:\\Logs\\a.log', 'C:\\..\\Logs.\\a.log'],
    ['C:\\Logs\\a.log', '\\\\?\\C:\\Logs\\a.log'],
    ['\\\\S\\Share\\a.log', '//s/share/x/../a.log'],
    ['\\\\S\\Share\\a.log', '\\\\?\\UNC\\s\\share\\a.log'],
    ['..\\a.log', 'x\\..\\..\\a.log'],
  ] as const) {
    test(`${first} and ${second}`, () => assert.ok(areSame(first, second)));
  }
});

describe('not surely the same file', () => {
  for (const [first, second] of [
    ['Remodbc.log', 'Remodbc.lo_'],
    ['a.log', 'C:\\a.log'],
    ['C:a.log', 'C:\\a.log'],
    ['\\a.log', 'C:\\a.log'],
    ['\\a.log', 'a.log'],
    ['C:\\a.log', 'D:\\a.log'],
    ['\\\\S\\Share\\a.log', '\\\\S\\Other\\a.log'],
    ['..\\a.log', 'a.log'],
    ['..\\..\\a.log', '..\\a.log'],
    ['a b.log', 'ab.log'],
    ['x\\a.log', 'x|a.log'],
    ['ab\\f.log', 'a\\b\\f.log'],
  ] as const) {
    test(`${first} and ${second}`, () => assert.ok(!areSame(first, second)));
  }
});

test('the parts of a path', () => {
  assert.deepEqual(parseWindowsPath('C:\\SWMTR\\Logs\\Remodbc.log'), {
    root: 'c:',
    isAbsolute: true,
    folders: ['swmtr', 'logs'],
    name: 'remodbc.log',
    folderText: 'C:\\SWMTR\\Logs\\',
  });
  assert.deepEqual(parseWindowsPath('\\\\SERVER1\\LicMtr\\Inboxes\\'), {
    root: '\\\\server1\\licmtr',
    isAbsolute: true,
    folders: ['inboxes'],
    name: '',
    folderText: '\\\\SERVER1\\LicMtr\\Inboxes\\',
  });
  assert.deepEqual(parseWindowsPath('D:Remodbc.log'), {
    root: 'd:',
    isAbsolute: false,
    folders: [],
    name: 'remodbc.log',
    folderText: 'D:',
  });
});

test('a path that ends in dots names a folder', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'C:\\Logs\\..': [],
    'C:\\Logs\\.': ['logs'],
    'C:\\Logs\\x\\..': ['logs'],
    '..': ['..'],
    '..\\..': ['..', '..'],
    'x\\..\\..\\..': ['..', '..'],
    '.': [],
    '': [],
  };
  for (const [text, folders] of Object.entries(cases)) {
    const { name, folders: found } = parseWindowsPath(text);
    assert.deepEqual([name, found], ['', folders], text);
  }
});

test('a path may name a server alone, and the prefix for long paths stands at its beginning alone', () => {
  assert.deepEqual(
    ['\\\\Server', '\\\\Server\\', '\\\\?\\UNC\\S\\H\\a', 'x\\\\?\\UNC\\a'].map(
      (text) => parseWindowsPath(text).root,
    ),
    ['\\\\server', '\\\\server', '\\\\s\\h', ''],
  );
  assert.equal(parseWindowsPath('\\\\Server').isAbsolute, true);
});

test('bare names', () => {
  assert.deepEqual(
    ['a.log', '.\\a.log', 'x\\a.log', '\\a.log', 'C:a.log', '\\\\s\\h\\a.log'].map((text) =>
      isBareName(parseWindowsPath(text)),
    ),
    [true, true, false, false, false, false],
  );
});

test('the metering folder is known by its default names, in an absolute path only', () => {
  assert.deepEqual(
    [
      'C:\\SWMTR\\a.log',
      'd:/swmtr/Logs/a.log',
      '\\\\S\\LICMTR\\a.log',
      '\\\\S\\C$\\SWMTR\\a.log',
      'SWMTR\\a.log',
      'C:\\Logs\\a.log',
      'C:\\SWMTR\\..\\a.log',
      'C:\\swmtr',
      '\\\\LicMtr\\Share\\a.log',
    ].map((text) => isInMeteringFolder(parseWindowsPath(text))),
    [true, true, true, true, false, false, false, false, false],
  );
});

test('any text is a path, the same as itself in any case and with either separator', () => {
  const pathText = fc.string({ unit: fc.constantFrom(...'\\/.:? aBC*') });
  fc.assert(
    fc.property(pathText, (text) => {
      const path = parseWindowsPath(text);
      assert.ok(isSameFolder(path, parseWindowsPath(text.toUpperCase())));
      assert.equal(path.name, parseWindowsPath(text.replaceAll('/', '\\')).name);
      assert.ok(text.startsWith(path.folderText));
    }),
  );
});

test('a long text is read in time linear to its length', () => {
  const long = `${'\\'.repeat(200_000)}${'. '.repeat(200_000)}${'a\\'.repeat(200_000)}`;
  assert.equal(parseWindowsPath(long).name, '');
});
