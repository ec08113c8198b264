import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { clientMethods, methods, type SiteFactsAnswer } from '../../server/src/lsp/protocol.ts';
import { type ClientOptions, LanguageClient } from '../support/language-client.ts';

const root = 'vscode-vfs://github/museum/site';
const ini = `${root}/METER01/Remodbc.ini`;
const healthy = '[DS]\r\nPackInterval=604800\r\n';
const files: Readonly<Record<string, string>> = {
  [ini]: `\xef\xbb\xbf${healthy}`,
  [`${root}/SiteMetering.ini`]: '[Site]\r\nZone=Asia/Tokyo\r\n',
};

const uriIn = (params: unknown): string => (params as { readonly uri: string }).uri;

/** A client that keeps files in a place that only it knows. */
const answers: NonNullable<ClientOptions['answers']> = {
  [clientMethods.readFile]: (params) => {
    const bytes = files[uriIn(params)];
    return bytes === undefined ? null : { base64: btoa(bytes) };
  },
  [clientMethods.readFolder]: (params) => {
    if (uriIn(params) === root)
      return [
        { name: 'METER01', kind: 'folder' },
        { name: 'SiteMetering.ini', kind: 'file' },
        { name: 'link', kind: 'other' },
      ];
    return uriIn(params) === `${root}/METER01` ? [{ name: 'Remodbc.ini', kind: 'file' }] : null;
  },
};

async function start(options: ClientOptions): Promise<LanguageClient> {
  const client = await LanguageClient.start({
    initializationOptions: { readsFiles: true, siteFactsChanged: true },
    workspaceFolders: [{ uri: root, name: 'site' }],
    ...options,
  });
  // A test that fails leaves its server running.
  after(() => client.kill());
  return client;
}

async function rulesOn(client: LanguageClient, uri: string): Promise<readonly unknown[]> {
  const { diagnostics } = await client.next<{ uri: string; diagnostics: readonly Diagnostic[] }>(
    'textDocument/publishDiagnostics',
    (params) => params.uri === uri,
  );
  return diagnostics.map(({ code }) => code);
}

async function zoneOf(client: LanguageClient, uri: string): Promise<string | undefined> {
  const answer = await client.request<SiteFactsAnswer>(methods.siteFacts, { uri });
  return answer.facts.find(({ fact }) => fact === 'timeZone')?.value;
}

test('bytes and the files around come from the client where the disk does not have them', async () => {
  const client = await start({ answers });
  client.open(ini, healthy);
  while (!(await rulesOn(client, ini)).includes('SWM108'));
  while ((await zoneOf(client, ini)) !== 'Asia/Tokyo');
  const asked = [...client.sent<{ uri: string }>(clientMethods.readFile)].map(({ uri }) => uri);
  assert.ok(asked.includes(ini));
  const above = asked.filter((uri) => !uri.startsWith(root));
  assert.ok(
    above.every((uri) => uri.endsWith('/.smsmetering.ini')),
    above.join(' '),
  );
  await client.stop();
});

test('a client that answers with nonsense leaves a file unknown', async () => {
  const nonsense = [
    'no answer',
    { base64: 'no base64!' },
    { base64: 7 },
    [{ name: 1, kind: 'file' }, null],
    {},
  ];
  let asked = 0;
  const answer = (): unknown => nonsense[asked++ % nonsense.length];
  const client = await start({
    answers: { [clientMethods.readFile]: answer, [clientMethods.readFolder]: answer },
  });
  for (let number = 1; number <= 2 * nonsense.length; number++) {
    const uri = ini.replace('METER01', `METER${number}`);
    client.open(uri, healthy);
    assert.deepEqual(await rulesOn(client, uri), []);
    assert.equal(await zoneOf(client, uri), undefined);
  }
  assert.ok(asked > 2 * nonsense.length);
  await client.stop();
});

test('a client that does not offer it is not asked', async () => {
  const client = await start({ answers, initializationOptions: {} });
  client.open(ini, healthy);
  assert.deepEqual(await rulesOn(client, ini), []);
  await client.stop();
  assert.deepEqual(client.sent(clientMethods.readFile), []);
});
