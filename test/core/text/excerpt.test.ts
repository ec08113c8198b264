import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt } from '../../../server/src/core/text/excerpt.ts';

test('an excerpt shows a short text in full', () => {
  assert.equal(excerpt('PackTime'), 'PackTime');
  assert.equal(excerpt('x'.repeat(60)), 'x'.repeat(60));
});

test('an excerpt cuts a long text', () => {
  assert.equal(excerpt('x'.repeat(61)), `${'x'.repeat(60)}...`);
});

test('an excerpt shows control characters as pictures', () => {
  assert.equal(excerpt('a\0b\tc\x1ad\x7f'), 'a\u2400b\u2409c\u241ad\u2421');
});
