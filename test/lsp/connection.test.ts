import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Connection } from '../../server/src/lsp/connection.ts';
import { type Message, RequestRefused } from '../../server/src/lsp/messages.ts';

/** A connection whose client is the test, and whose event loop turns when the test says so. */
function connected() {
  const sent: Message[] = [];
  const rounds: (() => void)[] = [];
  let take: (message: Message) => void = () => undefined;
  let isGone = false;
  const connection = new Connection(
    {
      listen: (callback) => {
        take = callback;
      },
      send: async (message) => {
        if (isGone) throw new Error('gone');
        sent.push(message);
      },
    },
    { defer: (callback) => void rounds.push(callback) },
  );
  connection.listen();
  return {
    connection,
    sent,
    arrive: (...messages: readonly Message[]) => {
      for (const message of messages) take(message);
    },
    leave: () => {
      isGone = true;
    },
    /** Lets all that has arrived be handled. */
    turn: async () => {
      for (let round = rounds.shift(); round; round = rounds.shift()) {
        round();
        await new Promise(setImmediate);
      }
    },
  };
}

const ask = (id: number | string, params: unknown = {}): Message => ({
  id,
  method: 'smsMetering/ask',
  params,
});
const cancel = (id: number | string): Message => ({ method: '$/cancelRequest', params: { id } });

test('requests are answered in their order, with null where there is nothing to say', async () => {
  const { connection, sent, arrive, turn } = connected();
  connection.onRequest<{ n?: number }, number | undefined>('smsMetering/ask', async ({ n }) => n);
  arrive(ask(1, { n: 7 }), ask('b'));
  assert.deepEqual(sent, [], 'a round of the event loop later');
  await turn();
  assert.deepEqual(sent, [
    { jsonrpc: '2.0', id: 1, result: 7 },
    { jsonrpc: '2.0', id: 'b', result: null },
  ]);
});

test('what cannot be answered is refused with the code that the protocol has for it', async () => {
  const { connection, sent, arrive, turn } = connected();
  connection.onRequest('textDocument/hover', () => null);
  connection.onRequest('smsMetering/ask', (params) => {
    throw params ? new RequestRefused(17, 'No.') : new Error('Broken.');
  });
  arrive({ id: 1, method: 'none', params: {} }, { id: 2, method: 'textDocument/hover' });
  arrive(ask(3), { id: 4, method: 'smsMetering/ask' });
  await turn();
  assert.deepEqual(
    sent.map(({ id, error }) => [id, error?.code]),
    [
      [1, -32601],
      [2, -32602],
      [3, 17],
      [4, -32603],
    ],
  );
});

test('after shutdown every request is refused, and before it none', async () => {
  const { connection, sent, arrive, turn } = connected();
  connection.onRequest('smsMetering/ask', () => 1);
  assert.equal(connection.isShutDown, false);
  arrive(ask(1), { id: 2, method: 'shutdown' }, ask(3));
  await turn();
  assert.equal(connection.isShutDown, true);
  assert.deepEqual(
    sent.map(({ id, result, error }) => [id, result, error?.code]),
    [
      [1, 1, undefined],
      [2, null, undefined],
      [3, undefined, -32600],
    ],
  );
});

test('a request may be cancelled while it waits, and while it is worked on', async () => {
  const { connection, sent, arrive, turn } = connected();
  let finish = (): void => undefined;
  connection.onRequest<{ waits?: boolean }, boolean>('smsMetering/ask', async ({ waits }, token) => {
    if (waits) await new Promise<void>((resolve) => (finish = resolve));
    return token.isCancellationRequested;
  });
  arrive(ask(1), cancel(1), ask(2, { waits: true }), ask(1));
  await turn();
  assert.deepEqual(
    sent.map(({ id, result }) => [id, result]),
    [
      [1, true],
      [1, false],
    ],
    'a number that is used again is another request',
  );
  arrive(cancel(2));
  finish();
  await turn();
  await new Promise(setImmediate);
  assert.equal(sent.at(-1)?.result, true);
});

test('notifications are told to who listens, and one that fails is logged', async () => {
  const { connection, sent, arrive, turn } = connected();
  const heard: unknown[] = [];
  connection.onNotification('initialized', (params) => void heard.push(params));
  connection.onNotification('textDocument/didClose', ({ textDocument }) => void heard.push(textDocument.uri));
  arrive({ method: 'initialized', params: 5 }, { method: '$/other' }, { method: 'textDocument/didClose' });
  await turn();
  assert.deepEqual(heard, [5]);
  assert.deepEqual(
    sent.map(({ method, params }) => [method, (params as { type: number }).type]),
    [['window/logMessage', 1]],
  );
});

test('the client answers, refuses, or is gone', async () => {
  const { connection, sent, arrive, leave, turn } = connected();
  const [first, second] = [connection.sendRequest('a', 1), connection.sendRequest('b')];
  const settled = Promise.allSettled([first, second]);
  const [a, b] = sent.map(({ id }) => id ?? 0);
  arrive(
    { id: b ?? 0, error: { code: 3, message: 'No.' } },
    { id: a ?? 0, result: 8 },
    { id: 99, result: 1 },
  );
  await turn();
  assert.deepEqual(await settled, [
    { status: 'fulfilled', value: 8 },
    { status: 'rejected', reason: new RequestRefused(3, 'No.') },
  ]);
  leave();
  await assert.rejects(connection.sendRequest('c'), /gone/);
  connection.logError('nobody hears');
  arrive(ask(1));
  await turn();
});

test('what is no message is passed over', async () => {
  const { connection, sent, arrive, turn } = connected();
  connection.onRequest('smsMetering/ask', () => 1);
  arrive({}, [] as Message, 5 as Message, { method: 7 } as unknown as Message, ask(1));
  await turn();
  assert.deepEqual(
    sent.map(({ id }) => id),
    [1],
  );
});
