import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { saidOfSize } from '../../../server/src/core/rules/SWM408.ts';
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
  test('is weighed against the limits of SMS 1.x', () => {
    const cases: readonly (readonly [bytes: number, message: string | undefined])[] = [
      [262_144, undefined],
      [262_145, 'overFirstLimit'],
      [454_000, 'overFirstLimit'],
      [454_001, 'overLimit'],
      [681_000, 'overLimit'],
      [681_001, 'overHighestLimit'],
    ];
    for (const [bytes, message] of cases)
      assert.equal(saidOfSize(bytes, true)?.message, message, String(bytes));
    const { severity, articles } = saidOfSize(262_145, true) ?? {};
    assert.deepEqual([severity, articles], ['hint', ['Q162536']]);
  });

  test('is information in any other file', () => {
    assert.equal(saidOfSize(454_000, false), undefined);
    assert.deepEqual(saidOfSize(454_001, false), { message: 'noLimitKnown', severity: 'information' });
  });

  const cases: readonly (readonly [length: number, head: string, heard: readonly string[]])[] = [
    [262_144, FIRST, []],
    [262_145, FIRST, ['hint The file is larger than 256 KB']],
    [454_001, FIRST, ['warning The file is larger than 454']],
    [681_001, FIRST, ['warning The file is larger than 681']],
    [454_001, SECOND, ['information The file is larger than 454']],
    [454_001, 'BEGIN_X\n', ['information The file is larger than 454']],
  ];
  for (const [length, head, expected] of cases) {
    test(`${length} bytes below ${JSON.stringify(head)}`, () => {
      assert.deepEqual(heard(textOf(length, head)), expected);
    });
  }

  test('is that of its bytes', () => {
    const hint = ['hint The file is larger than 256 KB'];
    assert.deepEqual(heard(textOf(131_071, FIRST), 'utf-16le-bom'), []);
    assert.deepEqual(heard(textOf(131_072, FIRST), 'utf-16le-bom'), hint);
    const wide = textOf(262_143, FIRST).replace('x', '\u20ac');
    assert.deepEqual(heard(wide, 'windows-1252'), []);
    assert.deepEqual(heard(wide, 'utf-8'), hint);
  });
});
