import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { compareReaders } from '../../../server/src/core/compare/compare.ts';
import { iniPackage } from '../../../server/src/core/compare/ini-package.ts';
import { IniProfile } from '../../../server/src/core/ini/profile.ts';
import { scanIni } from '../../../server/src/core/ini/scanner.ts';
import { sized } from '../../support/sized.ts';

function compare(text: string, language?: LanguageId): readonly string[] {
  const profile = new IniProfile(scanIni(text));
  return [...compareReaders(profile, iniPackage, { language })].map(
    ({ line, subject, windows, other }) => `${line + 1}: ${subject}: ${windows} | ${other}`,
  );
}

function reasons(text: string): readonly string[] {
  return [...compareReaders(new IniProfile(scanIni(text)), iniPackage)].flatMap(
    (difference) => difference.reasons,
  );
}

describe('the readers', () => {
  test('agree on a plain file', () => {
    assert.deepEqual(
      compare('; note\r\n[DS]\r\nPackTime = 5\r\nOther="x y"\r\n\r\n[ Logging ]\r\nLogon=1\r\n'),
      [],
    );
  });

  const cases: readonly (readonly [
    what: string,
    text: string,
    differences: readonly string[],
    reason: RegExp,
  ])[] = [
    [
      'a comment behind a value',
      '[DS]\nk=5 ; weekly',
      ['2: [DS] k: the text "5 ; weekly" | the text "5"'],
      /begin a comment/,
    ],
    ['a key that begins with #', '[DS]\n#k=1', ['2: [DS] #k: the text "1" | nothing'], /"#" is a comment/],
    [
      'backslashes',
      '[DS]\nk=\\\\srv\\a',
      ['2: [DS] k: the text "\\\\srv\\a" | the text "\\srv\\a"'],
      /escape/,
    ],
    ['a key twice', '[DS]\nk=1\nk=2', ['2: [DS] k: the text "1" | the text "2"'], /here line 3/],
    ['a key twice with the same value', '[DS]\nk=1\nk=1', [], /^$/],
    [
      'a section twice',
      '[DS]\nk=1\n[X]\n[DS]\nm=2',
      ['5: [DS] m: nothing | the text "2"'],
      /puts them together/,
    ],
    ['another case', '[DS]\nk=1\nK=2', ['3: [DS] K: nothing | the text "2"'], /minds the case/],
    ['dots', '[a.b]\nk=1', ['1: [a.b]: the section "a.b" | the section "b" inside of "a"'], /at dots/],
    [
      'lists',
      '[DS]\nk[]=1\nk[]=2',
      [
        '2: [DS] k[]: the text "1" | the name "k" with a list, ["1","2"]',
        '3: [DS] k: nothing | a list, ["1","2"]',
      ],
      /makes a list/,
    ],
    [
      'types',
      '[DS]\nk=true\nm=null',
      ['2: [DS] k: the text "true" | the truth value true', '3: [DS] m: the text "null" | null'],
      /true, false and null/,
    ],
    ['a line without =', '[DS]\nalone', ['2: [DS] alone: nothing | the truth value true'], /without "="/],
    ['JSON', '[DS]\nk="a\\nb"', ['2: [DS] k: the text "a\\nb" | the text "a\nb"'], /JSON/],
    ['a number in single quotes', "[DS]\nk='123'", ['2: [DS] k: the text "123" | the number 123'], /JSON/],
    [
      'quotes around names',
      '["DS"]\n"k"=1',
      [
        '1: ["DS"]: the section ""DS"" | the section "DS"',
        '2: ["DS"] "k": the text "1" | the name "k" with the text "1"',
      ],
      /takes quotes away/,
    ],
    [
      'the name of the prototype',
      '[DS]\n__proto__=1\n[__proto__]\nk=1',
      ['2: [DS] __proto__: the text "1" | nothing', '3: [__proto__]: the section "__proto__" | nothing'],
      /for safety/,
    ],
    [
      'text behind a header',
      '[DS] ; note\nk=1',
      ['1: [DS]: the section "DS" | no section, but the name "[DS]" with the truth value true'],
      /text behind its "]"/,
    ],
    [
      'blanks before a header',
      ' [DS]\nk=1',
      ['1: [DS]: the section "DS" | no section, but the name "[DS]" with the truth value true'],
      /blanks in front/,
    ],
    [
      'a value with the name of a section',
      'DS=1\n[DS]\nk=2',
      ['1: DS: nothing | the text "1"', '3: [DS] k: the text "2" | nothing'],
      /has its name/,
    ],
    [
      'names cut short',
      '[a;b]\nc#d=1',
      [
        '1: [a;b]: the section "a;b" | the section "a"',
        '2: [a;b] c#d: the text "1" | the name "c" with the text "1"',
      ],
      /cuts names/,
    ],
    ['a NUL', '[DS]\nk=1\x002', ['2: [DS] k: the text "1" | the text "1\x002"'], /NUL/],
    [
      'Ctrl-Z',
      '[DS]\n\x1a',
      ['2: [DS] \x1a: nothing | the truth value true'],
      /only Windows takes for blanks/,
    ],
    [
      'a key before the first section',
      'k=1\n[DS]',
      ['1: k: nothing | the text "1"'],
      /Before the first section/,
    ],
    [
      'a section without a name',
      '[]\nk=1',
      ['1: []: nothing | the section ""', '2: [] k: nothing | the text "1"'],
      /without a name/,
    ],
    [
      'the case of sections',
      '[S]\nk=1\n[s]\nk=1',
      [
        '3: [s]: nothing, because line 1 opens the section already | the section "s"',
        '4: [s] k: nothing | the text "1"',
      ],
      /puts them together/,
    ],
    [
      'a value that is all comment',
      '[DS]\nk=;',
      ['2: [DS] k: the text ";" | an empty text'],
      /begin a comment/,
    ],
    [
      'a number as a name in a section that is lost',
      's=1\n[s]\n0=1',
      ['1: s: nothing | the text "1"', '3: [s] 0: the text "1" | nothing'],
      /is lost/,
    ],
    [
      'a long value, which is cut short',
      `[DS]\n${'k'.repeat(160)}=true\nk=${'x'.repeat(161)};`,
      [
        `2: [DS] ${'k'.repeat(160)}: the text "true" | the truth value true`,
        `3: [DS] k: the text "${'x'.repeat(160)}..." | the text "${'x'.repeat(160)}..."`,
      ],
      /begin a comment/,
    ],
    ['a line that only Windows takes for a header', '[\0=\u2028]x', [], /^$/],
  ];
  for (const [what, text, differences, reason] of cases) {
    test(`differ or not on ${what}, and why`, () => {
      assert.deepEqual(compare(text), differences);
      assert.match(reasons(text).join('\n'), reason);
    });
  }

  test('differ on the spelling of documented names', () => {
    assert.deepEqual(compare('[DS]\nPACKTIME=5', 'remodbc-ini'), [
      '2: [DS] PackTime: the text "5" | nothing under this name, but "PACKTIME"',
    ]);
    assert.deepEqual(compare('[DS]\nPACKTIME=5'), []);
    assert.deepEqual(compare('[DS]\nPackTime=5', 'remodbc-ini'), []);
  });
});

/** Words of the reasons, in the order in which they are told. */
const because: Readonly<Record<string, RegExp>> = {
  'no name': /without a name/,
  indented: /blanks in front/,
  behind: /text behind its "\]"/,
  bracket: /last "\]" of the line/,
  special: /__proto__/,
  case: /^Windows finds names in any case/,
  quotes: /quotes away from names/,
  cut: /cuts names/,
  escape: /backslash/,
  dots: /at dots/,
  NUL: /NUL/,
  list: /makes a list/,
  word: /true, false and null/,
  JSON: /JSON/,
  comment: /begin a comment/,
  '#': /begins with "#"/,
  'line 2': /the other reader the last, here line 2\.$/,
  'line 3': /the other reader the last, here line 3\.$/,
  outside: /^Before the first section/,
  lost: /lost to the other reader/,
  'no =': /^A line without "="/,
  'in line 2': /stands already in line 2\./,
  together: /puts them together/,
  else: /takes the line for something else/,
};

describe('each difference has its own reasons and no others', () => {
  const cases: readonly (readonly [text: string, told: readonly string[]])[] = [
    ['[]', ['no name']],
    [' [a]', ['indented']],
    ['[a] b', ['behind']],
    ['[a]b]', ['bracket']],
    ['  [a]b] c', ['indented behind bracket']],
    ['[a]\x1a', ['else']],
    ['[__proto__]', ['special']],
    ['[a]\n[A]', ['case']],
    ['[a.b]\n[A.B]', ['dots', 'dots']],
    ['["a"]', ['quotes']],
    ['["a;b"]', ['quotes']],
    ['[a#b]', ['cut']],
    ['[a\\;b]', ['cut escape']],
    ['[a\0b]', ['NUL']],
    ['[s]\nk[]=1', ['list']],
    ['[s]\nk[]x=1', []],
    ['[s]\n"k"=1', ['quotes']],
    ['[s]\n"k;"=1', ['quotes']],
    ['[s]\n"k=1', []],
    ['[s]\nk;x=1', ['cut']],
    ['[s]\n"k"x;y=1', ['cut']],
    ['[s]\nx"k;"=1', ['cut']],
    ['[s]\nk=\\\\true', ['escape']],
    ['[s]\n[k', ['no =']],
    ['[]\nk=1', ['no name', 'no name']],
    ['[s]\nA=1\n[A]\nk=1', []],
    ['[s]\nk\\\\=1', ['escape']],
    ['[s]\nk\0x=1', ['NUL']],
    ['[s]\n#k=1', ['#']],
    ['[s]\n__proto__=1', ['special']],
    ['[s]\nk=true', ['word']],
    ['[s]\nk=true ; x', ['comment']],
    ['[s]\nk="true"', ['JSON']],
    ['[s]\nk=1;2', ['comment']],
    ['[s]\nk=\\\\a', ['escape']],
    ['[s]\nk="\\\\;"', ['JSON']],
    ['[s]\nk="', []],
    ['[s]\nk=1\nk=2', ['line 3']],
    ['[s]\nk=1;2\nk=2', ['comment line 3']],
    ['s=1\n[s]\nk=1', ['outside', 'lost']],
    ['[s]\nk=1\nK', ['no =']],
    ['[s]\nk=1\nK=2', ['in line 2']],
    ['[s]\nk=1\n[S]\nm=2', ['case', 'together']],
  ];
  for (const [text, told] of cases) {
    test(JSON.stringify(text), () => {
      const differences = [...compareReaders(new IniProfile(scanIni(text)), iniPackage)];
      const words = differences.map((difference) => difference.reasons.map(wordOf).join(' '));
      assert.deepEqual(words, told);
    });
  }
});

function wordOf(reason: string): string {
  return Object.entries(because).find(([, words]) => words.test(reason))?.[0] ?? reason;
}

/** What Windows has, in the form of the other reader. */
function windowsModel(profile: IniProfile): Record<string, Record<string, string>> {
  const model: Record<string, Record<string, string>> = Object.create(null);
  for (const section of profile.sections) {
    if (section.shadowedBy || section.name === '') continue;
    const keys: Record<string, string> = Object.create(null);
    for (let line = section.line + 1; line < section.endLine; line++) {
      if (profile.isEffective(line) && profile.keyName(line) !== '')
        keys[profile.keyName(line)] = profile.value(line);
    }
    model[section.name] = keys;
  }
  return model;
}

test('a difference is told exactly where the readers differ, whatever the text, and always with a reason', () => {
  const piece = fc.constantFrom(
    '[DS]',
    '[ds]',
    '[a.b]',
    '[a]',
    '[',
    ']',
    '["DS"]',
    '[__proto__]',
    'DS',
    'k',
    'K',
    'k[]',
    '"k"',
    '__proto__',
    'b',
    '=',
    '=',
    '1',
    '2',
    'true',
    'null',
    '"',
    "'",
    '{"x":1}',
    ';',
    '#',
    '\\',
    ' ',
    '\n',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\x1a',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '.',
    'a.b',
    'x y',
  );
  const lines = fc.constantFrom(
    '[DS]\n',
    '[ds]\n',
    '[a.b]\n',
    '[X]\n',
    'k=1\n',
    'k=2\n',
    'm=x\n',
    'K=1\n',
    'DS=1\n',
    'k[]=1\n',
    'alone\n',
    '\n',
    '; c\n',
    '=v\n',
    'k="1"\n',
    ' [X]\n',
  );
  const text = fc
    .oneof(fc.array(piece, { maxLength: 25 }), fc.array(lines, { maxLength: 12 }))
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const profile = new IniProfile(scanIni(source));
      const differences = [...compareReaders(profile, iniPackage)];
      const expected = JSON.stringify(sorted(windowsModel(profile)));
      let actual: string;
      try {
        actual = JSON.stringify(sorted(iniPackage(source)));
      } catch {
        actual = 'cannot be read';
      }
      assert.equal(
        differences.length === 0,
        expected === actual,
        `${expected} | ${actual} | ${JSON.stringify(differences)}`,
      );
      assert.ok(
        differences.every(
          (difference) =>
            difference.reasons.length > 0 && difference.reasons.every((reason) => reason !== ''),
        ),
      );
      assert.equal(new Set(differences.map(({ line }) => line)).size, differences.length);
    }),
    { numRuns: sized(800) },
  );
});

/** The same with its names in order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([name, inner]) => [name, sorted(inner)]);
}
