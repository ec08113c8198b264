import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import { PromptReader } from '../../server/src/node/prompt-reader.ts';

/** What a reader makes of input that arrives in these pieces. */
function readIn(pieces: readonly Buffer[]) {
  const input = new PassThrough();
  const reader = new PromptReader(input);
  const messages: unknown[] = [];
  const errors: Error[] = [];
  reader.onError((error) => errors.push(error));
  reader.listen((message) => messages.push(message));
  for (const piece of pieces) input.emit('data', piece);
  return { messages, errors };
}

function framed(content: string): Buffer {
  return Buffer.from(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
}

const call = (params: unknown) => ({ jsonrpc: '2.0', method: 'm', params });

test('messages are the same however their bytes arrive', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(200), { maxLength: 10 }), (all, lengths) => {
      const sent = all.map(call);
      const bytes = Buffer.concat(sent.map((message) => framed(JSON.stringify(message))));
      const pieces: Buffer[] = [];
      let at = 0;
      for (const length of lengths) {
        pieces.push(bytes.subarray(at, at + length));
        at += length;
      }
      const { messages, errors } = readIn([...pieces, bytes.subarray(at)]);
      assert.deepEqual(messages, sent);
      assert.deepEqual(errors, []);
    }),
  );
});

test('all messages of a piece are told at once, and other fields of their heads do not matter', () => {
  const second = Buffer.from('Content-Type: x\r\ncontent-length:2\r\n\r\n{}');
  assert.deepEqual(readIn([Buffer.concat([framed('{"a":1}'), second])]).messages, [{ a: 1 }, {}]);
});

const change = (name: string, version: number, ...texts: readonly string[]) => ({
  jsonrpc: '2.0',
  method: 'textDocument/didChange',
  params: {
    textDocument: { uri: `file:///${name}`, version },
    contentChanges: texts.map((text) => ({ text })),
  },
});

test('changes of one document that follow each other are told as one, and everything in its order', () => {
  const question = { jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: {} };
  const sent = [
    change('a', 2, '1'),
    change('a', 3, '2', '3'),
    change('a', 4),
    change('b', 2, '4'),
    change('a', 5, '5'),
  ];
  const rest = [question, change('a', 6, '6'), change('a', 7, '7')];
  const { messages } = readIn([Buffer.concat([...sent, ...rest].map((one) => framed(JSON.stringify(one))))]);
  assert.deepEqual(messages, [
    change('a', 4, '1', '2', '3'),
    change('b', 2, '4'),
    change('a', 5, '5'),
    question,
    change('a', 7, '6', '7'),
  ]);
});

test('changes that lack something are left as they are', () => {
  const whole = change('a', 2, '1');
  const odd = [
    { ...whole, params: null },
    { ...whole, params: { textDocument: { uri: 'file:///a', version: 3 } } },
    { ...whole, params: { textDocument: null, contentChanges: [] } },
    { ...whole, params: { textDocument: { uri: 'file:///a', version: null }, contentChanges: [] } },
    { ...whole, id: 3 },
  ];
  const sent = odd.flatMap((one) => [whole, one]);
  assert.deepEqual(readIn([Buffer.concat(sent.map((one) => framed(JSON.stringify(one))))]).messages, sent);
});

test('what is no message is told of as an error, and reading goes on behind it', () => {
  const { messages, errors } = readIn([framed('{"a":'), Buffer.from('Length: 9\r\n\r\n'), framed('{}')]);
  assert.deepEqual(messages, [{}]);
  assert.equal(errors.length, 2);
});

test('a reader that is let go hears no more', () => {
  const input = new PassThrough();
  const messages: unknown[] = [];
  new PromptReader(input).listen((message) => messages.push(message)).dispose();
  input.emit('data', framed('{}'));
  assert.deepEqual(messages, []);
});
