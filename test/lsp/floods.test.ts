import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { methods, type SiteFactsAnswer } from '../../server/src/lsp/protocol.ts';
import { folderWith } from '../cli/run-cli.ts';
import { LanguageClient } from '../support/language-client.ts';

const folder = folderWith({ 'Remodbc.ini': '[DS]\r\nPackTime=1\r\n' });
const root = pathToFileURL(folder).href;
const uri = `${root}/Remodbc.ini`;
const published = 'textDocument/publishDiagnostics';

let client: LanguageClient;
before(async () => {
  client = await LanguageClient.start({ workspaceFolders: [{ uri: root, name: 'site' }] });
});
after(async () => assert.equal(await client.stop(), 0));

const documents = Array.from({ length: 1000 }, (_, number) => `${root}/server${number}/Remodbc.ini`);

test('a thousand documents at once are all checked, and forgotten when they are closed', async () => {
  for (const one of documents) client.open(one, '[DS]\nPackTime=1\nPackTime=2\n');
  const checked = new Set<string>();
  while (checked.size < documents.length) checked.add((await client.next<{ uri: string }>(published)).uri);
  for (const one of documents) client.close(one);
  const last = documents.at(-1) ?? '';
  assert.equal(await client.request('smsMetering/effective', { uri: last }), null);
});

test('a watcher that fires ten thousand times leaves the server answering, and the file read', async () => {
  client.open(uri, '[DS]\nPackTime=1\n');
  const changes = Array.from({ length: 100 }, () => ({ uri, type: 2 }));
  for (let time = 0; time < 100; time++) client.notify('workspace/didChangeWatchedFiles', { changes });
  const hover = { textDocument: { uri }, position: { line: 1, character: 2 } };
  assert.notEqual(await client.request('textDocument/hover', hover), null);
  let encoding: string | undefined;
  // The file is read behind the answers; every question gives it another turn.
  for (let time = 0; time < 500 && encoding === undefined; time++) {
    const answer = await client.request<SiteFactsAnswer>(methods.siteFacts, { uri });
    encoding = answer.facts.find(({ fact }) => fact === 'encoding')?.value;
  }
  assert.equal(encoding, 'windows-1252');
});

test('a storm of cancelled requests is refused, and what comes behind it is answered', async () => {
  const hover = { textDocument: { uri }, position: { line: 1, character: 2 } };
  const begun = Array.from({ length: 1000 }, () => client.begin('textDocument/hover', hover));
  for (const { id } of begun) client.notify('$/cancelRequest', { id });
  const outcomes = await Promise.allSettled(begun.map(({ answer }) => answer));
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') assert.equal((outcome.reason as { code: number }).code, -32800);
  assert.notEqual(await client.request('textDocument/hover', hover), null);
});
