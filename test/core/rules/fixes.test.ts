import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import { deleteLine, lineEndOf } from '../../../server/src/core/rules/fixes.ts';

test('a new line ends like most lines of the file, and like those of Windows where none are more', () => {
  const cases: readonly (readonly [text: string, lineEnd: string])[] = [
    ['', '\r\n'],
    ['[DS]', '\r\n'],
    ['a\nb\r\nc', '\r\n'],
    ['a\rb\r\nc', '\r\n'],
    ['a\nb\nc\r\n', '\n'],
    ['a\rb\rc\r\n', '\r'],
    ['a\nb\r', '\n'],
    ['a\nb\rc\r', '\r'],
    ['a\nb\nc\rd\re\rf', '\r'],
  ];
  for (const [text, lineEnd] of cases)
    assert.equal(lineEndOf(parseDocument(text, 'remodbc-ini').ini), lineEnd, JSON.stringify(text));
});

test('a line is deleted with its end, the last one with the end before it', () => {
  const { ini } = parseDocument('a\r\nb', 'remodbc-ini');
  assert.deepEqual(deleteLine(ini, 0), { start: 0, end: 3, newText: '' });
  assert.deepEqual(deleteLine(ini, 1), { start: 1, end: 4, newText: '' });
  assert.deepEqual(deleteLine(parseDocument('a', 'remodbc-ini').ini, 0), { start: 0, end: 1, newText: '' });
});
