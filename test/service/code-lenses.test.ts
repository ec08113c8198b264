import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../server/src/core/document.ts';
import { codeLenses } from '../../server/src/service/code-lenses.ts';
import { contextIn } from '../support/marked-text.ts';

function lensesOf(language: LanguageId, text: string): readonly string[] {
  const file = parseFile(text, language);
  return codeLenses(file, contextIn('America/Los_Angeles')).map(
    ({ start, title }) => `${text.slice(0, start).split('\n').length}: ${title}`,
  );
}

test('what Windows reads is counted above the first line, the next pack told above PackTime', () => {
  assert.deepEqual(
    lensesOf('remodbc-ini', 'x=1\n[DS]\nPackInterval=5\nPackTime=989139599\nPackTime=2\nalone'),
    ['1: Windows reads 2 keys, 3 lines have no effect', '4: Next pack: Sunday 2001-05-06 01:59:59 UTC-07:00'],
  );
});

test('a PackTime that is no moment has no lens, nor have files without the key', () => {
  assert.deepEqual(lensesOf('remodbc-ini', '[DS]\nPackTime=soon\n'), ['1: Windows reads 1 key']);
  assert.deepEqual(lensesOf('licmtr-cfg', ''), ['1: Windows reads 0 keys']);
});

test('site control files and logs have none', () => {
  assert.deepEqual(lensesOf('sms-site-control', 'BEGIN_A\nEND_A\n'), []);
  assert.deepEqual(lensesOf('sms-metering-log', '[DS]\nPackTime=989139599\n'), []);
});
