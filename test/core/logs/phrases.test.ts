import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { PhraseFinder } from '../../../server/src/core/logs/phrases.ts';
import { sized } from '../../support/sized.ts';

describe('the finder of phrases', () => {
  test('finds what searching for each phrase finds', () => {
    const phrase = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '$', ' '), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '$', ' ', '\u00e9', '\u20ac', '\0') });
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 8 }), text, fc.nat(10), (phrases, body, skipped) => {
        const finder = new PhraseFinder(phrases);
        const from = Math.min(skipped, body.length);
        const searched = body.slice(from).toLowerCase();
        const expected = finder.phrases.flatMap((wanted, index) =>
          searched.includes(wanted) ? [index] : [],
        );
        assert.deepEqual([...finder.find(body, from, body.length)].sort(byNumber), expected);
      }),
      { numRuns: sized(400) },
    );
  });

  test('tells of phrases in the order in which they end, each once', () => {
    const finder = new PhraseFinder(['failed', 'led to', 'PIPE', 'pipe']);
    assert.deepEqual(finder.phrases, ['failed', 'led to', 'pipe']);
    assert.deepEqual(finder.find('The Pipe Failed, pipe', 0, 21), [2, 0]);
    assert.deepEqual(finder.find('FAILED TO', 0, 9), [0, 1]);
    assert.deepEqual(finder.find('failed to failed', 0, 5), []);
  });

  test('finds the phrases that a longer one ends with', () => {
    const finder = new PhraseFinder(['oooops', 'ops', 's']);
    assert.deepEqual(finder.find('oooops', 0, 6), [0, 1, 2]);
    assert.deepEqual(finder.find('ooooops', 0, 7), [0, 1, 2]);
    assert.deepEqual(finder.find('ooopss', 0, 6), [1, 2]);
  });

  test('of no phrases finds nothing', () => {
    assert.deepEqual(new PhraseFinder([]).find('anything', 0, 8), []);
  });
});

function byNumber(first: number, second: number): number {
  return first - second;
}
