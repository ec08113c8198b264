import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { languageIds } from '../../../server/src/core/catalogue/language.ts';
import { rulesFor } from '../../../server/src/core/rules/of-language.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import { projectRoot } from '../../support/fixtures.ts';

const idsOf = (some: readonly { readonly meta: { readonly id: string } }[]): readonly string[] =>
  some.map(({ meta }) => meta.id).toSorted();

describe('the rules for files of a language', () => {
  for (const language of languageIds) {
    const all = rules.filter(({ meta }) => meta.languages.includes(language));

    test(`are those that say they are for ${language}, each once`, () => {
      assert.deepEqual(idsOf(rulesFor(language, true).rules), idsOf(all));
    });

    test(`are without those for settings where a file in ${language} states none`, () => {
      assert.deepEqual(
        idsOf(rulesFor(language, false).rules),
        idsOf(all.filter(({ kind }) => kind !== 'setting')),
      );
    });
  }

  test('tell what they outrank', () => {
    assert.deepEqual(rulesFor('remodbc-ini', false).outranked.get('SWM109'), ['SWM105']);
  });
});

test('every rule that has a file is known', () => {
  const files = readdirSync(join(projectRoot, 'server/src/core/rules')).filter((name) => /^SWM\d/.test(name));
  assert.deepEqual(
    files.map((name) => name.replace('.ts', '')),
    idsOf(rules),
  );
});
