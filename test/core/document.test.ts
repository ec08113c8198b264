import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { parseDocument } from '../../server/src/core/document.ts';

test('behind the mark of UTF-8 Windows misses the first section, and this product does not', () => {
  const find = (language: LanguageId) =>
    parseDocument('[First]\nkey=1\n', language, 'utf-8-bom').profile.find('First', 'key');
  assert.deepEqual((['remodbc-ini', 'licmtr-cfg'] as const).map(find), [undefined, undefined]);
  assert.deepEqual((['site-metering', 'sms-metering-settings'] as const).map(find), [1, 1]);
});
