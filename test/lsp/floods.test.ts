import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { clientMethods, methods, type SiteFactsAnswer } from '../../server/src/lsp/protocol.ts';
import { folderWith } from '../cli/run-cli.ts';
import { LanguageClient } from '../support/language-client.ts';
import { sized } from '../support/sized.ts';

const folder = folderWith({ 'Remodbc.ini': '[DS]\r\nPackTime=1\r\n' });
const root = pathToFileURL(folder).href;
const uri = `${root}/Remodbc.ini`;
const published = 'textDocument/publishDiagnostics';

let client: LanguageClient;
before(async () => {
  client = await LanguageClient.start({ isProcess: true, workspaceFolders: [{ uri: root, name: 'site' }] });
});
after(async () => assert.equal(await client.stop(), 0));

const documents = Array.from({ length: sized(250) }, (_, number) => `${root}/server${number}/Remodbc.ini`);

test('hundreds of documents at once are all checked, and forgotten when they are closed', async () => {
  for (const one of documents) client.open(one, '[DS]\nPackTime=1\nPackTime=2\n');
  const checked = new Set<string>();
  while (checked.size < documents.length) checked.add((await client.next<{ uri: string }>(published)).uri);
  for (const one of documents) client.close(one);
  const last = documents.at(-1) ?? '';
  assert.equal(await client.request('smsMetering/effective', { uri: last }), null);
});

test('a watcher that fires thousands of times leaves the server answering, and the file read', async () => {
  client.open(uri, '[DS]\nPackTime=1\n');
  const changes = Array.from({ length: 100 }, () => ({ uri, type: 2 }));
  for (let time = 0; time < sized(25); time++) client.notify('workspace/didChangeWatchedFiles', { changes });
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

test('ten thousand changes of the files of a site have each read a few times, and no folder searched again', async () => {
  const museum = 'vscode-vfs://github/museum';
  const copies = Array.from({ length: 20 }, (_, number) => `${museum}/METER${number}/Remodbc.ini`);
  const text = '[DS]\r\nPackInterval=604800\r\n';
  const inFolder = (params: unknown) =>
    (params as { readonly uri: string }).uri === museum
      ? copies.map((copy) => ({ name: copy.split('/').at(-2), kind: 'folder' }))
      : [{ name: 'Remodbc.ini', kind: 'file' }];
  const flooded = await LanguageClient.start({
    initializationOptions: { readsFiles: true },
    workspaceFolders: [{ uri: museum, name: 'museum' }],
    answers: {
      [clientMethods.readFile]: (params) =>
        (params as { readonly uri: string }).uri.endsWith('/Remodbc.ini') ? { base64: btoa(text) } : null,
      [clientMethods.readFolder]: inFolder,
    },
  });
  const [first = ''] = copies;
  flooded.open(first, text);
  const encoding = async () => {
    const { facts } = await flooded.request<SiteFactsAnswer>(methods.siteFacts, { uri: first });
    return facts.find(({ fact }) => fact === 'encoding')?.value;
  };
  while ((await encoding()) === undefined);
  await flooded.request('workspace/symbol', { query: 'Pack' });
  const reads = (method: string) => flooded.sent(method).length;
  const [files, folders] = [reads(clientMethods.readFile), reads(clientMethods.readFolder)];
  assert.ok(files > 0 && folders > 0);

  flooded.send(
    ...Array.from({ length: 10_000 }, (_, number) => ({
      jsonrpc: '2.0' as const,
      method: 'workspace/didChangeWatchedFiles',
      params: { changes: [{ uri: copies[number % copies.length], type: 2 }] },
    })),
  );
  // The files are read behind the answers; every question gives them another turn.
  for (let time = 0; time < 500 && reads(clientMethods.readFile) === files; time++) await encoding();
  assert.ok(reads(clientMethods.readFile) > files, 'no file was read again');
  for (let time = 0; time < 30; time++) await encoding();
  const again = reads(clientMethods.readFile) - files;
  assert.ok(again < 10 * copies.length, `${again} files were read for 10000 changes`);
  assert.equal(reads(clientMethods.readFolder), folders);
  assert.equal(await flooded.stop(), 0);
});

test('a storm of cancelled requests is refused, and what comes behind it is answered', async () => {
  const hover = { textDocument: { uri }, position: { line: 1, character: 2 } };
  const begun = Array.from({ length: sized(300) }, () => client.begin('textDocument/hover', hover));
  for (const { id } of begun) client.notify('$/cancelRequest', { id });
  const outcomes = await Promise.allSettled(begun.map(({ answer }) => answer));
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') assert.equal((outcome.reason as { code: number }).code, -32800);
  assert.notEqual(await client.request('textDocument/hover', hover), null);
});
