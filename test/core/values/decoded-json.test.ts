import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeValue } from '../../../server/src/core/values/decode.ts';
import { decodedToJson, type Viewpoint } from '../../../server/src/core/values/decoded-json.ts';
import type { ZoneName } from '../../../server/src/core/values/zone.ts';

const now = 989_200_800;
const unknownZone: Viewpoint = { zone: undefined, now };
const losAngeles: Viewpoint = { zone: 'America/Los_Angeles' as ZoneName, now };

function json(value: string, view = unknownZone): unknown {
  return decodedToJson(decodeValue(value), value, view);
}

/** One field of a moment. */
function field(name: string, value: string, view = unknownZone): unknown {
  return (json(value, view) as Readonly<Record<string, unknown>>)[name];
}

test('seconds without a zone', () => {
  assert.deepEqual(json('989114399'), {
    kind: 'epoch',
    seconds: 989_114_399,
    utc: '2001-05-06T01:59:59Z',
    zone: null,
    local: null,
    weekday: 'Sunday',
    words: 'Sunday 6 May 2001, 01:59:59 (UTC)',
    defaultSlot: {
      matches: true,
      impliedOffset: 0,
      words: 'this is one if the server keeps UTC, or if the service counts local time',
    },
    distance: '1 day ago',
    warnings: [],
  });
});

test('seconds in a zone, whose weekday counts', () => {
  assert.deepEqual(json('989114399', losAngeles), {
    kind: 'epoch',
    seconds: 989_114_399,
    utc: '2001-05-06T01:59:59Z',
    zone: 'America/Los_Angeles',
    local: '2001-05-05T18:59:59-07:00',
    weekday: 'Saturday',
    words: 'Saturday 5 May 2001, 18:59:59 (America/Los_Angeles, UTC-07:00)',
    defaultSlot: { matches: false, impliedOffset: 0, words: 'this is 7 hours before it' },
    distance: '1 day ago',
    warnings: [],
  });
});

test('a default slot names the offset of its server', () => {
  const offsets: Readonly<Record<string, number | null>> = {
    989114399: 0,
    989110799: 3600,
    989081999: 9 * 3600,
    989132399: -5 * 3600,
    989139599: -7 * 3600,
    989143199: -8 * 3600,
    989143200: null,
  };
  for (const [value, impliedOffset] of Object.entries(offsets)) {
    const slot = field('defaultSlot', value) as {
      readonly matches: boolean;
      readonly impliedOffset: unknown;
    };
    assert.deepEqual([slot.matches, slot.impliedOffset], [impliedOffset !== null, impliedOffset], value);
  }
});

test('in a zone only Sunday 01:59:59 is the default slot, and an hour off is told apart', () => {
  assert.deepEqual(field('defaultSlot', '989139599', losAngeles), {
    matches: true,
    impliedOffset: -25_200,
    words: 'this is one',
  });
  assert.deepEqual(field('defaultSlot', '989143199', losAngeles), {
    matches: false,
    impliedOffset: -28_800,
    words:
      'this is 1 hour after it, which a change of clocks can explain: whether the service then keeps the hour is not documented',
  });
});

test('other units have no default slot, and a warning of what Windows makes of them in PackTime', () => {
  const warnings = [
    'PackTime counts seconds: there Windows reads this number as 580720920, its last 32 bits',
  ];
  assert.deepEqual(json('988423199000'), {
    kind: 'milliseconds',
    seconds: 988_423_199,
    utc: '2001-04-28T01:59:59Z',
    zone: null,
    local: null,
    weekday: 'Saturday',
    words: 'Saturday 28 April 2001, 01:59:59 (UTC)',
    distance: '1 week 2 days ago',
    warnings,
  });
});

test('a FILETIME in both forms', () => {
  const { filetime, halves } = json('29228490, 61154480') as { filetime: string; halves: string };
  assert.deepEqual([filetime, halves], ['125535408722617520', '29228490, 61154480']);
  assert.deepEqual(json(filetime), json(halves));
  assert.deepEqual(field('warnings', halves), []);
});

test('a moment at which SMS 2.0 did not exist is a warning', () => {
  assert.deepEqual(field('warnings', '915148799'), [
    'this is before 1999, the year in which SMS 2.0 shipped',
  ]);
  assert.deepEqual(field('warnings', '915148800'), []);
  assert.deepEqual(field('warnings', '0, 0'), ['this is before 1970']);
  const late = ['this is after 2038-01-19 03:14:07 UTC, where a signed 32-bit count of seconds ends'];
  assert.deepEqual(field('warnings', '4294967295, 0'), late);
  assert.equal(field('utc', '4294967295, 0'), '+060056-05-28T05:29:01Z');
});

test('sixteen digits that may be microseconds keep both readings; other schedules have their tokens only', () => {
  const both = json('1000000000000000', losAngeles) as { otherReading: Readonly<Record<string, unknown>> };
  assert.deepEqual(Object.keys(both), ['kind', 'tokens', 'otherReading']);
  assert.equal(both.otherReading['kind'], 'microseconds');
  assert.equal(both.otherReading['local'], '2001-09-08T18:46:40-07:00');
  assert.deepEqual(Object.keys(json('0001200000100400') as object), ['kind', 'tokens']);
});

test('a refused value with its reason', () => {
  assert.deepEqual(json('0x00012000001000'), {
    kind: 'error',
    value: '0x00012000001000',
    reason: 'the digits of a schedule are written without 0x',
  });
});

test('a number in another unit is told what Windows makes of it, and up to when it lasts', () => {
  const wrapped = /^PackTime counts seconds: there Windows reads this number as \d+, its last 32 bits$/;
  for (const value of ['988423199000', '988423199000000']) {
    const [warning = '', ...others] = field('warnings', value) as readonly string[];
    assert.match(warning, wrapped);
    assert.deepEqual(others, []);
  }
  const ends = /^this is after 2038-01-19/;
  const last = (value: string) =>
    (field('warnings', value) as readonly string[]).some((one) => ends.test(one));
  assert.deepEqual([last('2147483647000'), last('2147483648000')], [false, true]);
  assert.deepEqual(field('warnings', '116444736000000000'), []);
});
