import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type CivilTime,
  isExistingCivilTime,
  secondsFromCivil,
} from '../../../server/src/core/values/civil-time.ts';
import {
  civilAt,
  earliestPlausibleSeconds,
  instantsOf,
  isPlausibleSeconds,
  latestSeconds,
  resolveCivil,
  wrap32,
} from '../../../server/src/core/values/epoch.ts';
import { utc } from '../../../server/src/core/values/zone.ts';
import { sized } from '../../support/sized.ts';
import { differentZones, zone } from './zones.ts';

const losAngeles = zone('America/Los_Angeles');
const lordHowe = zone('Australia/Lord_Howe');
const apia = zone('Pacific/Apia');

function civil(text: string): CivilTime {
  const [year, month, day, hour, minute, second] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second } as CivilTime;
}

test('an ordinary time has one instant', () => {
  assert.deepEqual(instantsOf(civil('2001-05-06 01:59:59'), losAngeles), [989_139_599]);
  assert.deepEqual(instantsOf(civil('2001-05-06 01:59:59'), utc), [989_114_399]);
  assert.deepEqual(instantsOf(civil('2001-05-06 01:59:59'), zone('Asia/Kathmandu')), [989_114_399 - 20_700]);
});

test('a time that the clock jumps over has no instant', () => {
  assert.deepEqual(instantsOf(civil('2001-04-01 02:30:00'), losAngeles), []);
  assert.deepEqual(instantsOf(civil('2001-03-25 01:59:59'), zone('Europe/London')), []);
  assert.deepEqual(instantsOf(civil('2001-10-28 02:15:00'), lordHowe), []);
});

test('a time that the clock shows twice has two instants, an hour or half an hour apart', () => {
  assert.deepEqual(instantsOf(civil('2001-10-28 01:59:59'), losAngeles), [1_004_259_599, 1_004_263_199]);
  const [first, second, third] = instantsOf(civil('2001-03-25 01:45:00'), lordHowe);
  assert.equal((second ?? 0) - (first ?? 0), 1800);
  assert.equal(third, undefined);
});

test('Samoa had no 30 December 2011, and two 4 July 1892', () => {
  assert.deepEqual(instantsOf(civil('2011-12-30 00:00:00'), apia), []);
  assert.deepEqual(instantsOf(civil('2011-12-30 23:59:59'), apia), []);
  const lastSecond = instantsOf(civil('2011-12-29 23:59:59'), apia);
  const nextSecond = instantsOf(civil('2011-12-31 00:00:00'), apia);
  assert.deepEqual(nextSecond, [(lastSecond[0] ?? 0) + 1]);
  assert.equal(instantsOf(civil('1892-07-04 12:00:00'), apia).length, 2);
});

test('resolving takes the first of two and moves a skipped time forward', () => {
  assert.deepEqual(resolveCivil(civil('2001-10-28 01:59:59'), losAngeles), {
    seconds: 1_004_259_599,
    wallClock: 'twice',
  });
  const skipped = resolveCivil(civil('2001-04-01 02:30:00'), losAngeles);
  assert.equal(skipped.wallClock, 'skipped');
  assert.deepEqual(civilAt(skipped.seconds, losAngeles), civil('2001-04-01 03:30:00'));
  const lostDay = resolveCivil(civil('2011-12-30 12:00:00'), apia);
  assert.deepEqual(civilAt(lostDay.seconds, apia), civil('2011-12-31 12:00:00'));
});

test('every instant is among the instants of its own wall clock time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...differentZones),
      fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 32 }), fc.integer({ min: -1e11, max: 1e11 })),
      (zone, seconds) => {
        const shown = civilAt(seconds, zone);
        const instants = instantsOf(shown, zone);
        assert.ok(isExistingCivilTime(shown));
        assert.ok(instants.includes(seconds));
        assert.ok(instants.length <= 2);
        assert.ok(
          instants.every((instant) => secondsFromCivil(civilAt(instant, zone)) === secondsFromCivil(shown)),
        );
      },
    ),
    { numRuns: sized(200) },
  );
});

test('around every clock change of some years the instants agree with a search by trial', () => {
  for (const zone of [losAngeles, lordHowe, apia]) {
    for (const day of [954_583_200, 985_449_600, 986_083_200, 1_004_227_200, 1_325_239_200]) {
      for (let quarter = -96; quarter <= 96; quarter += 7) {
        const wanted = civilAt(day + quarter * 900, utc);
        assert.deepEqual(instantsOf(wanted, zone), instantsByTrial(wanted, zone));
      }
    }
  }
});

/** Looks at every quarter of an hour around, since no offset of these years is finer. */
function instantsByTrial(wanted: CivilTime, zone: (typeof differentZones)[number]): readonly number[] {
  const asUtc = secondsFromCivil(wanted);
  const found: number[] = [];
  for (let instant = asUtc - 14 * 3600; instant <= asUtc + 12 * 3600; instant += 1800) {
    if (secondsFromCivil(civilAt(instant, zone)) === asUtc) found.push(instant);
  }
  return found;
}

test('the bounds are 1999-01-01 and the last signed 32-bit second', () => {
  assert.equal(secondsFromCivil(civil('1999-01-01 00:00:00')), earliestPlausibleSeconds);
  assert.equal(secondsFromCivil(civil('2038-01-19 03:14:07')), latestSeconds);
  assert.deepEqual(
    [earliestPlausibleSeconds - 1, earliestPlausibleSeconds, latestSeconds, latestSeconds + 1].map(
      isPlausibleSeconds,
    ),
    [false, true, true, false],
  );
});

test('32-bit wrap gives what Windows reads', () => {
  assert.equal(wrap32(4_294_967_296), 0);
  assert.equal(wrap32(4_294_967_297n), 1);
  assert.equal(wrap32(-1), 4_294_967_295);
  assert.equal(wrap32(-4_294_967_297n), 4_294_967_295);
  assert.equal(wrap32(42_949_672_97n), 1);
  assert.equal(wrap32(988_423_199_000), 580_720_920);
  assert.equal(wrap32(604_800), 604_800);
  assert.equal(wrap32(Number.NaN), 0);
});
