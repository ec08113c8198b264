import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BoundedList, bounded } from '../../../server/src/core/explain/bounded.ts';
import { quotedText, shownText, shownValue } from '../../../server/src/core/explain/shown-text.ts';

describe('a text of a file', () => {
  test('is shown up to 160 characters', () => {
    assert.equal(shownText('x'.repeat(160)), 'x'.repeat(160));
    assert.equal(shownText('xy'.repeat(81)), `${'xy'.repeat(80)}...`);
    assert.equal(quotedText('a "b"'), '"a "b""');
  });

  test('is not shown where it looks like a key', () => {
    assert.equal(shownText('0a'.repeat(32)), '(secret, not shown)');
    assert.equal(shownText('0a'.repeat(31)), '0a'.repeat(31));
    assert.equal(shownText('0g'.repeat(32)), '0g'.repeat(32));
  });

  test('is not shown where its name says that it is a secret, unless there is none', () => {
    for (const name of ['Password', 'swmPwd', 'a secret'])
      assert.equal(shownValue(name, 'x'), '(secret, not shown)', name);
    assert.equal(shownValue('Password', ''), '');
    assert.equal(shownValue('ServiceAccount', 'x'), 'x');
  });
});

describe('the first of many', () => {
  test('are kept, and the others counted', () => {
    const of = (count: number) => {
      const list = new BoundedList<number>(3);
      const all = Array.from({ length: count }, (_, index) => index);
      for (const one of all) list.add(one);
      assert.deepEqual(list.done(), bounded(all, 3));
      return list.done();
    };
    assert.deepEqual(of(0), { shown: [], more: 0 });
    assert.deepEqual(of(3), { shown: [0, 1, 2], more: 0 });
    assert.deepEqual(of(5), { shown: [0, 1, 2], more: 2 });
  });
});
