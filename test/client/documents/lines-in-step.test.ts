import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOfSource, linesOfView } from '../../../client/src/documents/lines-in-step.ts';

const sourceLines = [null, 1, 2, 2, null, 4, 0, 0];

test('lines of the file lead to the lines of the view that speak of them', () => {
  assert.deepEqual(linesOfView(sourceLines, { first: 2, last: 2 }), [{ first: 2, last: 3 }]);
  assert.deepEqual(linesOfView(sourceLines, { first: 0, last: 1 }), [
    { first: 1, last: 1 },
    { first: 6, last: 7 },
  ]);
  assert.deepEqual(linesOfView(sourceLines, { first: 3, last: 3 }), []);
});

test('lines of the view lead to lines of the file, each once', () => {
  assert.deepEqual(linesOfSource(sourceLines, { first: 0, last: 5 }), [
    { first: 1, last: 2 },
    { first: 4, last: 4 },
  ]);
  assert.deepEqual(linesOfSource(sourceLines, { first: 6, last: 99 }), [{ first: 0, last: 0 }]);
  assert.deepEqual(linesOfSource(sourceLines, { first: 0, last: 0 }), []);
});
