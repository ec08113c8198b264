import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../server/src/core/document.ts';
import { fileWithoutSecrets } from '../../server/src/core/without-secrets.ts';

test('every kind of file is shown without its secrets, in whole and in parts', () => {
  const files: Readonly<Partial<Record<LanguageId, string>>> = {
    'remodbc-ini': '[DS]\nPublic Key=sesame\nPackTime=1',
    'sms-site-control': 'PROPERTY <Public Key><REG_SZ><sesame><0>\nPROPERTY <x><><><1>',
    'sms-metering-log': 'opening UID=sa;PWD=sesame\nPublic Key=1',
  };
  for (const [language, text] of Object.entries(files) as [LanguageId, string][]) {
    const shown = text.replace('sesame', '******');
    const read = fileWithoutSecrets(parseFile(text, language));
    for (let start = 0; start <= text.length; start++) {
      assert.equal(read(start, text.length), shown.slice(start), language);
      assert.equal(read(0, start), shown.slice(0, start), language);
    }
  }
});
