import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { foldName } from '../../../server/src/core/ini/name.ts';
import { repeatedNames } from '../../../server/src/core/ini/repeated-names.ts';

/** The same, found by looking at all pairs. */
function inAllPairs(names: readonly string[]): ReadonlyMap<number, number> {
  const folded = names.map(foldName);
  return new Map(
    folded
      .map((name, index) => [index, folded.indexOf(name)] as const)
      .filter(([index, first]) => first !== index),
  );
}

const anyNames = fc.array(fc.constantFrom('a', 'A', 'b', 'c', 'É', 'é', 'd', 'long name', ''), {
  maxLength: 30,
});

describe('repeated names', () => {
  for (const [what, hashOf] of [
    ['with hashes of their own', (name: string) => (name.codePointAt(0) ?? 7) * 2654435761],
    ['of which all have the same hash', () => 5],
    ['of which some have the same hash', (name: string) => name.length],
  ] as const) {
    test(`are found among names ${what}`, () => {
      fc.assert(
        fc.property(anyNames, (names) => {
          const hashes = Int32Array.from(names, (name) => hashOf(foldName(name)));
          const found = repeatedNames({ count: names.length, hashes, nameOf: (index) => names[index] ?? '' });
          assert.deepEqual([...found], [...inAllPairs(names)]);
        }),
      );
    });
  }

  test('are found where many names want the same place', () => {
    const names = Array.from({ length: 300 }, (_, index) => `name${index % 200}`);
    const hashes = Int32Array.from(names, (name) => Number(name.slice(4)) << 20);
    const found = repeatedNames({ count: names.length, hashes, nameOf: (index) => names[index] ?? '' });
    assert.deepEqual([...found], [...inAllPairs(names)]);
  });

  test('are found among more names than the table that is kept has places for', () => {
    const count = 20_000;
    const nameOf = (index: number): string => (index === count - 1 ? 'NAME7' : `name${index}`);
    const hashes = Int32Array.from({ length: count }, (_, index) => (index === count - 1 ? 7 : index));
    assert.deepEqual([...repeatedNames({ count, hashes, nameOf })], [[count - 1, 7]]);
  });
});
