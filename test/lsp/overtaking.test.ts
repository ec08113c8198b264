import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Documents } from '../../server/src/lsp/documents/documents.ts';
import { Files } from '../../server/src/lsp/documents/files.ts';
import { Quiet } from '../../server/src/lsp/quiet.ts';
import type { FileContent, Runtime } from '../../server/src/lsp/runtime.ts';
import { LanguageClient } from '../support/language-client.ts';

const uri = 'file:///nowhere/Remodbc.ini';

/** A file of which only its age is of interest. */
function fileOf(modified: number): FileContent {
  return { bytes: new Uint8Array(), modified };
}

test('of two reads of a file the later one counts, whichever ends first', async () => {
  const reads: ((file: FileContent) => void)[] = [];
  const runtime: Runtime = {
    version: 'test',
    readFile: () => new Promise((resolve) => reads.push(resolve)),
    readFolder: async () => undefined,
    readPhrases: async () => undefined,
    now: () => 0,
    defer: (callback) => callback(),
    after: () => undefined,
  };
  const documents = new Documents();
  const document = documents.open({
    textDocument: { uri, languageId: 'remodbc-ini', version: 1, text: '' },
  });
  assert.ok(document);
  const news: (number | undefined)[] = [];
  const files = new Files(documents, runtime, ({ modified }) => news.push(modified));
  files.learn(document);
  files.learn(document);
  reads[1]?.(fileOf(2));
  reads[0]?.(fileOf(1));
  await new Promise(setImmediate);
  assert.deepEqual([document.modified, news], [2, [2]]);

  files.learn(document);
  documents.close({ textDocument: { uri } });
  reads[2]?.(fileOf(3));
  await new Promise(setImmediate);
  assert.deepEqual(news, [2], 'nothing is learnt of a document that is closed');
});

test('quiet comes once, three rounds after the last change', () => {
  const rounds: (() => void)[] = [];
  let quiets = 0;
  const quiet = new Quiet(
    (callback) => void rounds.push(callback),
    () => quiets++,
  );
  const round = (): number => {
    for (const callback of rounds.splice(0)) callback();
    return quiets;
  };
  quiet.disturb();
  quiet.disturb();
  assert.deepEqual([round(), round()], [0, 0]);
  quiet.disturb();
  assert.deepEqual([round(), round(), round(), round()], [0, 0, 1, 1]);
  quiet.disturb();
  assert.deepEqual([round(), round(), round()], [1, 1, 2]);
});

test('changes that come while the settings are awaited are published once', async () => {
  let answer: (settings: unknown) => void = () => undefined;
  const client = await LanguageClient.start({
    capabilities: { workspace: { configuration: true } },
    settings: () => new Promise((resolve) => (answer = resolve)),
  });
  const twice = '[DS]\nPackInterval=604800\nPackInterval=604800\n';
  client.open(uri, twice, 1);
  await client.next('workspace/configuration');
  for (let version = 2; version < 6; version++) {
    client.change(uri, version, { text: `\n${twice}` });
    // Its answer comes after what was sent before, and after some rounds of the server.
    for (let round = 0; round < 5; round++) await client.request('smsMetering/articles');
  }
  answer({});
  const params = await client.next<{ version: number }>('textDocument/publishDiagnostics');
  assert.equal(params.version, 5);
  await client.stop();
  assert.deepEqual(client.sent('textDocument/publishDiagnostics'), []);
});
