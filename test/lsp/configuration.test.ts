import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { type ClientOptions, LanguageClient } from '../support/language-client.ts';

const published = 'textDocument/publishDiagnostics';
const twice = '[DS]\nPackInterval=604800\nPackInterval=604800\n';
const packTime = '[DS]\nPackTime=989139599\n';

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

const asking: ClientOptions = {
  capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } },
};

async function severities(client: LanguageClient, uri: string): Promise<readonly unknown[]> {
  const { diagnostics } = await client.next<Published>(published, (params) => params.uri === uri);
  return diagnostics.map(({ severity }) => severity);
}

async function hover(client: LanguageClient, uri: string): Promise<string> {
  const params = { textDocument: { uri }, position: { line: 1, character: 12 } };
  const { contents } = await client.request<{ contents: { value: string } }>('textDocument/hover', params);
  return contents.value;
}

test('settings are asked for by document, and again when they have changed', async () => {
  let east = 'error';
  const client = await LanguageClient.start({
    ...asking,
    settings: (uri) => ({ rules: { SWM101: uri.includes('east') ? east : 'hint' } }),
  });
  const registered = await client.next<{
    registrations: readonly { method: string; registerOptions: unknown }[];
  }>('client/registerCapability');
  assert.deepEqual(
    registered.registrations.map(({ method, registerOptions }) => [method, registerOptions]),
    [['workspace/didChangeConfiguration', { section: 'smsMetering' }]],
  );
  client.open('file:///east/Remodbc.ini', twice);
  client.open('file:///west/Remodbc.ini', twice);
  assert.deepEqual(await severities(client, 'file:///east/Remodbc.ini'), [1]);
  assert.deepEqual(await severities(client, 'file:///west/Remodbc.ini'), [4]);
  const questions = client.sent<{ items: readonly unknown[] }>('workspace/configuration');
  assert.deepEqual(
    questions.flatMap(({ items }) => items),
    [
      { scopeUri: 'file:///east/Remodbc.ini', section: 'smsMetering' },
      { scopeUri: 'file:///west/Remodbc.ini', section: 'smsMetering' },
    ],
  );

  east = 'off';
  client.notify('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(await severities(client, 'file:///east/Remodbc.ini'), []);
  await client.stop();
  assert.deepEqual(client.sent(published), [], 'where nothing is different nothing is published');
});

test('a client that refuses to answer is served with the initialization options', async () => {
  const client = await LanguageClient.start({
    ...asking,
    initializationOptions: { settings: { rules: { SWM101: 'error' } } },
    settings: () => {
      throw new Error('no settings here');
    },
  });
  client.open('file:///x/Remodbc.ini', twice);
  assert.deepEqual(await severities(client, 'file:///x/Remodbc.ini'), [1]);
  await client.stop();
});

test('a client that keeps no settings of this name is served with the initialization options', async () => {
  const client = await LanguageClient.start({
    ...asking,
    initializationOptions: { settings: { rules: { SWM101: 'hint' } } },
  });
  client.open('file:///x/Remodbc.ini', twice);
  assert.deepEqual(await severities(client, 'file:///x/Remodbc.ini'), [4]);
  await client.stop();
});

test('a client that cannot be asked tells in the beginning, and with changes', async () => {
  const uri = 'file:///x/Remodbc.ini';
  const client = await LanguageClient.start({
    initializationOptions: { settings: { timeZone: 'America/Los_Angeles' }, siteFactsChanged: true },
  });
  client.open(uri, packTime);
  assert.match(
    await hover(client, uri),
    /01:59:59 in America\/Los_Angeles[\s\S]*\(setting smsMetering\.timeZone\)/,
  );
  client.notify('workspace/didChangeConfiguration', {
    settings: { smsMetering: { timeZone: 'Europe/Berlin' } },
  });
  assert.deepEqual(await client.next('smsMetering/siteFactsChanged'), { uri });
  assert.match(await hover(client, uri), /10:59:59 in Europe\/Berlin/);
  client.notify('workspace/didChangeConfiguration', { settings: {} });
  assert.match(await hover(client, uri), /08:59:59 UTC/);
  await client.stop();
});

test('settings of a wrong kind are ignored, each with one sentence', async () => {
  const client = await LanguageClient.start({
    ...asking,
    settings: () => ({
      timeZone: 'Mars/Olympus',
      version: 7,
      mode: 'sometimes',
      rules: { SWM101: 'fatal', SWM102: 'off' },
      thresholds: [],
      referenceDate: 'yesterday',
    }),
  });
  client.open('file:///a/Remodbc.ini', twice);
  client.open('file:///b/Remodbc.ini', twice);
  assert.deepEqual(await severities(client, 'file:///a/Remodbc.ini'), [2]);
  assert.deepEqual(await severities(client, 'file:///b/Remodbc.ini'), [2]);
  await client.stop();
  const sentences = client.sent<{ type: number; message: string }>('window/logMessage');
  assert.deepEqual(
    sentences.map(({ message }) => /^Setting (smsMetering\.\S+) is ignored: /.exec(message)?.[1]),
    ['timeZone', 'version', 'mode', 'referenceDate', 'rules.SWM101', 'thresholds'].map(
      (name) => `smsMetering.${name}`,
    ),
  );
  assert.ok(sentences.every(({ type }) => type === 2));
});

test('anything in place of the settings does no harm', async () => {
  const client = await LanguageClient.start({ initializationOptions: 17 });
  client.open('file:///a/Remodbc.ini', twice);
  assert.deepEqual(await severities(client, 'file:///a/Remodbc.ini'), [2]);
  for (const smsMetering of [
    17,
    'x',
    [],
    null,
    true,
    { rules: { SWM101: null } },
    { rules: 'off', hotfixes: 3 },
  ])
    client.notify('workspace/didChangeConfiguration', { settings: { smsMetering } });
  client.notify('workspace/didChangeConfiguration', { settings: 'x' });
  client.notify('workspace/didChangeConfiguration', {});
  client.change('file:///a/Remodbc.ini', 2, { text: `${twice}\n` });
  assert.deepEqual(await severities(client, 'file:///a/Remodbc.ini'), [2]);
  await client.stop();
});
