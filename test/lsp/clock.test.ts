import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, test } from 'node:test';
import {
  createConnection,
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { methods, type SiteFactsAnswer } from '../../server/src/lsp/protocol.ts';
import type { Platform } from '../../server/src/lsp/runtime.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { LanguageClient } from '../support/language-client.ts';

/** The pack of Sunday, 6 May 2001, 8:59:59 UTC, and one a week. */
const pack = 989_139_599;
const text = `[DS]\nPackTime=${pack}\nPackInterval=604800\n`;
const DAY = 86_400;

test('a server that runs for days judges by the day that it is, also what is only looked at', async () => {
  let now = pack - 2 * DAY;
  const alarms: { readonly seconds: number; readonly callback: () => void }[] = [];
  const platform: Platform = {
    version: 'test',
    readPhrases: async () => undefined,
    now: () => now,
    defer: (callback) => void setImmediate(callback),
    after: (seconds, callback) => void alarms.push({ seconds, callback }),
  };
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(toServer, toClient), platform);
  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  after(() => client.dispose());
  const shown = new Map<string, readonly unknown[]>();
  client.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      shown.set(
        uri,
        diagnostics.map(({ code }) => code),
      );
    },
  );
  client.listen();
  const settings = { referenceDate: 'now', timeZone: 'UTC' };
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { settings },
  });
  await client.sendNotification('initialized', {});
  const [first, second] = ['untitled:first/Remodbc.ini', 'untitled:second/Remodbc.ini'];
  for (const uri of [first, second])
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'remodbc-ini', version: 1, text },
    });
  const hover = async () =>
    JSON.stringify(
      await client.sendRequest('textDocument/hover', {
        textDocument: { uri: first },
        position: { line: 1, character: 12 },
      }),
    );
  // What is published comes behind the answers, so each gives it another turn.
  const until = async (fits: () => boolean, passTurn: () => Promise<unknown> = hover) => {
    for (let turn = 0; turn < 500 && !fits(); turn++) await passTurn();
    assert.ok(fits(), JSON.stringify([...shown]));
  };
  await until(() => shown.has(first) && shown.has(second));
  assert.ok(![...shown.values()].flat().includes('SWM205'));
  assert.match(await hover(), /2 days/);

  now = pack + 20 * DAY;
  assert.match(await hover(), /2 weeks 5 days ago/);
  await until(() => [first, second].every((uri) => shown.get(uri)?.includes('SWM205')));

  // A clock that was wrong is put right.
  now = pack - 2 * DAY;
  await until(() => ![...shown.values()].flat().includes('SWM205'));

  // Nobody looks at anything, and the hour is over.
  const [alarm] = alarms.splice(0);
  assert.equal(alarm?.seconds, 1);
  now = pack + 20 * DAY;
  alarm.callback();
  await until(
    () => [first, second].every((uri) => shown.get(uri)?.includes('SWM205')),
    () => new Promise((resolve) => setImmediate(resolve)),
  );
  assert.deepEqual(
    alarms.map(({ seconds }) => seconds),
    [1],
    'the next hour is awaited, once',
  );
});

test('the zone of the computer that it runs on changes nothing, that of the settings everything', async () => {
  const uri = 'untitled:Remodbc.ini';
  const told: string[] = [];
  for (const zone of ['Asia/Tokyo', 'America/New_York']) {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    const client = new LanguageClient();
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    await client.initialize({ initializationOptions: { settings: { timeZone: 'UTC' } } });
    client.open(uri, text);
    const hover = { textDocument: { uri }, position: { line: 1, character: 12 } };
    const inUtc = JSON.stringify(await client.request('textDocument/hover', hover));
    // Since what is measured from now may differ by the second that passes.
    told.push(inUtc.replaceAll(/\d+ (?:days?|hours?|minutes?|seconds?|weeks?|years?)/g, ''));
    assert.match(inUtc, /8:59:59/);
    client.notify('workspace/didChangeConfiguration', {
      settings: { smsMetering: { timeZone: 'Europe/Berlin' } },
    });
    assert.match(JSON.stringify(await client.request('textDocument/hover', hover)), /10:59:59/);
    const { facts } = await client.request<SiteFactsAnswer>(methods.siteFacts, { uri });
    assert.equal(facts.find(({ fact }) => fact === 'timeZone')?.value, 'Europe/Berlin');
    assert.equal(await client.stop(), 0);
  }
  assert.equal(told[0], told[1]);
});
