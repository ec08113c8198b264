import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { checkability, notListed } from '../../../server/src/core/lint/limits.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import type { Characters } from '../../../server/src/core/text/characters.ts';

const rulesOn = (text: string): readonly string[] =>
  lint(parseFile(text, 'remodbc-ini'), {}, defaultSettings).map(({ rule }) => rule);

/** Stands for a text whose characters nobody asks for. */
const emptyText: Characters = { length: 0, charCodeAt: () => Number.NaN, slice: () => '', indexOf: () => -1 };

describe('a text that cannot sensibly be checked', () => {
  test('is told by one finding when it looks binary', () => {
    const text = '\x01\x02\x03[DS]\x04\x05\x06'.repeat(9);
    assert.deepEqual(rulesOn(text), ['SWM001']);
    const { start, end } = checkability(text) ?? {};
    assert.deepEqual([start, end], [0, 0]);
  });

  test('is not one of a few characters, nor one whose control characters are a tenth or layout', () => {
    const binary = [
      '\x01'.repeat(16),
      `${'a'.repeat(17)}\x01\x7f`,
      `\x08\x0e\x1f${'a'.repeat(26)}`,
      '\x01'.repeat(820).padEnd(90_000, 'a'),
    ];
    const others = [
      '\x01'.repeat(15),
      `${'a'.repeat(18)}\x01\x7f`,
      '\t\n\v\f\r\x1a\x01 '.repeat(2).padEnd(20, 'a'),
      `\x80\x9f\xad${'a'.repeat(20)}\x01`,
      `${'a'.repeat(8192)}${'\x01'.repeat(9000)}`,
    ];
    for (const text of binary) assert.equal(checkability(text)?.rule, 'SWM001', JSON.stringify(text));
    for (const text of others) assert.equal(checkability(text), undefined, JSON.stringify(text.slice(0, 40)));
  });

  test('is told with its size when it is longer than any editor hands over', () => {
    const textOf = (length: number): Characters => ({ ...emptyText, length });
    assert.equal(checkability(textOf(2 ** 27)), undefined);
    const finding = checkability(textOf(2 ** 27 + 1));
    assert.match(finding?.message ?? '', /has 128 million characters/);
    assert.deepEqual([finding?.start, finding?.end], [0, 0]);
  });

  test('is not one because of a few control characters', () => {
    assert.ok(!rulesOn(`[DS]\nPackInterval=604800\n; ${'text '.repeat(20)}\x01`).includes('SWM001'));
  });
});

describe('a text with characters that the editor could not read', () => {
  test('is told once, at the first of them, because saving would lose bytes', () => {
    const text = '; caf\ufffd \ufffd\n[DS]\nPackInterval=604800\n';
    const [finding, ...others] = lint(parseFile(text, 'remodbc-ini'), {}, defaultSettings);
    assert.deepEqual([finding?.rule, finding?.start, finding?.end, others], ['SWM005', 5, 6, []]);
    assert.deepEqual(
      rulesOn(`\ufffd${text}`).filter((rule) => rule === 'SWM005').length,
      1,
      'also where it is the first',
    );
  });
});

test('what is not listed is counted, one place as one', () => {
  const message = (more: number) => notListed({ id: 'SWM101', name: 'duplicate-key' }, more, []).message;
  assert.equal(
    message(1),
    'SWM101 (duplicate-key) applies to one more place of this file that is not listed.',
  );
  assert.equal(
    message(2),
    'SWM101 (duplicate-key) applies to 2 more places of this file that are not listed.',
  );
});
