import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import { settingNamed } from '../../../server/src/core/rules/ini-settings.ts';
import { meantText, numberRead, writtenNumber } from '../../../server/src/core/rules/written-value.ts';

function read(value: string) {
  const { profile, text } = parseDocument(`[DS]\nPackInterval=${value}\n`, 'remodbc-ini');
  const setting = settingNamed(profile, 'PackInterval');
  assert.ok(setting);
  const written = writtenNumber(setting);
  const meant = meantText(setting);
  return {
    written: written && text.slice(written.span.start, written.span.end),
    meant: meant.text,
    replaced: text.slice(meant.span.start, meant.span.end),
    integer: numberRead(profile, setting),
  };
}

describe('a value as written', () => {
  const cases: readonly (readonly [
    value: string,
    written: string | undefined,
    meant: string,
    replaced: string,
    integer: string,
  ])[] = [
    ['604800', '604800', '604800', '604800', '604800'],
    ['604800 ; weekly', '604800', '604800', '604800', '604800'],
    ['604800;weekly', '604800', '604800', '604800', '604800'],
    ['604800\t# weekly # or so', '604800', '604800', '604800', '604800'],
    ['"604800"', '604800', '604800', '"604800"', '604800'],
    ['"604800 ; weekly"', undefined, '604800', '"604800 ; weekly"', '604800'],
    ['"604800" ; weekly', undefined, '604800', '"604800"', '0'],
    ['604800 weekly', undefined, '604800 weekly', '604800 weekly', '604800'],
    ['-5 ; none', undefined, '-5', '-5', '-5'],
    ['0x10', undefined, '0x10', '0x10', '16 (or 0, depending on its version)'],
    ['0x0', undefined, '0x0', '0x0', '0'],
    ['+0x10', undefined, '+0x10', '+0x10', '16 (or 0, depending on its version)'],
    ['10x5', undefined, '10x5', '10x5', '10'],
    ['5 days\0 or so', undefined, '5 days', '5 days\0 or so', '5'],
    ["'604800' ; weekly", undefined, '604800', "'604800'", '0'],
    ['" 604800 " ; weekly', undefined, '604800', '" 604800 "', '0'],
    ['" ; weekly', undefined, '"', '"', '0'],
    ['"" ; weekly', undefined, '', '""', '0'],
    ['"5 ; weekly', undefined, '"5', '"5', '0'],
    ['; weekly', undefined, '', '', '0'],
    ['', undefined, '', '', 'nothing'],
  ];
  for (const [value, written, meant, replaced, integer] of cases) {
    test(value, () => assert.deepEqual(read(value), { written, meant, replaced, integer }));
  }

  test('is cut where it is longer than anything a person writes', () => {
    assert.equal(read('x'.repeat(1000)).meant.length, 100);
  });
});
