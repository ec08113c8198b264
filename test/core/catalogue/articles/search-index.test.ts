import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../../../server/src/core/catalogue/articles/article.ts';
import { buildIndex, scoresOfTerm } from '../../../../server/src/core/catalogue/articles/search-index.ts';
import { wordsOfName } from '../../../../server/src/core/catalogue/articles/words.ts';

const blank: Article = {
  id: 'Q68827',
  title: '',
  date: '1999-01-01',
  versions: [],
  relevance: 'metering',
  summary: '',
  symptoms: [],
  remedy: [],
  topics: [],
  related: [],
};

/** What each of some articles, of which so much is known, scores for a word. */
function scores(word: string, ...articles: readonly Partial<Article>[]): readonly number[] {
  const whole = articles.map((article) => ({ ...blank, ...article }));
  const found = scoresOfTerm(wordsOfName(word), buildIndex(whole));
  return whole.map((article) => found.get(article) ?? 0);
}

describe('an article', () => {
  it('is found by every part of it, the more the closer the part is to a symptom', () => {
    const byPart = scores(
      'clock',
      { symptoms: ['first', 'clock', 'last'] },
      { related: ['first', 'clock', 'last'] },
      { title: 'The clock' },
      { summary: 'Of clocks.' },
      { topics: ['agent', 'clock', 'licenses'] as unknown as Article['topics'] },
      { remedy: ['stop', 'clock', 'start'] },
      { note: 'See the clock.' },
      {},
    );
    assert.equal(byPart[0], byPart[1]);
    assert.deepEqual(
      byPart.slice(1),
      [...new Set(byPart)].sort((one, other) => other - one),
    );
    assert.equal(byPart.at(-1), 0);
  });

  it('is found best by its number', () => {
    const [own, other] = scores('Q68827', { id: 'Q68827' }, { id: 'Q74608', symptoms: ['see Q68827'] });
    assert.ok(own !== undefined && other !== undefined && own > other && other > 0);
  });

  it('scores a little more for each further part that has the word, however often', () => {
    const [once = 0, twice = 0, thrice = 0, often = 0, better = 0] = scores(
      'clock',
      { summary: 'clock' },
      { summary: 'clock', remedy: ['clock'] },
      { summary: 'clock', remedy: ['clock'], note: 'clock' },
      { summary: 'clock clock clock' },
      { symptoms: ['clock'] },
    );
    assert.ok(once < twice && twice < thrice && thrice < better);
    assert.equal(often, once);
  });

  it('scores more for a word that few have', () => {
    const [rare = 0] = scores('clock', { title: 'clock' }, {}, {});
    const [common = 0] = scores('clock', { title: 'clock' }, { title: 'clock' }, {});
    assert.ok(rare > common);
  });
});

describe('a word', () => {
  it('is found whole, by its beginning, and by a longer word, in this order', () => {
    const [whole = 0, shortEnding = 0, longEnding = 0, begun = 0, longBegun = 0, other] = scores(
      'synchron',
      { title: 'synchron' },
      { title: 'synchrony' },
      { title: 'synchronization' },
      { title: 'synchr' },
      { title: 'synch' },
      { title: 'sync' },
    );
    assert.ok(whole > shortEnding && shortEnding > longEnding && longEnding > 0);
    assert.equal(begun, shortEnding);
    assert.equal(longBegun, shortEnding);
    assert.equal(other, 0, 'a short word is in many longer ones');
    assert.deepEqual(scores('clocks', { title: 'unclock' }, { title: 'o’clock' }, {}), [0, 0, 0]);
  });

  it('scores by its best form alone', () => {
    const [both = 0, whole = 0] = scores('clock', { title: 'clock clocktower' }, { title: 'clock' });
    assert.equal(both, whole);
  });

  it('that is short or has a digit is found whole only', () => {
    assert.deepEqual(
      scores('nt', { title: 'ntvdm' }, { title: 'nt' }).map((score) => score > 0),
      [false, true],
    );
    assert.deepEqual(
      scores('dos', { title: 'dosage' }).map((score) => score > 0),
      [true],
    );
    assert.deepEqual(
      scores('94061', { title: '94061 9406' }, { title: '94061234' }, { title: '94061' }).map(
        (score) => score > 0,
      ),
      [true, false, true],
    );
  });
});

describe('a name of several parts', () => {
  it('is found as one word, and by all its parts wherever they stand', () => {
    const found = scores(
      'PackTime',
      { title: 'PackTime' },
      { title: 'packtime' },
      { title: 'Time to pack' },
      { title: 'pack', note: 'time' },
      { title: 'pack' },
      { title: 'time' },
      {},
    );
    assert.deepEqual(
      found.map((score) => score > 0),
      [true, true, true, true, false, false, false],
    );
  });

  it('scores as the middle of its parts', () => {
    const articles = [{ title: 'pack', note: 'time' }, {}];
    const [pack = 0] = scores('pack', ...articles);
    const [time = 0] = scores('time', ...articles);
    const [both = 0] = scores('pack-time', ...articles);
    assert.equal(both, (pack + time) / 2);
  });

  it('scores by the better of both', () => {
    const [title = 0, apart = 0] = scores('log-on', { note: 'logon', title: 'log on' }, { title: 'log on' });
    assert.ok(title >= apart && apart > 0);
  });
});
