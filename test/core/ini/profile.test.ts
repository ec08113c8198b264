import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { KnownNames } from '../../../server/src/core/catalogue/known-names.ts';
import { remodbcKeys } from '../../../server/src/core/catalogue/remodbc.ts';
import { profileInteger } from '../../../server/src/core/ini/integer.ts';
import { hashName } from '../../../server/src/core/ini/name.ts';
import { IniProfile } from '../../../server/src/core/ini/profile.ts';
import { scanIni } from '../../../server/src/core/ini/scanner.ts';
import { effectiveSections } from '../../support/effective-sections.ts';

const names = new KnownNames([
  {
    name: 'A',
    summary: '',
    meaning: '',
    articles: [],
    keys: [...remodbcKeys.slice(0, 1)].flatMap((key) => [
      { ...key, name: 'k' },
      { ...key, name: 'kf2ad' },
    ]),
  },
]);

const profileOf = (text: string): IniProfile => new IniProfile(scanIni(text));

function read(text: string, section: string, key: string): string | undefined {
  const profile = profileOf(text);
  const line = profile.find(section, key);
  return line === undefined ? undefined : profile.value(line);
}

describe('the profile', () => {
  test('finds sections and keys in any case', () => {
    assert.equal(read('[ds]\nPACKTIME=5', 'DS', 'PackTime'), '5');
    assert.equal(read('[DÉ]\nclÉ=5', 'dé', 'clé'), '5');
  });

  test('reads the first of two keys, and the first of two sections', () => {
    assert.equal(read('[DS]\nk=1\nK=2', 'DS', 'k'), '1');
    assert.equal(read('[DS]\nk=1\n[ds]\nj=2', 'DS', 'j'), undefined);
  });

  test('tells names with the same hash apart, and hides the later of each', () => {
    const profile = profileOf('[DS]\nk4uzx=1\nkf2ad=2\nKF2AD=3\nK4UZX=4\nkf2ad=5\n');
    assert.equal(hashName('k4uzx', 0, 5), hashName('kf2ad', 0, 5));
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((line) => profile.shadowedBy(line)),
      [undefined, undefined, 2, 1, 2],
    );
  });

  test('tells sections whose names have the same hash apart, and hides the later of each', () => {
    const { sections } = profileOf('[k4uzx]\n[kf2ad]\n[KF2AD]\n[K4UZX]\n[kf2ad]\n');
    assert.deepEqual(
      sections.map(({ shadowedBy }) => shadowedBy?.line),
      [undefined, undefined, 1, 0, 1],
    );
  });

  test('finds among names with the same hash the one that was asked for', () => {
    assert.equal(read('[k4uzx]\nk=1\n[x]\n[kf2ad]\nk=2', 'kf2ad', 'k'), '2');
    assert.equal(read('[DS]\nk4uzx=1\nkf2ad=2', 'DS', 'kf2ad'), '2');
    assert.equal(read('[k4uzx]\nk4uzx=1', 'kf2ad', 'k4uzx'), undefined);
  });

  test('finds each of many sections in any case, and none that is not there', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Sé${index}`);
    const profile = profileOf([...names, ...names].map((name) => `[${name}]`).join('\n'));
    assert.deepEqual(
      names.map((name) => profile.section(name.toUpperCase())?.line),
      names.map((_, index) => index),
    );
    assert.equal(profile.section('Sé30'), undefined);
    assert.equal(profile.lastSection?.line, 59);
  });

  test('finds the first of the same name, and the first section of all, also for who asks for many', () => {
    const headers = Array.from({ length: 20 }, (_, index) => `[S${index}]\n`);
    const profile = profileOf(`${headers.join('')}[s0]\n[S19]\n`);
    for (let index = 19; index >= 0; index--) assert.equal(profile.section(`s${index}`)?.line, index);
  });

  test('takes a name up to a NUL', () => {
    assert.equal(read('[DS\0x]\nPackTime\0x=5', 'DS', 'PackTime'), '5');
  });

  test('finds a key in all sections as it finds it in each', () => {
    const line = fc.constantFrom(
      '[A]',
      '[a]',
      '[k4uzx]',
      '[kf2ad]',
      '[A',
      'k=1',
      'K =2',
      'k',
      '; k=3',
      'k4uzx=1',
      'kf2ad=2',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('k', 'kf2ad'), (lines, key) => {
        const profile = profileOf(lines.join('\n'));
        const inEach = profile.sections
          .filter(({ shadowedBy }) => !shadowedBy)
          .flatMap((section) => profile.findIn(section, key) ?? []);
        assert.deepEqual(names.effectiveLines(profile, key, 100), inEach);
        assert.deepEqual(names.effectiveLines(profile, key, 1), inEach.slice(0, 1));
      }),
    );
  });

  test('compares names of sections character by character, as those of keys', () => {
    // Of a whole word, JavaScript makes a small letter that Windows does not: the last one of a word in Greek.
    assert.equal(profileOf('[ΑΣ]\nk=1\n[ασ]\nj=2').sections[1]?.shadowedBy?.line, 0);
    assert.equal(profileOf('[ΑΣ]\nk=1\n[ας]\nj=2').sections[1]?.shadowedBy, undefined);
  });

  test('does not look before the first section', () => {
    assert.equal(read('k=1\n[DS]', 'DS', 'k'), undefined);
    assert.equal(profileOf('k=1').lastSection, undefined);
  });

  test('lets a name without a value hide the key below it', () => {
    assert.equal(read('[DS]\nPackTime\nPackTime=5', 'DS', 'PackTime'), undefined);
  });

  test('removes one matching pair of quotes and nothing else', () => {
    for (const [raw, value] of [
      ['"a"', 'a'],
      ["' a '", ' a '],
      ['""a""', '"a"'],
      ['"a', '"a'],
      [`"a'`, `"a'`],
      ['"', '"'],
      ['""', ''],
      ['a ; b', 'a ; b'],
      ['a\0b', 'a'],
    ] as const) {
      assert.equal(read(`[DS]\nk=${raw}`, 'DS', 'k'), value, raw);
    }
  });

  test('says which line hides which', () => {
    const profile = profileOf('[DS]\nk=1\n;\nK=2\nj=3\n[ds]\nk=4\n[A]\ntext');
    assert.equal(profile.shadowedBy(3), 1);
    assert.deepEqual(
      [1, 3, 4, 6, 8].map((line) => profile.isEffective(line)),
      [true, false, true, false, false],
    );
  });

  test('finds for every listed key what a naive reading of the same lines finds', () => {
    const name = fc.constantFrom('a', 'A', 'b', 'DS', 'ds');
    const line = fc.oneof(
      name.map((text) => `[${text}]`),
      fc.tuple(name, fc.nat(9)).map(([key, value]) => `${key}=${value}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (written) => {
        const naive = new Map<string, Map<string, string>>();
        let current: Map<string, string> | undefined;
        for (const text of written) {
          const lower = text.toLowerCase();
          if (lower.startsWith('[')) {
            current = naive.has(lower) ? undefined : new Map();
            if (current) naive.set(lower, current);
          } else {
            const [key = '', value = ''] = lower.split('=');
            if (current && !current.has(key)) current.set(key, value);
          }
        }
        for (const section of effectiveSections(profileOf(written.join('\n')))) {
          const expected = naive.get(`[${section.name.toLowerCase()}]`);
          for (const { key, value } of section.keys) assert.equal(value, expected?.get(key.toLowerCase()));
        }
      }),
    );
  });
});

describe('a number in the profile', () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ['42', 42],
    ['42 ; note', 42],
    ['42A94967297', 42],
    ['B4294967297', 0],
    ['x', 0],
    ['', undefined],
    ['-1', -1],
    ['+1', 1],
    ['4294967295', -1],
    ['4294967296', 0],
    ['4294967297', 1],
    ['-4294967297', -1],
    ['988423199000', 580720920],
    ['0x93A80', 604800],
    ['0X1f', 0],
    ['1e3', 1],
    [' 7', 7],
  ];
  for (const [text, number] of cases) {
    test(`"${text}" is read as ${number ?? 'the default of the caller'}`, () =>
      assert.equal(profileInteger(text), number));
  }

  test('is read from the first 29 characters', () => {
    assert.equal(profileInteger(`${'0'.repeat(28)}12`), 1);
  });
});
