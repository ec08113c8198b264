import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { explainSeconds, formatDuration, parseDuration } from '../../../server/src/core/values/duration.ts';
import { describeFailure } from '../../../server/src/core/values/parse-result.ts';

function secondsOf(text: string): number | string {
  const result = parseDuration(text);
  return result.ok ? result.value : describeFailure(result);
}

test('seconds are said in the longest exact form', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '0 seconds'],
    [1, '1 second'],
    [60, '1 minute'],
    [900, '15 minutes'],
    [3600, '1 hour'],
    [86_400, '1 day'],
    [93_600, '1 day 2 hours'],
    [604_800, '7 days'],
    [2_592_000, '30 days'],
    [604_799, '6 days 23 hours 59 minutes 59 seconds'],
    [-3600, 'minus 1 hour'],
  ];
  for (const [seconds, words] of cases) assert.equal(formatDuration(seconds), words);
  assert.equal(formatDuration(Number.POSITIVE_INFINITY), 'Infinity seconds');
});

test('seconds are explained once', () => {
  assert.equal(explainSeconds(604_800), '604800 seconds = 7 days');
  assert.equal(explainSeconds(45), '45 seconds');
  assert.equal(explainSeconds(1), '1 second');
});

test('words for a length of time become seconds', () => {
  const cases: Readonly<Record<string, number>> = {
    '7d': 604_800,
    '168h': 604_800,
    '1 week': 604_800,
    '2w': 1_209_600,
    '15 minutes': 900,
    '15 min': 900,
    '15min': 900,
    '90 S': 90,
    '1 Day 2 Hours': 93_600,
    '1 day, 2 hours and 5 minutes': 93_900,
    '1 hour, and 1 second': 3601,
    '1d2h': 93_600,
    '1.5 hours': 5400,
    '0.1 hours': 360,
    'an hour': 3600,
    'a week': 604_800,
    weekly: 604_800,
    Daily: 86_400,
    hourly: 3600,
    ' 604800 seconds ': 604_800,
  };
  for (const [text, seconds] of Object.entries(cases)) assert.equal(secondsOf(text), seconds, text);
});

test('a bare number needs a unit from outside', () => {
  assert.equal(parseDuration('240').ok, false);
  assert.deepEqual(parseDuration('240', 'minute'), { ok: true, value: 14_400 });
  assert.deepEqual(parseDuration('4 h', 'minute'), { ok: true, value: 14_400 });
});

test('what is not understood is named', () => {
  const units = 'expected seconds, minutes, hours, days or weeks';
  assert.equal(secondsOf('7 fortnights'), `"fortnights" is not understood; ${units}`);
  assert.equal(secondsOf('1 month'), `"month" is not understood; ${units}`);
  assert.equal(secondsOf('604800'), `Something is missing; ${units}`);
  assert.equal(secondsOf('1 day 1 d'), '"1 d" is not understood; expected each unit once');
  assert.match(String(secondsOf('')), /^Something is missing; expected a number and a unit/);
  assert.match(String(secondsOf('soon')), /^"soon" is not understood/);
  assert.match(String(secondsOf('-7d')), /^"-7d" is not understood/);
  assert.match(String(secondsOf('0.3 s')), /whole seconds$/);
  assert.match(String(secondsOf('99999999999999999 w')), /a shorter time$/);
});

test('what is said is understood again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 }), (seconds) => {
      assert.deepEqual(parseDuration(formatDuration(seconds)), { ok: true, value: seconds });
    }),
  );
});

test('no text makes it throw', () => {
  const soup = fc.string({
    unit: fc.constantFrom('1', '7', '.', ' ', ',', 'd', 'a', 'n', 'm', 'and', 'weeks'),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), soup), (text) => {
      const result = parseDuration(text);
      assert.ok(!result.ok || Number.isSafeInteger(result.value));
    }),
  );
});
