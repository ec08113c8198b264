import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type AdviceFacts, advice } from '../../../server/src/core/catalogue/advice.ts';
import { articleById } from '../../../server/src/core/catalogue/articles/index.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import { smsVersions } from '../../../server/src/core/values/version.ts';

describe('the check list', () => {
  test('has the ids 801 to 816 in order, and no rule has one of them', () => {
    assert.deepEqual(
      advice.map(({ id }) => id),
      Array.from({ length: 16 }, (_, index) => `SWM${801 + index}`),
    );
    const ids = new Set<string>(advice.map(({ id }) => id));
    assert.deepEqual(
      rules.filter(({ meta }) => ids.has(meta.id)),
      [],
    );
  });

  test('rests on articles that exist, and says every thing in sentences', () => {
    for (const { id, topic, text, articles } of advice) {
      assert.ok(articles.length > 0, id);
      for (const article of articles) assert.ok(articleById(article), `${id} ${article}`);
      assert.match(text, /^[A-Z].*\.$/, id);
      assert.match(topic, /^[A-Z]/, id);
    }
  });

  test('leaves out what a service pack mended, and asks where a fact is missing', () => {
    assert.deepEqual(concern('SWM801', {}), 'yes');
    assert.deepEqual(concern('SWM804', { version: 'SP1' }), 'yes');
    assert.deepEqual(concern('SWM804', { version: 'SP2' }), 'no');
    assert.match(String(concern('SWM804', {})), /version is not known/);
    assert.deepEqual(concern('SWM813', { mode: 'offline' }), 'no');
    assert.deepEqual(concern('SWM813', { mode: 'online' }), 'yes');
    assert.match(String(concern('SWM813', {})), /mode is not known/);
    assert.match(String(concern('SWM805', {})), /domain controller; that is not known/);
    assert.deepEqual(concern('SWM805', { domainControllers: 0 }), 'no');
    assert.deepEqual(concern('SWM805', { domainControllers: 2 }), 'yes');
  });

  test('says of the leak in Remodbc.exe what is documented and no more', () => {
    assert.deepEqual(concern('SWM816', { version: 'SP2', hotfixes: ['Q245271'] }), 'no');
    assert.match(String(concern('SWM816', { hotfixes: [] })), /version is not known/);
    assert.deepEqual(concern('SWM816', { version: 'SP2', hotfixes: [] }), 'yes');
    assert.match(String(concern('SWM816', { version: 'SP2' })), /hotfixes are not known/);
    assert.match(String(concern('SWM816', { version: 'SP3' })), /not documented/);
    assert.deepEqual(concern('SWM816', { version: 'SP4' }), 'no');
  });

  test('never loses a thing to a fact that is unknown', () => {
    for (const { id, bearing } of advice) {
      const isEverSaid = smsVersions.some((version) => bearing({ version }) !== 'no');
      if (isEverSaid) assert.notEqual(bearing({}), 'no', id);
    }
  });
});

function concern(id: string, facts: AdviceFacts): string {
  const answer = advice.find((entry) => entry.id === id)?.bearing(facts);
  return typeof answer === 'object' ? answer.perhaps : String(answer);
}
