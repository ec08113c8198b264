import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, editsOverlap, type TextEdit } from '../../../server/src/core/text/edit.ts';

test('edits are made in the order of their places, whatever their order in the list', () => {
  const edits = [
    { start: 4, end: 5, newText: 'E' },
    { start: 0, end: 1, newText: '' },
    { start: 2, end: 2, newText: '++' },
  ];
  assert.equal(applyEdits('abcde', edits), 'b++cdE');
});

test('edits that touch at their ends do not overlap, edits at the same place do', () => {
  const overlap = (first: TextEdit, second: TextEdit): boolean => {
    assert.equal(editsOverlap(second, first), editsOverlap(first, second));
    return editsOverlap(first, second);
  };
  assert.equal(overlap({ start: 0, end: 2, newText: '' }, { start: 2, end: 3, newText: '' }), false);
  assert.equal(overlap({ start: 2, end: 2, newText: 'a' }, { start: 2, end: 2, newText: 'b' }), true);
  assert.equal(overlap({ start: 0, end: 3, newText: '' }, { start: 2, end: 4, newText: '' }), true);
});
