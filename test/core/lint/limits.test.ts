import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';

const rulesOn = (text: string): readonly string[] =>
  lint(parseFile(text, 'remodbc-ini'), {}, defaultSettings).map(({ rule }) => rule);

describe('a text that cannot sensibly be checked', () => {
  test('is told by one finding when it looks binary', () => {
    assert.deepEqual(rulesOn('\x01\x02\x03[DS]\x04\x05\x06'.repeat(9)), ['SWM001']);
  });

  test('is not one because of a few control characters', () => {
    assert.ok(!rulesOn(`[DS]\nPackInterval=604800\n; ${'text '.repeat(20)}\x01`).includes('SWM001'));
  });
});

describe('a text with characters that the editor could not read', () => {
  test('is told once, at the first of them, because saving would lose bytes', () => {
    const text = '; caf\ufffd \ufffd\n[DS]\nPackInterval=604800\n';
    const [finding, ...others] = lint(parseFile(text, 'remodbc-ini'), {}, defaultSettings);
    assert.deepEqual([finding?.rule, finding?.start, others], ['SWM005', 5, []]);
  });
});
