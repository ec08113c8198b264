import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { secondsFromCivil, weekdayOf } from '../../../server/src/core/values/civil-time.ts';
import { civilAt } from '../../../server/src/core/values/epoch.ts';
import { formatClock, formatIso } from '../../../server/src/core/values/format-time.ts';
import {
  defaultSlotZoneFree,
  impliedOffset,
  isDefaultSlotReadAsLocal,
  nearestDefaultSlot,
  nextDefaultSlot,
  readSlot,
} from '../../../server/src/core/values/pack-time.ts';
import { utc } from '../../../server/src/core/values/zone.ts';
import { sized } from '../../support/sized.ts';
import { differentZones, zone } from './zones.ts';

const losAngeles = zone('America/Los_Angeles');
const london = zone('Europe/London');
const hour = 3600;

test('known values name the offset of their server', () => {
  const table: readonly (readonly [number, string, number | undefined])[] = [
    [989_114_399, '2001-05-06T01:59:59Z', 0],
    [989_110_799, '2001-05-06T00:59:59Z', 1 * hour],
    [989_081_999, '2001-05-05T16:59:59Z', 9 * hour],
    [989_132_399, '2001-05-06T06:59:59Z', -5 * hour],
    [989_139_599, '2001-05-06T08:59:59Z', -7 * hour],
    [989_143_199, '2001-05-06T09:59:59Z', -8 * hour],
    [989_143_200, '2001-05-06T10:00:00Z', undefined],
    [266_399, '1970-01-04T01:59:59Z', 0],
  ];
  for (const [seconds, iso, offset] of table) {
    assert.equal(formatIso(seconds, utc), iso);
    assert.equal(impliedOffset(seconds), offset);
    assert.equal(defaultSlotZoneFree(seconds), offset !== undefined);
    assert.equal(isDefaultSlotReadAsLocal(seconds), offset === 0);
  }
});

test('the window reaches from UTC+14 to UTC-12 and no further', () => {
  const slotInUtc = 989_114_399;
  assert.equal(impliedOffset(slotInUtc - 14 * hour), 14 * hour);
  assert.equal(impliedOffset(slotInUtc + 12 * hour), -12 * hour);
  assert.equal(defaultSlotZoneFree(slotInUtc - 14 * hour - 900), false);
  assert.equal(defaultSlotZoneFree(slotInUtc + 12 * hour + 900), false);
  assert.equal(impliedOffset(slotInUtc - 900), 900);
  assert.equal(impliedOffset(slotInUtc - 899), undefined);
  assert.equal(impliedOffset(-1 - 604_800 + 266_400), 0);
});

test('the zone-free test agrees with its definition', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), fc.boolean(), (number, aligned) => {
      const seconds = aligned ? Math.floor(number / 900) * 900 + 899 : number;
      const clock = civilAt(seconds, utc);
      const secondOfDay = clock.hour * hour + clock.minute * 60 + clock.second;
      const saturday = weekdayOf(clock) === 7 && secondOfDay >= 12 * hour - 1;
      const sunday = weekdayOf(clock) === 1 && secondOfDay <= 14 * hour - 1;
      const expected = (saturday || sunday) && ((seconds % 900) + 900) % 900 === 899;
      assert.equal(defaultSlotZoneFree(seconds), expected);
    }),
    { numRuns: sized(1000) },
  );
});

test('with a zone the slot is exact, shifted by a clock change, or another time', () => {
  assert.equal(readSlot(989_139_599, losAngeles).kind, 'exact');
  const later = readSlot(989_143_199, losAngeles);
  assert.deepEqual([later.kind, later.kind !== 'exact' && later.secondsOff], ['clockChange', 3600]);
  const earlier = readSlot(989_135_999, losAngeles);
  assert.deepEqual([earlier.kind, earlier.kind !== 'exact' && earlier.secondsOff], ['clockChange', -3600]);
  const other = readSlot(989_143_200, losAngeles);
  assert.deepEqual([other.kind, other.kind !== 'exact' && other.secondsOff], ['other', 3601]);
  assert.equal(readSlot(989_139_599, zone('America/New_York')).kind, 'other');
});

test('an hour off is no clock change where the clocks are left alone', () => {
  const tokyo = zone('Asia/Tokyo');
  assert.equal(readSlot(989_081_999, tokyo).kind, 'exact');
  assert.equal(readSlot(989_081_999 + hour, tokyo).kind, 'other');
  assert.equal(readSlot(989_114_399 + hour, utc).kind, 'other');
  const moscow = zone('Europe/Moscow');
  assert.equal(readSlot(nextDefaultSlot(989_081_999, moscow).seconds + hour, moscow).kind, 'clockChange');
  assert.equal(readSlot(nextDefaultSlot(1_500_000_000, moscow).seconds + hour, moscow).kind, 'other');
});

test('Lord Howe Island shifts by half an hour, and a skipped day is no clock change', () => {
  const lordHowe = zone('Australia/Lord_Howe');
  const slot = nextDefaultSlot(989_081_999, lordHowe).seconds;
  assert.equal(readSlot(slot + 1800, lordHowe).kind, 'clockChange');
  assert.equal(readSlot(slot + 3600, lordHowe).kind, 'other');
  const apia = zone('Pacific/Apia');
  assert.equal(readSlot(nextDefaultSlot(1_325_000_000, apia).seconds - 86_400, apia).kind, 'other');
});

test('the next default slot is strictly after the instant', () => {
  const slot = nextDefaultSlot(988_534_799, losAngeles);
  assert.deepEqual([slot.seconds, slot.wallClock], [989_139_599, 'once']);
  assert.equal(nextDefaultSlot(989_139_598, losAngeles).seconds, 989_139_599);
  assert.equal(nextDefaultSlot(989_139_599, losAngeles).seconds, 989_139_599 + 604_800);
});

test('a slot the clock shows twice counts once, the first time', () => {
  const slot = nextDefaultSlot(1_004_259_598, losAngeles);
  assert.deepEqual([slot.seconds, slot.wallClock], [1_004_259_599, 'twice']);
  assert.equal(nextDefaultSlot(1_004_259_599, losAngeles).seconds, 1_004_259_599 + 604_800 + hour);
});

test('a slot that the clock jumps over stays a week after the one before', () => {
  const before = nextDefaultSlot(984_800_000, london);
  const skipped = nextDefaultSlot(before.seconds, london);
  assert.equal(skipped.seconds, before.seconds + 604_800);
  assert.equal(skipped.wallClock, 'skipped');
  assert.equal(formatIso(skipped.seconds, london), '2001-03-25T02:59:59+01:00');
  assert.equal(formatClock(skipped.civil), '02:59:59');
});

test('slots follow each other about a week apart, each Sunday 01:59:59', () => {
  fc.assert(
    fc.property(fc.constantFrom(...differentZones), fc.integer({ min: 9e8, max: 2 ** 31 }), (zone, start) => {
      const slot = nextDefaultSlot(start, zone);
      assert.ok(slot.seconds > start);
      assert.ok(slot.seconds - start <= 8 * 86_400 + hour);
      assert.deepEqual(civilAt(slot.seconds, zone), slot.civil);
      assert.equal(weekdayOf(slot.civil), 1);
      if (slot.wallClock !== 'skipped') assert.equal(formatClock(slot.civil), '01:59:59');
      if (slot.wallClock !== 'skipped') assert.equal(readSlot(slot.seconds, zone).kind, 'exact');
      assert.equal(nearestDefaultSlot(slot.seconds, zone).seconds, slot.seconds);
    }),
    { numRuns: sized(200) },
  );
});

test('the nearest slot may lie before or after', () => {
  const slot = 989_139_599;
  assert.equal(nearestDefaultSlot(slot + 1, losAngeles).seconds, slot);
  assert.equal(nearestDefaultSlot(slot - 1, losAngeles).seconds, slot);
  assert.equal(nearestDefaultSlot(slot + 3 * 86_400, losAngeles).seconds, slot);
  assert.equal(nearestDefaultSlot(slot + 4 * 86_400, losAngeles).seconds, slot + 604_800);
  assert.equal(nearestDefaultSlot(slot + 302_400, losAngeles).seconds, slot + 604_800, 'as near: the later');
});

test('in UTC the next slot has the arithmetic of the week', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 32 }), (start) => {
      const next = nextDefaultSlot(start, utc);
      assert.equal(isDefaultSlotReadAsLocal(next.seconds), true);
      assert.ok(next.seconds > start && next.seconds <= start + 604_800);
      assert.equal(secondsFromCivil(next.civil), next.seconds);
    }),
  );
});

test('the slot before a moment is found over a week that is an hour longer', () => {
  const before = Date.parse('2001-10-28T08:59:59Z') / 1000;
  const losAngeles = zone('America/Los_Angeles');
  assert.equal(nearestDefaultSlot(before + 7200, losAngeles).seconds, before);
  assert.equal(nearestDefaultSlot(before + 7 * 86_400, losAngeles).seconds, before + 7 * 86_400 + 3600);
});
