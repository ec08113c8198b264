import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { articleIds, searchArticles } from '../../../../server/src/core/catalogue/articles/index.ts';
import { symptomQueries } from './symptom-queries.ts';

function found(query: string, limit?: number): readonly string[] {
  return searchArticles(query, limit).map(({ article }) => article.id);
}

function first(query: string): string | undefined {
  return found(query)[0];
}

describe('a search by symptom', () => {
  for (const [query, id] of symptomQueries) {
    it(`"${query}" leads to ${id}`, () => assert.equal(first(query), id));
  }
});

describe('a search by number', () => {
  it('finds every article by its number, with and without Q', () => {
    for (const id of articleIds) {
      assert.equal(first(id), id);
      assert.equal(first(id.toLowerCase()), id);
      assert.equal(first(id.slice(1)), id);
      assert.equal(first(`KB${id.slice(1)}`), id);
    }
  });

  it('matches numbers whole', () => {
    assert.equal(first('9406'), 'Q299261');
    assert.equal(first('1061'), 'Q299261');
    assert.deepEqual(found('940'), []);
    assert.deepEqual(found('94060'), []);
    assert.deepEqual(found('29926'), []);
    assert.deepEqual(found('Q2992610'), []);
  });
});

describe('a search', () => {
  it('does not care about case, plural and hyphens', () => {
    const sameQueries = [
      ['status message 9202', 'STATUS MESSAGES 9202'],
      ['off-line log', 'offline logs'],
      ['hotfix rollup', 'hotfixes rollup'],
      ['remodbc.ini logging', 'RemOdbc.Ini Logging'],
      ['checked-out license', 'checked out licenses'],
      ['full synchronization', 'full synchronisation'],
      ['licence limit', 'license limits'],
    ] as const;
    for (const [one, other] of sameQueries) {
      assert.notEqual(first(one), undefined);
      assert.equal(first(one), first(other), `${one} / ${other}`);
    }
    assert.deepEqual(searchArticles('pipe busy'), searchArticles('PIPES, BUSY!'));
  });

  it('finds words by their beginning', () => {
    assert.equal(first('proddb'), 'Q213228');
    assert.equal(first('packint'), 'Q213171');
    assert.ok(found('synchron').includes('Q245649'));
  });

  it('finds names however they are typed', () => {
    for (const name of ['NextOfflineSyncTime', 'TriesBeforeOffline', 'WritePrivateProfileString'])
      for (const typed of [name.toLowerCase(), name.toUpperCase()])
        assert.equal(first(typed), first(name), typed);
  });

  it('finds names by their parts', () => {
    assert.equal(first('pack time next'), 'Q299261');
    assert.equal(first('pipe retries'), 'Q287626');
  });

  it('finds what has only some of the words', () => {
    const both = found('pipe retries', 100);
    for (const word of ['pipe', 'retries'])
      for (const id of found(word, 100)) assert.ok(both.includes(id), id);
  });

  it('looks at the first words of a pasted log only', () => {
    const words = Array.from({ length: 49 }, (_, index) => `zzz${index}`).join(' ');
    assert.equal(first(`${words} 9406`), 'Q299261');
    assert.deepEqual(found(`${words} zzz 9406`), []);
  });

  it('prefers articles that match more of the query', () => {
    const matches = searchArticles('Windows 2000 domain controller profile');
    assert.equal(matches[0]?.article.id, 'Q226903');
    assert.ok((matches[0]?.score ?? 0) > 1.2 * (matches[1]?.score ?? 0));
  });

  it('finds nothing where there is nothing to look for', () => {
    for (const query of ['', '   ', '?!', 'the of and', 'zzzzzz']) assert.deepEqual(found(query), [], query);
  });

  it('gives ten at most unless told otherwise', () => {
    assert.equal(found('metering').length, 10);
    for (const limit of [1, 3]) assert.equal(found('metering', limit).length, limit);
    assert.ok(found('metering', Number.POSITIVE_INFINITY).length > 50);
    for (const none of [0, -1, Number.NaN]) assert.deepEqual(found('metering', none), []);
  });

  it('puts the best first and settles ties by relevance, then number', () => {
    const order = ['metering', 'marginal', 'support'];
    const word = fc.constantFrom(
      'server',
      'service',
      'pack',
      'sp3',
      'client',
      'share',
      'clock',
      '1215',
      'hang',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const matches = searchArticles(words.join(' '), 200);
        matches.slice(1).forEach((match, at) => {
          const before = matches[at];
          assert.ok(before !== undefined && before.score >= match.score && match.score > 0);
          if (before.score > match.score) return;
          const ranks = [before, match].map(({ article }) => order.indexOf(article.relevance));
          const numbers = [before, match].map(({ article }) => Number(article.id.slice(1)));
          assert.ok((ranks[0] ?? 0) < (ranks[1] ?? 0) || (numbers[0] ?? 0) < (numbers[1] ?? 0));
        });
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.double(), (query, limit) => {
        const matches = searchArticles(query, limit);
        assert.ok(matches.every(({ score }) => Number.isFinite(score)));
      }),
    );
    for (const query of ['\u0000', '\ud800', 'Lizenz f\u00fcr Ger\u00e4te', '\u2028\u2029'])
      searchArticles(query);
    assert.equal(first(`9406 ${'constructor __proto__ '.repeat(5)}`), 'Q299261');
    assert.deepEqual(found('x'.repeat(200_000)), []);
  });
});
