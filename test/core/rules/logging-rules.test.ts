import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { restartNote } from '../../../server/src/core/catalogue/restart-note.ts';
import { ruleById } from '../../../server/src/core/rules/registry.ts';
import { fact, heard, remodbcFindings } from '../../support/remodbc-findings.ts';

const article = { Logon: '1', FileName: 'Remodbc.log', BackupName: 'Remodbc.lo_', MaxSize: '200000' };

function logging(changes: Partial<typeof article> = {}): string {
  const lines = Object.entries({ ...article, ...changes }).map(([key, value]) => `${key}=${value}\n`);
  return `[Logging]\n${lines.join('')}`;
}

test('nothing is said of the section that the article shows', () => {
  assert.deepEqual(heard('SWM3', logging()), []);
  assert.deepEqual(heard('SWM3', logging().toUpperCase()), []);
});

test('nothing is said where there is no section', () => {
  assert.deepEqual(heard('SWM3', '[DS]\nPackInterval=604800\n', { environment: fact('production') }), []);
});

describe('MaxSize', () => {
  const sizes: readonly (readonly [value: string, findings: readonly string[]])[] = [
    ['', ['SWM304 error']],
    ['-1', ['SWM304 error']],
    ['0', ['SWM304 error']],
    ['1', ['SWM305 information']],
    ['200', ['SWM305 information']],
    ['9999', ['SWM305 information']],
    ['10000', []],
    ['200000', []],
    ['200000 ; bytes', []],
    ['10000000', []],
    ['10000001', ['SWM305 information']],
    ['4294967295', ['SWM305 information']],
    ['4294967296', ['SWM304 error']],
    ['200K', ['SWM304 error']],
  ];
  for (const [MaxSize, findings] of sizes) {
    test(`"${MaxSize}": ${findings.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(heard('SWM3', logging({ MaxSize })), findings);
    });
  }
});

describe('Logon', () => {
  const values: readonly (readonly [value: string, findings: readonly string[]])[] = [
    ['0', []],
    ['1', ['SWM302 information']],
    ['1 ; for a day', ['SWM302 information']],
    ['2', ['SWM308 information']],
    ['', ['SWM308 information']],
    ['true', ['SWM308 information']],
  ];
  for (const [Logon, findings] of values) {
    test(`"${Logon}" in production: ${findings.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(heard('SWM3', logging({ Logon }), { environment: fact('production') }), findings);
    });
  }

  test('is of no concern in a test environment or where none is known', () => {
    assert.deepEqual(heard('SWM3', logging(), { environment: fact('test') }), []);
    assert.deepEqual(heard('SWM3', logging()), []);
  });
});

describe('the two file names', () => {
  const pairs: readonly (readonly [log: string, backup: string, findings: readonly string[]])[] = [
    ['Remodbc.log', 'remodbc.LOG', ['SWM303 warning']],
    ['C:\\SWMTR\\Remodbc.log', 'C:/swmtr/Remodbc.log', ['SWM303 warning']],
    ['D:\\Logs\\a.log', 'D:\\Logs\\a.log', ['SWM303 warning', 'SWM307 hint']],
    ['D:\\Logs\\a.log', 'a.lo_', ['SWM307 hint', 'SWM310 hint']],
    ['C:\\SWMTR\\a.log', 'a.lo_', []],
    ['C:\\Logs\\a.log', 'C:\\Old\\a.lo_', ['SWM310 hint']],
    ['NUL', 'Remodbc.lo_', ['SWM306 warning']],
    ['', '', ['SWM306 warning', 'SWM306 warning']],
    ['C:\\SWMTR\\dbup.ini', 'C:\\SWMTR\\Remodbc.ini', ['SWM309 error', 'SWM309 error']],
  ];
  for (const [FileName, BackupName, findings] of pairs) {
    test(`${FileName} and ${BackupName}: ${findings.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(heard('SWM3', logging({ FileName, BackupName })), findings);
    });
  }
});

test('a missing Logon is a warning, any other missing key information', () => {
  const without = (key: string) => logging().replace(new RegExp(`^${key}=.*\n`, 'm'), '');
  assert.deepEqual(heard('SWM3', without('Logon')), ['SWM301 warning']);
  for (const key of ['FileName', 'BackupName', 'MaxSize'])
    assert.deepEqual(heard('SWM3', without(key)), ['SWM301 information'], key);
});

test('the advice to restart is no rule and says that it is assumed', () => {
  assert.equal(ruleById('SWM219'), undefined);
  assert.match(restartNote.text, /SMS_LICENSE_SERVER .*\(assumed/);
  assert.deepEqual(
    remodbcFindings('[DS]\nPackInterval=604800\n').map(({ rule }) => rule),
    [],
  );
});

describe('the name of a log', () => {
  const names: readonly (readonly [value: string, isFault: boolean])[] = [
    ['a.log ; kept? *', false],
    ['a.log;  kept? *', false],
    ['a.log # kept? *', false],
    ['a.log #', false],
    ['a#b?.log', true],
    ['#a?.log', true],
    ['a;b?.log', true],
    ['"a.log ; kept? *"', true],
  ];
  for (const [FileName, isFault] of names) {
    test(`${FileName} is ${isFault ? 'none' : 'one, whatever its remark holds'}`, () =>
      assert.equal(heard('SWM306', logging({ FileName })).length, isFault ? 1 : 0));
  }
});
