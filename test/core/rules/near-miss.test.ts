import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { remodbcKeys, remodbcSections } from '../../../server/src/core/catalogue/remodbc.ts';
import { keyTolerance, nearMiss, sectionTolerance } from '../../../server/src/core/rules/near-miss.ts';

describe('a near miss of a key', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['PackIntervall', 'PackInterval'],
    ['PackIntreval', 'PackInterval'],
    ['PakIntervl', 'PackInterval'],
    ['PackTimer', 'PackTime'],
    ['FileNme', 'FileName'],
    ['Logn', 'Logon'],
    ['Lognn', 'Logon'],
    ['MaxSizeKB', 'MaxSize'],
    ['packtime', undefined],
    ['LOGON', undefined],
    ['Log', undefined],
    ['Memory', undefined],
    ['PackTimeOfDay', undefined],
    ['', undefined],
    // All its letters, and none in its place.
    ['eziSxaM', undefined],
    ['x'.repeat(1000), undefined],
  ];
  for (const [name, known] of cases) {
    test(`"${name.slice(0, 20)}" ${known ? `is one of ${known}` : 'is none'}`, () =>
      assert.equal(nearMiss(name, remodbcKeys, keyTolerance)?.name, known));
  }

  test('is that of the nearest name, and of the first of equally near ones', () => {
    const known = ['abcdefgh', 'abcdefxy', 'abcdefxz'].map((name) => ({ name }));
    assert.equal(nearMiss('abcdefxx', known, keyTolerance)?.name, 'abcdefxy');
  });
});

describe('a near miss of a section', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['Loging', 'Logging'],
    ['Loggings', 'Logging'],
    ['Loggnig', 'Logging'],
    ['SD', 'DS'],
    ['DSS', 'DS'],
    ['D.S', 'DS'],
    ['ds', undefined],
    ['Login', undefined],
    ['Log', undefined],
    ['DSN', undefined],
    ['DB', undefined],
    ['DS2', undefined],
    ['D', undefined],
    ['S01', undefined],
  ];
  for (const [name, known] of cases) {
    test(`"${name}" ${known ? `is one of ${known}` : 'is none'}`, () =>
      assert.equal(nearMiss(name, remodbcSections, sectionTolerance)?.name, known));
  }
});

test('longer names may have one slip more', () => {
  assert.deepEqual([4, 5].map(keyTolerance), [1, 2]);
  assert.deepEqual([6, 7].map(sectionTolerance), [1, 2]);
});
