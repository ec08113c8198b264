import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import type { Encoding } from '../../../server/src/core/text/encoding.ts';

const FIRST = 'SITE CONTROL FILE [786][1.08]\n';
const SECOND = 'SITE CONTROL FILE [2000][2.00]\n';

/** A text of so many characters. */
function textOf(length: number, head: string): string {
  const body = 'x'.repeat(length - head.length - '<>\n'.length);
  return `${head}<${body}>\n`;
}

/** What SWM408 says of a text. */
function heard(text: string, encoding?: Encoding): readonly string[] {
  return lint(parseFile(text, 'sms-site-control', encoding), {}, defaultSettings)
    .filter(({ rule }) => rule === 'SWM408')
    .map(({ severity, message }) => `${severity} ${message.slice(0, message.indexOf(','))}`);
}

describe('the size of a site control file', () => {
  const cases: readonly (readonly [length: number, head: string, heard: readonly string[]])[] = [
    [262_144, FIRST, []],
    [262_145, FIRST, ['hint The file is larger than 256 KB']],
    [454_000, FIRST, ['hint The file is larger than 256 KB']],
    [454_001, FIRST, ['warning The file is larger than 454']],
    [681_000, FIRST, ['warning The file is larger than 454']],
    [681_001, FIRST, ['warning The file is larger than 681']],
    [454_000, SECOND, []],
    [454_001, SECOND, ['information The file is larger than 454']],
    [454_001, 'BEGIN_X\n', ['information The file is larger than 454']],
  ];
  for (const [length, head, expected] of cases) {
    test(`${length} bytes below ${JSON.stringify(head)}`, () => {
      assert.deepEqual(heard(textOf(length, head)), expected);
      assert.deepEqual(heard(textOf(length, head), 'windows-1252'), expected);
    });
  }

  test('is that of its bytes, mark included', () => {
    const hint = ['hint The file is larger than 256 KB'];
    assert.deepEqual(heard(textOf(131_071, FIRST), 'utf-16le-bom'), []);
    assert.deepEqual(heard(textOf(131_072, FIRST), 'utf-16le-bom'), hint);
    assert.deepEqual(heard(textOf(131_072, FIRST), 'utf-16be'), []);
    assert.deepEqual(heard(textOf(262_141, FIRST), 'utf-8-bom'), []);
    assert.deepEqual(heard(textOf(262_142, FIRST), 'utf-8-bom'), hint);
    const wide = textOf(262_143, FIRST).replace('x', '\u20ac');
    assert.deepEqual(heard(wide, 'windows-1252'), []);
    assert.deepEqual(heard(wide, 'utf-8'), hint);
    const pair = textOf(262_142, FIRST).replace('xx', '\u{1f600}');
    assert.deepEqual(heard(pair, 'utf-8'), []);
    assert.deepEqual(heard(`${pair}\n`, 'utf-8'), hint);
  });
});
