import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeDistance, describeSize } from '../../../server/src/core/values/time-distance.ts';

const day = 86_400;

test('distance names two units and the direction', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, 'now'],
    [1, 'in 1 second'],
    [-59, '59 seconds ago'],
    [-60, '1 minute ago'],
    [3661, 'in 1 hour 1 minute'],
    [-7200, '2 hours ago'],
    [6 * day, 'in 6 days'],
    [6 * day + 5 * 3600, 'in 6 days 5 hours'],
    [-23 * day, '3 weeks 2 days ago'],
    [-14 * day - 3600, '2 weeks ago'],
    [90 * day, 'in 12 weeks 6 days'],
    [-91 * day, 'about 3 months ago'],
    [-365 * day, 'about 1 year ago'],
    [8858 * day, 'in about 24 years 3 months'],
  ];
  for (const [difference, words] of cases)
    assert.equal(describeDistance(989_139_599 + difference, 989_139_599), words);
});

test('a size has no direction', () => {
  assert.equal(describeSize(23 * day), '3 weeks 2 days');
  assert.equal(describeSize(0), '0 seconds');
});
