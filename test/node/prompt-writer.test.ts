import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import type { Message } from 'vscode-languageserver/node';
import { PromptWriter } from '../../server/src/node/prompt-writer.ts';

const message = { jsonrpc: '2.0', method: 'é' } as Message;

test('a message is written at once, in one piece, with its length in bytes', async () => {
  const written: string[] = [];
  const output = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      written.push(chunk);
      done();
    },
  });
  const sent = new PromptWriter(output).write(message);
  assert.deepEqual(written, ['Content-Length: 31\r\n\r\n{"jsonrpc":"2.0","method":"é"}']);
  await sent;
});

test('a stream that fails is told of, with the message that was lost', async () => {
  const output = new Writable({ write: (_, __, done) => done(new Error('gone')) });
  const writer = new PromptWriter(output);
  const lost: unknown[] = [];
  writer.onError(([, of]) => lost.push(of));
  await assert.rejects(writer.write(message), /gone/);
  assert.ok(lost.includes(message));
});
