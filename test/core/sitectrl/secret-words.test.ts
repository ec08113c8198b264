import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speaksOfSecret } from '../../../server/src/core/sitectrl/secret-words.ts';

test('a word tells of a secret where it stands whole in a piece of a text', () => {
  const speaks = (name: string): boolean => speaksOfSecret(name, 0, name.length);
  for (const name of ['account', 'Key', 'PASSWORD', 'passwd', 'SQL pwd 2', 'MyKeys', 'kKey', 'papwd'])
    assert.ok(speaks(name), name);
  for (const name of ['', 'acc0unt', 'ke', 'Parent power', 'pass', 'pw', 'a cc ount', 'xwd', 'kiy'])
    assert.ok(!speaks(name), name);
  assert.ok(!speaksOfSecret('a key', 0, 4));
  assert.ok(!speaksOfSecret('key', 1, 3));
});
