import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { writePromptly } from '../../server/src/node/prompt-writer.ts';

const message = { jsonrpc: '2.0', method: 'é' };

test('a message is written at once, in one piece, with its length in bytes', async () => {
  const written: string[] = [];
  const output = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      written.push(chunk);
      done();
    },
  });
  const sent = writePromptly(output, message);
  assert.deepEqual(written, ['Content-Length: 31\r\n\r\n{"jsonrpc":"2.0","method":"é"}']);
  await sent;
});

test('a stream that fails is told of', async () => {
  const output = new Writable({ write: (_, __, done) => done(new Error('gone')) });
  output.on('error', () => undefined);
  await assert.rejects(writePromptly(output, message), /gone/);
});
