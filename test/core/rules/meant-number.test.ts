import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meantNumber } from '../../../server/src/core/rules/meant-number.ts';

function read(text: string): number | undefined {
  return meantNumber(text, (number) => number > 0)?.number;
}

test('other ways to write a number', () => {
  for (const text of [
    '604800',
    '+604800',
    '0x93A80',
    '0X93a80',
    '604,800',
    '604.800',
    '604 800',
    "604'800",
    '604800.0',
    '604800.',
    '6.048e5',
    '6.048E+5',
    '604800s',
    '604800 seconds',
  ])
    assert.equal(read(text), 604_800, text);
});

test('texts that no number is made of', () => {
  for (const text of ['', '-5', '12.5', '1e-5', '0x', '0xg', '6,04800', '60 48', 'weekly', '1.5e0', '1e99'])
    assert.equal(read(text), undefined, text);
});

test('a number that makes no sense for its key is not offered', () => {
  assert.equal(
    meantNumber('+7', (number) => number > 3600),
    undefined,
  );
});

test('whatever the text, what is offered is a whole number that makes sense', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 +-.,eExXaF') }), (text) => {
      const meant = meantNumber(text, (number) => number >= 10);
      assert.ok(meant === undefined || (Number.isSafeInteger(meant.number) && meant.number >= 10));
    }),
  );
});
