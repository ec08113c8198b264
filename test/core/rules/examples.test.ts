import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isKnownArticle } from '../../../server/src/core/catalogue/articles/ids.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
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

  test('has rules that offer a fix or say why not', () => {
    const silent: string[] = [];
    for (const { meta } of rules) {
      const { id, fix, noFix } = meta;
      if (fix === 'none') assert.match(noFix ?? '', /^[A-Z].{20,140}\.$/, id);
      else assert.equal(noFix, undefined, id);
      const offered = findingsOf(meta, meta.examples.bad).filter(({ rule }) => rule === id);
      const fixes = offered.flatMap((finding) => finding.fixes);
      if (fix === 'none') assert.deepEqual(fixes, [], id);
      else if (fixes.length === 0) silent.push(id);
    }
    assert.deepEqual(silent, []);
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
  return findingsOf(meta, text).map((finding) => finding.rule);
}

function findingsOf(meta: RuleMeta, text: string): readonly Finding[] {
  const { facts, settings, encoding }: RuleExamples = meta.examples;
  const [language = 'remodbc-ini'] = meta.languages;
  const document = parseFile(text, language, encoding ?? 'windows-1252');
  return lint(document, facts ?? {}, { ...defaultSettings, ...settings });
}
