import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ArticleGuidance, Guidance } from '../../server/src/lsp/protocol.ts';
import { LanguageClient } from '../support/language-client.ts';

const uri = 'file:///nowhere/Remodbc.ini';

describe('guidance over the protocol', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({
      initializationOptions: { settings: { version: 'SP3', articleLink: 'https://kb.example/{id}' } },
    });
    client.open(uri, '[DS]\r\nPackInterval=900\r\n');
  });
  after(() => client.stop());

  test('tells of a place', async () => {
    const position = { line: 1, character: 14 };
    const answer = await client.request<Guidance>('smsMetering/guidance', { uri, position });
    assert.equal(answer.findings[0]?.rule, 'SWM212');
    const stopFault = answer.findings[0]?.articles.find(({ id }) => id === 'Q299261');
    assert.equal(stopFault?.fix?.state, 'not mended here');
    assert.equal(stopFault?.url, 'https://kb.example/Q299261');
  });

  test('takes a place beyond the end for the end', async () => {
    const position = { line: 99, character: 99 };
    const answer = await client.request<Guidance>('smsMetering/guidance', { uri, position });
    assert.deepEqual(answer.findings, []);
  });

  test('has none for files that are not open, and for requests that make no sense', async () => {
    const position = { line: 0, character: 0 };
    const senseless = [
      { uri: 'file:///elsewhere', position },
      { uri },
      { uri, position: { line: 'x' } },
      {},
      null,
    ];
    for (const params of senseless) assert.equal(await client.request('smsMetering/guidance', params), null);
  });

  test('finds articles, with and without a document', async () => {
    const ask = (params: unknown) =>
      client.request<readonly ArticleGuidance[]>('smsMetering/searchArticles', params);
    const [inSite] = await ask({ uri, query: '9406', limit: 3 });
    assert.deepEqual([inSite?.id, inSite?.fix?.state], ['Q299261', 'not mended here']);
    const [anywhere] = await ask({ query: '9406' });
    assert.deepEqual([anywhere?.id, anywhere?.fix?.state], ['Q299261', 'not known']);
    assert.equal((await ask({ query: 'metering', limit: 1e9 })).length, 50);
    assert.deepEqual(await ask({ query: 7 }), []);
    assert.deepEqual(await ask(null), []);
  });
});
