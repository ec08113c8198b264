import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { languageIds } from '../../server/src/core/catalogue/language.ts';
import { ruleById } from '../../server/src/core/rules/registry.ts';
import { actionKinds } from '../../server/src/service/action-kinds.ts';
import { projectRoot } from '../support/fixtures.ts';

const folder = join(projectRoot, 'docs/editors');
const pages = readdirSync(folder).filter((name) => name !== 'README.md');

/** An item of a list of patterns, or of endings, that takes in files of every program. */
const bare = /["`;[]\*\.(?:ini|cfg|log|lo_)["`;\]]|[[,]\s*"?(?:ini|cfg|log|lo_)"?\s*[\],]/i;

/** Every name that the files go by, in one spelling. */
const names = [
  'remodbc',
  'licmtr',
  'ct[012]',
  'sitemetering',
  'smsmetering',
  'licsrvc',
  'licsvcfg',
  'liccli',
  'liccli95',
  'licclint',
];

for (const page of pages)
  describe(`the guide ${page}`, () => {
    const text = readFileSync(join(folder, page), 'utf8');

    test('speaks of every kind of file', () => {
      // Patterns that spell both cases of a letter.
      const plain = text
        .replace(/\[([A-Z])([a-z])\]/g, '$2')
        .replace(/ct0\W+ct1\W+ct2|ct0;\*\.ct1;\*\.ct2/gi, 'ct[012]')
        .toLowerCase();
      assert.deepEqual(
        names.filter((name) => !plain.includes(name)),
        [],
      );
    });

    test('claims no files of other programs', () => {
      assert.doesNotMatch(text, bare);
    });

    test('starts the server by its name and uses only rules and kinds that exist', () => {
      assert.match(text, /sms-metering-language-server/);
      assert.match(text, /--stdio/);
      for (const [id] of text.matchAll(/SWM\d{3}/g)) assert.ok(ruleById(id), id);
      const kinds: readonly string[] = Object.values(actionKinds);
      for (const [kind] of text.matchAll(/source\.\w+\.smsMetering/g)) assert.ok(kinds.includes(kind), kind);
    });

    test('says whether it was tried', () => assert.match(text, /^(?:Tried with|Not tried)/m));
  });

test('the list of guides has all of them, and all languages', () => {
  const text = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const page of pages) assert.ok(text.includes(`](${page})`), page);
  for (const id of languageIds) assert.ok(text.includes(`\`${id}\``), id);
});
