import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { editDistance } from '../../../server/src/core/ini/edit-distance.ts';

describe('the distance between two names', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['', '', 0],
    ['', 'ab', 2],
    ['PackTime', 'packTIME', 0],
    ['PackTime', 'PackTim', 1],
    ['PackTime', 'PackTimes', 1],
    ['PackTime', 'BackTime', 1],
    ['PackTime', 'PakcTime', 1],
    ['PackTime', 'aPckTime', 1],
    ['PackTime', 'PackTiem', 1],
    ['PackTime', 'PckTiem', 2],
    ['Logon', 'Login', 1],
    ['Login', 'Logging', 2],
    ['MinSize', 'MaxSize', 2],
    // A swapped pair is not touched a second time, hence 3 and not 2.
    ['ca', 'abc', 3],
  ];
  for (const [first, second, distance] of cases) {
    test(`"${first}" and "${second}" are ${distance} apart`, () => {
      assert.equal(editDistance(first, second, distance), distance);
      assert.equal(editDistance(second, first, distance + 5), distance);
      if (distance > 0) assert.equal(editDistance(first, second, distance - 1), undefined);
    });
  }

  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'C', 'd'), maxLength: 6 });

  test('is that of the definition, in either direction', () => {
    fc.assert(
      fc.property(name, name, fc.nat(6), (first, second, limit) => {
        const expected = byDefinition(first.toLowerCase(), second.toLowerCase());
        assert.equal(editDistance(first, second, limit), expected <= limit ? expected : undefined);
        assert.equal(editDistance(second, first, limit), expected <= limit ? expected : undefined);
      }),
    );
  });

  test('gives up on long names that are nothing alike', () => {
    assert.equal(editDistance('x'.repeat(100_000), 'y'.repeat(100_001), 2), undefined);
  });
});

function byDefinition(first: string, second: string): number {
  if (first === '' || second === '') return Math.max(first.length, second.length);
  const change = first.at(-1) === second.at(-1) ? 0 : 1;
  const ways = [
    byDefinition(first.slice(0, -1), second) + 1,
    byDefinition(first, second.slice(0, -1)) + 1,
    byDefinition(first.slice(0, -1), second.slice(0, -1)) + change,
  ];
  const isSwapped =
    first.length > 1 && second.length > 1 && first.at(-1) === second.at(-2) && first.at(-2) === second.at(-1);
  if (isSwapped) ways.push(byDefinition(first.slice(0, -2), second.slice(0, -2)) + 1);
  return Math.min(...ways);
}
