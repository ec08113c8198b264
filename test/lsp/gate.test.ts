import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from 'vscode-languageserver';
import { Gate } from '../../server/src/lsp/gate.ts';

interface Call {
  readonly jsonrpc: '2.0';
  readonly method: string;
}

const call = (method: string): Call => ({ jsonrpc: '2.0', method });

/** A gate, what it let through, and the rounds of an event loop that turns when told. */
function gateWithRounds() {
  const gate = new Gate();
  const passed: string[] = [];
  const rounds: (() => void)[] = [];
  const take = (message: Message): void => void passed.push((message as Call).method);
  return {
    gate,
    passed,
    send: (method: string) => gate.handleMessage(call(method), take),
    defer: (callback: () => void) => void rounds.push(callback),
    turn: () => {
      for (const round of rounds.splice(0)) round();
    },
  };
}

test('an open gate lets messages through at once', () => {
  const { passed, send } = gateWithRounds();
  send('initialize');
  assert.deepEqual(passed, ['initialize']);
});

test('messages wait, in their order, until what takes them is loaded', async () => {
  const { gate, passed, send, defer } = gateWithRounds();
  let finish = (): void => undefined;
  let begun = 0;
  gate.closeUntil(() => {
    begun++;
    return new Promise((resolve) => (finish = resolve));
  }, defer);
  assert.equal(begun, 0);
  for (const method of ['initialized', 'didOpen', 'didChange', 'hover']) send(method);
  assert.deepEqual(passed, []);
  assert.equal(begun, 1);
  finish();
  await Promise.resolve();
  assert.deepEqual(passed, ['initialized', 'didOpen', 'didChange', 'hover']);
  send('shutdown');
  assert.equal(passed.at(-1), 'shutdown');
});

test('loading begins by itself once the answer is written', () => {
  const { gate, defer, turn } = gateWithRounds();
  let begun = 0;
  gate.closeUntil(async () => void begun++, defer);
  for (let round = 0; round < 5; round++) turn();
  assert.equal(begun, 1);
});

test('a gate closes at the first message that needs more, and keeps the order of all behind it', async () => {
  const { gate, passed, send } = gateWithRounds();
  let isLoaded = false;
  let begun = 0;
  gate.closeOn(
    (message) => !isLoaded && (message as Call).method === 'hover',
    async () => {
      begun++;
      isLoaded = true;
    },
  );
  send('didOpen');
  assert.deepEqual(passed, ['didOpen']);
  for (const method of ['hover', 'didChange', 'hover']) send(method);
  assert.deepEqual(passed, ['didOpen']);
  await Promise.resolve();
  assert.deepEqual(passed, ['didOpen', 'hover', 'didChange', 'hover']);
  assert.equal(begun, 1);
});

test('a message that was held back may close the gate once more', async () => {
  const { gate, passed, send, defer } = gateWithRounds();
  let finish = (): void => undefined;
  let isLoaded = false;
  gate.closeUntil(() => new Promise((resolve) => (finish = resolve)), defer);
  for (const method of ['didOpen', 'hover', 'didChange']) send(method);
  gate.closeOn(
    (message) => !isLoaded && (message as Call).method === 'hover',
    async () => {
      isLoaded = true;
    },
  );
  finish();
  await Promise.resolve();
  assert.deepEqual(passed, ['didOpen']);
  await Promise.resolve();
  assert.deepEqual(passed, ['didOpen', 'hover', 'didChange']);
});
