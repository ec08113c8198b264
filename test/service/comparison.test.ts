import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../server/src/core/document.ts';
import { comparison } from '../../server/src/service/comparison.ts';
import { remodbc } from '../support/marked-text.ts';

test('each difference is told with its place, both readings and its reason', () => {
  const { text, sourceLines } = comparison(remodbc('[DS]\nPackInterval=604800 ; weekly\nPACKTIME=5\n'));
  assert.deepEqual(text.split('\n'), [
    'The package "ini" reads 2 places of this file otherwise than Windows.',
    '',
    'line 2: [DS] PackInterval',
    '  Windows:       the text "604800 ; weekly"',
    '  package "ini": the text "604800"',
    '  Behind a value, ";" and "#" begin a comment for the other reader. To Windows they are part of the value.',
    '',
    'line 3: [DS] PackTime',
    '  Windows:       the text "5"',
    '  package "ini": nothing under this name, but "PACKTIME"',
    '  Windows finds names in any case; the other reader minds it.',
    '',
  ]);
  assert.deepEqual(sourceLines, [null, null, 1, 1, 1, 1, null, 2, 2, 2, 2]);
});

test('the mark of UTF-8 hides the header in the first line from both readers', () => {
  const { text } = comparison(parseDocument('[DS]\nk=1\n', 'remodbc-ini', 'utf-8-bom'));
  assert.match(text, /^line 1: \[DS\]\n {2}Windows: +nothing\n/m);
  assert.match(text, /^line 2: k\n {2}Windows: +nothing\n/m);
});

test('what is invisible is told as its code, a long list is cut, and so is a long file', () => {
  assert.match(comparison(remodbc('[DS]\nk=1\0\u202e2\n')).text, /the text "1\\u0000\\u202e2"/);
  const many = comparison(
    remodbc(`[DS]\n${'alone\n'.repeat(3)}${Array.from({ length: 2000 }, (_, n) => `k${n}=true\n`).join('')}`),
  );
  assert.match(many.text, /^The package "ini" reads more than 1000 places/);
  assert.match(many.text, /More places are not told\.\n$/);
  assert.match(comparison(remodbc('x'.repeat(2_000_000))).text, /^This file is too long/);
});
