import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { type Concealer, concealerFor } from '../../../server/src/core/lint/without-secrets.ts';
import type { RelatedPlace } from '../../../server/src/core/rules/rule.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';

/** What hides the secrets where something is said of a part of the text; words pass it where the part has none. */
function concealerOf(text: string, part = text, related: readonly RelatedPlace[] = []): Concealer {
  const file = parseDocument(text, 'remodbc-ini');
  assert.equal(file.kind, 'ini');
  const start = text.indexOf(part);
  const openly = (words: string): string => words;
  return (
    concealerFor(file, { start, end: start + part.length, related }) ?? { value: openly, sentence: openly }
  );
}

const SECRET = 'Password=sesame12';

describe('a value in a finding on a line with a secret', () => {
  const cases: readonly (readonly [line: string, value: string, shown: string])[] = [
    [SECRET, 'sesame12', '********'],
    [SECRET, SECRET, 'Password=********'],
    [SECRET, 'from sesame12 on', 'from ******** on'],
    // Pieces of it: the beginning, the end, and what is between.
    [SECRET, 'sesa', '****'],
    [SECRET, '12', '**'],
    [SECRET, 'sam', '***'],
    [SECRET, 'sesam...', '*****...'],
    [SECRET, 'it is sesam...', 'it is *****...'],
    // Words that merely begin like it are shown: a mark would tell how it begins.
    [SECRET, 'no sesamum', 'no sesamum'],
    [SECRET, 'Password', 'Password'],
    [SECRET, 'DS', 'DS'],
    ['Password=abcd', 'abcd', '****'],
    ['Password=abc', 'abc', '***'],
    ['Password=abc', 'the "abc" of abc', 'the "***" of abc'],
    ['Password="12"', '"12"', '****'],
    ['Password="12"', '12', '**'],
    ['Password=', 'Password', 'Password'],
    // The name of the key is shown, although the secret begins with it.
    ['PWD=pwd1', 'PWD', 'PWD'],
    ['pwd=pwd1', 'pwd', 'pwd'],
    ['Password="sesame12"', 'it is sesame12 now', 'it is ******** now'],
    ["Password='sesame12", 'it is sesame12 now', 'it is ******** now'],
    ['Password=sesame12"', 'it is sesame12 now', 'it is ******** now'],
    ['Password=abcd', 'it is abcd now', 'it is **** now'],
    ['PWD=pwd1', 'pwd1', '****'],
    ['PackTime=1 pwd=sesame12', 'sesame12', '********'],
    ['PackTime=1 pwd=sesame12', '1 pwd=sesame12', '1 pwd=********'],
    ['Password=a\u0001b', 'a\u2401b', '***'],
    ['Password=wait...', 'wait...', '*******'],
    ['Retries=pwd: 12z', '"pwd: 12z" is no number', '"pwd: ***" is no number'],
  ];
  for (const [line, value, shown] of cases) {
    test(`${line}: ${value}`, () => assert.equal(concealerOf(`[DS]\n${line}\n`, line).value(value), shown));
  }
});

describe('a sentence about a line with a secret', () => {
  const cases: readonly (readonly [line: string, said: string, shown: string])[] = [
    [SECRET, 'Change "sesame12"', 'Change "********"'],
    [SECRET, 'Close the name: [sesame12]', 'Close the name: [********]'],
    [SECRET, 'Write x=sesame12', 'Write x=********'],
    [SECRET, '"sesame12" stands here', '"********" stands here'],
    ['Password=abc', 'Change "abc"', 'Change "***"'],
    [SECRET, 'Write "sesame12", not "x", says sesame12.', 'Write "********", not "x", says sesame12.'],
    ['PWD=Windows', 'Windows uses this "PWD".', 'Windows uses this "PWD".'],
    ['PWD=Windows', 'Windows is in no quotes.', 'Windows is in no quotes.'],
    [SECRET, 'One mark " alone: sesame12', 'One mark " alone: sesame12'],
    ['[x pwd: ab', 'Close the name: [x pwd: ab]', 'Close the name: [x pwd: **]'],
  ];
  for (const [line, said, shown] of cases) {
    test(`${line}: ${said}`, () => assert.equal(concealerOf(`[DS]\n${line}\n`, line).sentence(said), shown));
  }
});

describe('a finding tells no secret of a line', () => {
  const text = `[DS]\nPackTime=1\n${SECRET}\nPackInterval=2\n`;
  test('that it begins or ends in', () => {
    assert.equal(concealerOf(text, `PackTime=1\n${SECRET}`).value('sesame12'), '********');
    assert.equal(concealerOf(text, `${SECRET}\nPackInterval=2`).value('sesame12'), '********');
  });
  test('that another of its places stands in, unless that is in another file', () => {
    const place = { message: '', start: text.indexOf('same'), end: text.indexOf('same') };
    assert.equal(concealerOf(text, 'PackTime', [place]).value('sesame12'), '********');
    const elsewhere = { uri: 'file:///other.ini', line: 2 };
    assert.equal(concealerOf(text, 'PackTime', [{ ...place, elsewhere }]).value('sesame12'), 'sesame12');
  });
  test('where two of them have one', () => {
    const two = `[DS]\n${SECRET}\nPWD=other99\n`;
    const { value } = concealerOf(two, `${SECRET}\nPWD=other99`);
    assert.deepEqual(['sesa', 'her9', 'ses...'].map(value), ['****', '****', '***...']);
  });
  test('and tells the name of its section, unless that is a secret itself', () => {
    assert.equal(concealerOf('[pwd]\nx=1 pwd=pwd1\n', 'x=1 pwd=pwd1').value('pwd'), 'pwd');
    assert.equal(concealerOf('[pwd=sesame12]\nk=1\n', 'k=1').value('pwd=sesame12'), 'pwd=********');
  });
  test('that opens its section', () => {
    assert.equal(concealerOf('[X]\n[pwd=sesame12]\nk=1\n', 'k=1').value('sesame12'), '********');
    assert.equal(concealerOf(`PackTime=1\n${SECRET}`, 'PackTime').value('sesame12'), 'sesame12');
    assert.equal(concealerOf(`PackTime=1\n${SECRET}`, SECRET).value('sesame12'), '********');
  });
  test('and is as it was on other lines', () => {
    assert.equal(concealerOf(text, 'PackTime').value('the word sesame12'), 'the word sesame12');
    // Above the first header the first line of the file is another line as well.
    const preamble = `${SECRET}\nPackTime=1\n`;
    assert.equal(concealerOf(preamble, 'PackTime').value('the word sesame12'), 'the word sesame12');
  });
});

test('rules quote no part of a secret, and every word of theirs is shown', () => {
  const text =
    '[DS]\nSqlPassword=geheim\u00e4\u00f6\nKeyA="12"\nPWD=Windows returns\nPWD=PackInterval\n[x password: Close\n';
  const file = parseDocument(text, 'remodbc-ini', 'windows-1252');
  const words = lint(file, {}, defaultSettings).flatMap(({ rule, message, fixes, related }) => [
    `${rule} ${message}`,
    ...fixes.map(({ title }) => title),
    ...related.map((place) => place.message),
  ]);
  const told = words.join('\n');
  for (const piece of ['\u00e4', 'returns 12', '"12"']) assert.ok(!told.includes(piece), told);
  assert.match(told, /SWM108 Windows reads "\*\*" in the ANSI code page/);
  assert.match(told, /stands in quotes, \*{4}: Windows removes them and returns \*{2}, another reader/);
  assert.match(told, /SWM101 "PWD" stands already in line 4 of this section; Windows uses that one/);
  assert.ok(words.includes('Windows uses this "PWD".'), told);
  assert.ok(words.includes('Close the name: [x password: *****]'), told);
});
