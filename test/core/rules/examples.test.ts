import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isKnownArticle } from '../../../server/src/core/catalogue/articles/ids.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import type { RuleExamples, RuleMeta } from '../../../server/src/core/rules/rule.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';

describe('the examples of the rules', () => {
  for (const { meta } of rules) {
    test(`${meta.id} speaks of its bad example and not of its good one`, () => {
      assert.ok(rulesHeard(meta, meta.examples.bad).includes(meta.id));
      assert.ok(!rulesHeard(meta, meta.examples.good).includes(meta.id));
    });
  }
});

describe('the registry', () => {
  test('lists the rules once, in the order of their numbers', () => {
    const ids = rules.map(({ meta }) => meta.id);
    assert.deepEqual(ids, [...new Set(ids)].toSorted());
  });

  test('has rules that rest on articles the catalogue knows', () => {
    const cited = rules.flatMap(({ meta }) => meta.articles);
    assert.deepEqual(
      cited.filter((id) => !isKnownArticle(id)),
      [],
    );
  });

  test('has rules with names in lower case and hyphens, each its own', () => {
    const names = rules.map(({ meta }) => meta.name);
    assert.deepEqual(
      names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)),
      [],
    );
    assert.equal(new Set(names).size, names.length);
  });
});

function rulesHeard(meta: RuleMeta, text: string): readonly string[] {
  const { facts, settings, encoding }: RuleExamples = meta.examples;
  const [language = 'remodbc-ini'] = meta.languages;
  const document = parseFile(text, language, encoding ?? 'windows-1252');
  return lint(document, facts ?? {}, { ...defaultSettings, ...settings }).map((finding) => finding.rule);
}
