import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatCivil,
  formatIso,
  formatOffset,
  formatSpoken,
  formatUtcOffset,
} from '../../../server/src/core/values/format-time.ts';
import { utc } from '../../../server/src/core/values/zone.ts';
import { zone } from './zones.ts';

const losAngeles = zone('America/Los_Angeles');

test('ISO form carries the offset', () => {
  assert.equal(formatIso(989_139_599, losAngeles), '2001-05-06T01:59:59-07:00');
  assert.equal(formatIso(989_114_399, utc), '2001-05-06T01:59:59Z');
  assert.equal(formatIso(0, zone('Asia/Kathmandu')), '1970-01-01T05:30:00+05:30');
  assert.equal(formatIso(-3_000_000_000, losAngeles), '1874-12-07T10:47:02-07:52:58');
});

test('years outside four digits are written with a sign', () => {
  assert.equal(formatIso(400_000_000_000, utc), '+014645-06-30T15:06:40Z');
  assert.equal(formatIso(-100_000_000_000, utc), '-001199-02-15T14:13:20Z');
  assert.equal(formatIso(-62_167_219_200, utc), '0000-01-01T00:00:00Z');
  assert.equal(formatIso(-62_167_219_201, utc), '-000001-12-31T23:59:59Z');
  assert.equal(formatIso(253_402_300_799, utc), '9999-12-31T23:59:59Z');
  assert.equal(formatIso(253_402_300_800, utc), '+010000-01-01T00:00:00Z');
});

test('spoken form names weekday, date, clock and zone', () => {
  assert.equal(
    formatSpoken(989_139_599, losAngeles),
    'Sunday 6 May 2001, 01:59:59 (America/Los_Angeles, UTC-07:00)',
  );
  assert.equal(formatSpoken(989_114_399, utc), 'Sunday 6 May 2001, 01:59:59 (UTC)');
  assert.equal(
    formatSpoken(0, zone('Africa/Abidjan')),
    'Thursday 1 January 1970, 00:00:00 (Africa/Abidjan, UTC)',
  );
});

test('offsets are written with sign and two digits', () => {
  assert.equal(formatOffset(-28_800), '-08:00');
  assert.equal(formatOffset(20_700), '+05:45');
  assert.equal(formatOffset(0), '+00:00');
  assert.equal(formatUtcOffset(0), 'UTC');
  assert.equal(formatUtcOffset(34_200), 'UTC+09:30');
});

test('a wall clock time alone has no zone', () => {
  assert.equal(
    formatCivil({ year: 2001, month: 5, day: 6, hour: 1, minute: 59, second: 59 }),
    '2001-05-06 01:59:59',
  );
});
