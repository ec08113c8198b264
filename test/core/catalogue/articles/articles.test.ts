import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Article,
  articleById,
  articleIds,
  articles,
  isKnownArticle,
} from '../../../../server/src/core/catalogue/articles/index.ts';
import { citedByRules, marginalArticles, meteringArticles, supportArticles } from './expected-articles.ts';

const every = [...articles.values()];

/** Articles that the prose names although the catalogue does not describe them: updates that belong to another one. */
const namedOnly = new Set(['Q242496', 'Q249077', 'Q251070', 'Q252717', 'Q252718']);

function proseOf(article: Article): readonly string[] {
  return [article.title, article.summary, ...article.symptoms, ...article.remedy, article.note ?? ''];
}

function idsWithRelevance(relevance: Article['relevance']): readonly string[] {
  return every.filter((article) => article.relevance === relevance).map((article) => article.id);
}

describe('the article catalogue', () => {
  it('describes every article about metering, every marginal one and every helper', () => {
    const sorted = (ids: readonly string[]) => [...ids].sort();
    assert.deepEqual(sorted(idsWithRelevance('metering')), sorted(meteringArticles));
    assert.deepEqual(sorted(idsWithRelevance('marginal')), sorted(marginalArticles));
    assert.deepEqual(sorted(idsWithRelevance('support')), sorted(supportArticles));
  });

  it('has every article that a diagnostic cites', () => {
    for (const id of citedByRules) assert.ok(isKnownArticle(id), id);
  });

  it('lists exactly its own numbers, once each and in ascending order', () => {
    assert.deepEqual([...articles.keys()].sort(), [...articleIds].sort());
    assert.equal(new Set(articleIds).size, articleIds.length);
    const numbers = articleIds.map((id) => Number(id.slice(1)));
    assert.deepEqual(
      numbers,
      [...numbers].sort((left, right) => left - right),
    );
  });

  it('keeps every article under its own number', () => {
    for (const [id, article] of articles) assert.equal(article.id, id);
    assert.equal(articleById('Q299261').fixedIn, 'SP4');
    assert.equal(articleById('Q1'), undefined);
  });

  it('knows which numbers it describes', () => {
    assert.ok(isKnownArticle('Q213171'));
    assert.ok(!isKnownArticle('q213171'));
    assert.ok(!isKnownArticle('Q999999'));
  });
});

describe('an article', () => {
  it('was last changed on a day that exists, in the years of the archive', () => {
    for (const { id, date } of every) {
      assert.match(date, /^\d{4}-\d{2}-\d{2}$/, id);
      assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date, id);
      assert.ok(date >= '1999-01-01' && date <= '2002-12-31', `${id} ${date}`);
    }
  });

  it('names the versions it applies to', () => {
    for (const { id, versions, product } of every) {
      assert.ok(versions.length > 0, id);
      assert.equal(new Set(versions).size, versions.length, id);
      if (product !== undefined) continue;
      for (const version of versions)
        assert.match(version, /^(1\.[012]|2\.0( SP[1-4])?)$/, `${id} ${version}`);
    }
  });

  it('has a summary of one to three whole sentences', () => {
    for (const { id, summary } of every) {
      assert.match(summary, /^[A-Z0-9].*\.$/s, id);
      const sentences = summary.split(/(?<=[a-z0-9)"]\.) (?=[A-Z])/);
      assert.ok(sentences.length <= 3, `${id}: ${sentences.length} sentences`);
      assert.ok(summary.length <= 420, `${id}: ${summary.length} characters`);
    }
  });

  it('can be found by symptoms and topics, none of them twice', () => {
    for (const { id, symptoms, topics, related } of every) {
      assert.ok(symptoms.length > 0, id);
      assert.ok(topics.length > 0, id);
      for (const list of [symptoms, topics, related])
        assert.equal(new Set<string>(list).size, list.length, id);
    }
  });

  it('gives remedies and notes as whole sentences', () => {
    for (const { id, remedy, note } of every) {
      for (const step of remedy) assert.match(step, /^[A-Z].*\.$/s, id);
      if (note !== undefined) assert.match(note, /^[A-Z].*\.$/s, id);
    }
  });

  it('is written in plain characters without stray blanks', () => {
    for (const article of every) {
      for (const text of proseOf(article)) {
        assert.match(text, /^[\x20-\x7e]*$/, `${article.id}: ${text}`);
        assert.equal(text, text.trim(), article.id);
        assert.ok(!text.includes('  '), `${article.id}: ${text}`);
      }
    }
  });

  it('refers to other articles that exist', () => {
    for (const article of every) {
      for (const [id] of proseOf(article)
        .join('\n')
        .matchAll(/\bQ\d+\b/g)) {
        assert.ok(isKnownArticle(id) || namedOnly.has(id), `${article.id} names ${id}`);
      }
    }
  });

  it('explains a fix level that only a fix list states', () => {
    const levels: readonly [Parameters<typeof articleById>[0], string, RegExp][] = [
      ['Q213241', 'SP3', /Q280756/],
      ['Q281415', 'SP3', /Q280756/],
      ['Q306974', 'SP4 hotfix rollup', /Q323206/],
    ];
    for (const [id, level, source] of levels) {
      assert.equal(articleById(id)?.fixedIn, level);
      assert.match(articleById(id)?.note ?? '', source);
    }
  });

  it('carries the documented conflicts of the sources', () => {
    const conflicts: readonly [Parameters<typeof articleById>[0], RegExp][] = [
      ['Q235153', /240 minutes.*15.*60 minutes/s],
      ['Q256127', /Sunday evening.*1:59:59/s],
      ['Q213171', /caution.*Q263023/s],
      ['Q228899', /contradicts/],
      ['Q133113', /6 here.*5 in the Resource Kit/s],
      ['Q255262', /443 KB/],
      ['Q214982', /online help/],
    ];
    for (const [id, words] of conflicts) assert.match(articleById(id)?.note ?? '', words, id);
  });
});
