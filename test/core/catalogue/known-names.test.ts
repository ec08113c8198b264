import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { KnownNames, knownNames } from '../../../server/src/core/catalogue/known-names.ts';
import { type CatalogueKey, remodbcKey } from '../../../server/src/core/catalogue/remodbc.ts';
import { hashName } from '../../../server/src/core/ini/name.ts';
import { IniProfile } from '../../../server/src/core/ini/profile.ts';
import { scanIni } from '../../../server/src/core/ini/scanner.ts';

const profileOf = (text: string): IniProfile => new IniProfile(scanIni(text));

describe('the names of Remodbc.ini', () => {
  test('are found in any case, and there are none of a language without a catalogue', () => {
    const names = knownNames('remodbc-ini');
    assert.equal(names.section('ds')?.name, 'DS');
    assert.equal(names.key('PACKTIME')?.name, 'PackTime');
    assert.equal(names.section('PackTime'), undefined);
    assert.equal(names.key('DS'), undefined);
    assert.deepEqual(knownNames('sms-site-control').keys, []);
    assert.deepEqual(knownNames('licmtr-cfg').sections, []);
  });

  test('are told apart by what their lines are', () => {
    const { document } = profileOf('[DS]\nPackTime=1\n[PackTime]\nDS=1\nOther=2\nPACKTIME\n[ds]');
    const names = knownNames('remodbc-ini');
    assert.deepEqual(names.keyLines(document), [1]);
    assert.deepEqual(names.sectionLines(document), [0, 6]);
  });

  test('are no other names of the same hash', () => {
    const [known, other] = ['k4uzx', 'kf2ad'];
    assert.equal(hashName(known, 0, 5), hashName(other, 0, 5));
    const key = { ...remodbcKey('PackTime'), name: known } as CatalogueKey;
    const names = new KnownNames([{ name: 'DS', summary: '', meaning: '', keys: [key], articles: [] }]);
    const profile = profileOf(`[DS]\n${known}=1\n${other}=2`);
    assert.equal(names.keyOn(profile, 1), key);
    assert.equal(names.keyOn(profile, 2), undefined);
    assert.deepEqual(names.effectiveLines(profile, other, 5), [2]);
  });
});

describe('the lines where a program finds a key', () => {
  const text =
    '[A]\nPackTime=1\npacktime=2\nPackInterval=3\n[B]\nPackTime=4\n[a]\nPackTime=5\n[C]\nPACKTIME=6';

  test('are one a section that Windows searches', () => {
    assert.deepEqual(knownNames('remodbc-ini').effectiveLines(profileOf(text), 'PackTime', 9), [1, 5, 9]);
  });

  test('are no more than asked for', () => {
    for (const most of [1, 2])
      assert.equal(knownNames('remodbc-ini').effectiveLines(profileOf(text), 'PackTime', most).length, most);
  });
});
