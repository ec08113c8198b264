import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  filetimeFromHalves,
  formatFiletimeHalves,
  halvesFromFiletime,
  parseFiletimeHalves,
  secondsFromFiletime,
} from '../../../server/src/core/values/filetime.ts';
import { formatIso } from '../../../server/src/core/values/format-time.ts';
import { utc } from '../../../server/src/core/values/zone.ts';

test('the published halves are 1998-10-22 14:41:12 UTC', () => {
  const halves = parseFiletimeHalves('29228490, 61154480');
  assert.deepEqual(halves, { high: 29_228_490, low: 61_154_480 });
  const seconds = halves === undefined ? 0 : secondsFromFiletime(filetimeFromHalves(halves));
  assert.equal(formatIso(seconds, utc), '1998-10-22T14:41:12Z');
});

test('the FILETIME of 1970 is the known constant', () => {
  assert.equal(secondsFromFiletime(116_444_736_000_000_000n), 0);
  assert.equal(secondsFromFiletime(0n), -11_644_473_600);
  assert.equal(secondsFromFiletime(-1n), -11_644_473_601);
});

test('halves that are not two decimal 32-bit numbers are refused', () => {
  for (const text of ['', '1', '1,', '1,2,3', '4294967296, 0', '0, 4294967296', '-1, 2', '0x1, 2', '1 2']) {
    assert.equal(parseFiletimeHalves(text), undefined, text);
  }
  assert.deepEqual(parseFiletimeHalves(' 4294967295 ,0 '), { high: 4_294_967_295, low: 0 });
});

test('halves and seconds survive the way there and back', () => {
  const half = fc.integer({ min: 0, max: 0xffff_ffff });
  fc.assert(
    fc.property(half, half, (high, low) => {
      const halves = { high, low };
      assert.deepEqual(halvesFromFiletime(filetimeFromHalves(halves)), halves);
      assert.deepEqual(parseFiletimeHalves(formatFiletimeHalves(halves)), halves);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), (seconds) => {
      const ticks = 116_444_736_000_000_000n + BigInt(seconds) * 10_000_000n;
      assert.equal(secondsFromFiletime(ticks), seconds);
      assert.equal(secondsFromFiletime(ticks + 9_999_999n), seconds);
    }),
  );
});

test('each half goes up to the largest number of 32 bits', () => {
  assert.deepEqual(parseFiletimeHalves('4294967295, 4294967295'), {
    high: 4_294_967_295,
    low: 4_294_967_295,
  });
  for (const text of ['4294967296, 0', '0, 4294967296']) assert.equal(parseFiletimeHalves(text), undefined);
});
