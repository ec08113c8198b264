import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  findZone,
  isKnownZone,
  offsetAt,
  offsetsAround,
  offsetsOf,
  utc,
  type ZoneName,
  zoneNames,
} from '../../../server/src/core/values/zone.ts';
import { zone } from './zones.ts';

test('known zones are found in any case, others are not', () => {
  assert.equal(isKnownZone('America/Los_Angeles'), true);
  assert.equal(isKnownZone('america/los_angeles'), true);
  assert.equal(isKnownZone('UTC'), true);
  for (const name of ['', 'Mars/Olympus', '+05:30', 'America/', 'a b', 'Pacific Standard Time']) {
    assert.equal(isKnownZone(name), false, name);
  }
  assert.equal(findZone('  Europe/Berlin '), 'Europe/Berlin');
  assert.equal(findZone('europe/BERLIN'), 'Europe/Berlin');
  assert.equal(findZone('utc'), 'UTC');
  assert.equal(findZone('Europe/Nowhere'), undefined);
});

test('the list of zones begins with UTC and holds only known ones', () => {
  const names = zoneNames();
  assert.equal(names[0], 'UTC');
  assert.equal(names.filter((name) => name === utc).length, 1);
  assert.ok(names.includes(zone('America/Los_Angeles')));
});

test('offsets are those of the tz database', () => {
  const may2001 = 989_110_799;
  assert.equal(offsetAt(utc, may2001), 0);
  assert.equal(offsetAt(zone('America/Los_Angeles'), may2001), -7 * 3600);
  assert.equal(offsetAt(zone('America/Los_Angeles'), 946_684_800), -8 * 3600);
  assert.equal(offsetAt(zone('Asia/Kathmandu'), may2001), 20_700);
  assert.equal(offsetAt(zone('Australia/Lord_Howe'), may2001), 37_800);
  assert.equal(offsetAt(zone('Australia/Lord_Howe'), 946_684_800), 39_600);
  assert.equal(offsetAt(zone('Etc/GMT+12'), 0), -43_200);
  assert.equal(offsetAt(zone('Pacific/Kiritimati'), may2001), 50_400);
  assert.equal(offsetAt(zone('Europe/London'), 0), 3600);
  assert.equal(offsetAt(zone('Africa/Abidjan'), may2001), 0);
});

test('local mean time of the 19th century has seconds', () => {
  assert.equal(offsetAt(zone('America/Los_Angeles'), -3_000_000_000), -28_378);
});

test('any number has an offset', () => {
  const losAngeles = zone('America/Los_Angeles');
  for (const seconds of [1e300, -1e300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
    assert.equal(Number.isInteger(offsetAt(losAngeles, seconds)), true, String(seconds));
  }
  assert.equal(offsetAt('not checked' as ZoneName, 0), 0);
});

test('offsets around an instant show whether clocks are changed', () => {
  const reach = 200 * 86_400;
  assert.deepEqual(offsetsAround(zone('America/Los_Angeles'), 989_110_799, reach), [-28_800, -25_200]);
  assert.deepEqual(offsetsAround(zone('America/Los_Angeles'), 1_004_000_000, reach), [-28_800, -25_200]);
  assert.deepEqual(offsetsAround(zone('Asia/Tokyo'), 989_110_799, reach), [32_400]);
});

test('an offset asked for again and again is the same as when it is asked for once', () => {
  const days = { losAngeles: 986_119_200, london: 985_482_000, berlin: -1_693_706_400 };
  for (const [name, day] of [
    ['America/Los_Angeles', days.losAngeles],
    ['Europe/London', days.london],
    ['Europe/Berlin', days.berlin],
    ['UTC', 0],
  ] as const) {
    const place = zone(name);
    const offsetOf = offsetsOf(place);
    for (let seconds = day - 86_400; seconds < day + 86_400; seconds += 599)
      assert.equal(offsetOf(seconds), offsetAt(place, seconds), `${name} at ${seconds}`);
  }
});
