import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../../server/src/core/document.ts';
import { firstFix } from '../../../server/src/core/lint/fix.ts';
import { settingsNamed } from '../../../server/src/core/rules/ini-settings.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { fact, heard, remodbcFindings } from '../../support/remodbc-findings.ts';
import { sized } from '../../support/sized.ts';

const day = 86_400;
const week = 604_800;

/** Tuesday 22 May 2001, 02:53:20 UTC. */
const reference = 990_500_000;

function packTime(value: string, interval?: string): string {
  return `[DS]\n${interval === undefined ? '' : `PackInterval=${interval}\n`}PackTime=${value}\n`;
}

describe('the default slot', () => {
  /** PackTime, the offset at which it is the slot, and a zone that has that offset in May 2001. */
  const slots: readonly (readonly [value: string, offset: string, zone: string])[] = [
    ['989114399', 'UTC', 'UTC'],
    ['989110799', 'UTC+1', 'Africa/Lagos'],
    ['989081999', 'UTC+9', 'Asia/Tokyo'],
    ['989132399', 'UTC-5', 'America/Bogota'],
    ['989139599', 'UTC-7', 'America/Phoenix'],
    ['989143199', 'UTC-8', 'Pacific/Pitcairn'],
    ['989063999', 'UTC+14', 'Pacific/Kiritimati'],
    ['989157599', 'UTC-12', 'Etc/GMT+12'],
    ['989094599', 'UTC+5:30', 'Asia/Kolkata'],
    ['989093699', 'UTC+5:45', 'Asia/Kathmandu'],
  ];

  for (const [value, offset, zone] of slots) {
    test(`${value} is the slot at ${offset}, and nothing is said of it without a zone or in ${zone}`, () => {
      assert.deepEqual(heard('SWM2', packTime(value)), []);
      assert.deepEqual(heard('SWM2', packTime(value), { zone: fact(zone) }), []);
    });
  }

  test('is missed by a second on either side', () => {
    for (const [value] of slots) {
      for (const second of [Number(value) - 1, Number(value) + 1])
        assert.deepEqual(heard('SWM2', packTime(String(second))), ['SWM207 information'], String(second));
    }
  });

  test('is not met by another zone that leaves its clocks alone', () => {
    assert.deepEqual(heard('SWM2', packTime('989110799'), { zone: fact('Asia/Tokyo') }), [
      'SWM207 information',
    ]);
  });

  test('may be an hour off where clocks are changed, and no more', () => {
    const zone = fact('America/Los_Angeles');
    for (const hours of [-1, 0, 1])
      assert.deepEqual(heard('SWM2', packTime(String(989_139_599 + hours * 3600)), { zone }), []);
    for (const hours of [-2, 2]) {
      const text = packTime(String(989_139_599 + hours * 3600));
      assert.deepEqual(heard('SWM2', text, { zone }), ['SWM207 information']);
    }
  });

  test('does not matter where packs are wanted in another rhythm', () => {
    assert.deepEqual(heard('SWM207', packTime('989143200', '604800')), ['SWM207 information']);
    assert.deepEqual(heard('SWM207', packTime('989143200', '1209600')), []);
  });
});

describe('the rules for PackTime among each other', () => {
  const facts = {
    zone: fact('America/Los_Angeles'),
    version: fact('SP3' as const),
    referenceDate: fact(reference),
  };
  const cases: readonly (readonly [value: string, findings: readonly string[]])[] = [
    ['', ['SWM201 error']],
    ['soon', ['SWM201 error']],
    ['2001-05-06 01:59:59', ['SWM201 error']],
    ['2147483648', ['SWM202 error']],
    ['4294967296', ['SWM202 error']],
    ['988423199000', ['SWM203 error']],
    ['0', ['SWM204 warning', 'SWM208 information']],
    ['266399', ['SWM204 warning', 'SWM208 information']],
    ['989139599', ['SWM205 warning', 'SWM208 information']],
    ['989139600', ['SWM205 warning', 'SWM207 information', 'SWM208 information']],
    ['990953999', ['SWM208 information']],
    ['990953999 ; next Sunday', ['SWM208 information']],
    ['1005472799', ['SWM206 warning', 'SWM208 information']],
    ['2147483647', ['SWM206 warning', 'SWM207 information', 'SWM208 information', 'SWM209 information']],
  ];

  for (const [value, findings] of cases) {
    test(`"${value}": ${findings.join(', ')}`, () => {
      assert.deepEqual(heard('SWM2', packTime(value), facts), findings);
    });
  }

  test('without facts only the number itself is judged', () => {
    assert.deepEqual(heard('SWM2', packTime('989139599')), []);
    assert.deepEqual(heard('SWM2', packTime('2147000000')), ['SWM207 information', 'SWM209 information']);
  });

  test('a PackTime in any section that Windows reaches is judged, and none that it does not reach', () => {
    assert.deepEqual(
      heard('SWM20', '[Other]\nPackTime=0\n[DS]\nPackTime=0\nPackTime=x\n[ds]\nPackTime=x\n'),
      ['SWM204 warning', 'SWM204 warning'],
    );
  });
});

describe('overdue and ahead', () => {
  const facts = { referenceDate: fact(reference) };

  for (const [interval, seconds] of [
    [undefined, week],
    ['86400', day],
    ['3600', 3600],
    ['2592000', 2_592_000],
    ['none', week],
  ] as const) {
    test(`begin one interval and a day away, PackInterval being ${interval ?? 'absent'}`, () => {
      const reach = seconds + day;
      const judged = (value: number) =>
        heard('SWM20', packTime(String(value), interval), facts).filter((finding) =>
          /SWM20[56]/.test(finding),
        );
      assert.deepEqual(judged(reference - reach), []);
      assert.deepEqual(judged(reference - reach - 1), ['SWM205 warning']);
      assert.deepEqual(judged(reference + reach), []);
      assert.deepEqual(judged(reference + reach + 1), ['SWM206 warning']);
    });
  }

  test('are mended by their first fix, and neither fix makes the other fault', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 915_148_800, max: 2_100_000_000 }),
        fc.integer({ min: 915_148_800, max: 2_100_000_000 }),
        fc.constantFrom('UTC', 'America/Los_Angeles', 'Europe/London', 'Asia/Kolkata'),
        fc.constantFrom(undefined, '3600', '86400', '604800', '2592000'),
        (value, now, zone, interval) => {
          const site = { referenceDate: fact(now), zone: fact(zone) };
          const text = packTime(String(value), interval);
          const [finding] = remodbcFindings(text, site).filter(({ rule }) => /SWM20[56]/.test(rule));
          const edits = finding && firstFix(finding)?.edits;
          if (!edits) return;
          const fixed = applyEdits(text, edits);
          assert.deepEqual(
            heard('SWM20', fixed, site).filter((left) => !left.startsWith('SWM209')),
            [],
          );
        },
      ),
      { numRuns: sized(200) },
    );
  });
});

test('a conversion in a zone shows its local time and writes the seconds of it', () => {
  const [finding] = remodbcFindings(packTime('6.5.2001 01:59'), { zone: fact('Europe/Berlin') });
  const fix = finding?.fixes[0];
  assert.equal(fix?.title, 'Convert to 989107140: Sunday 6 May 2001, 01:59:00 (Europe/Berlin, UTC+02:00)');
});

test('a file with PackTime in very many sections is still checked in little time', () => {
  const sections = Array.from({ length: 5000 }, (_, index) => `[S${index}]\nPackTime=1\n`).join('');
  const { profile } = parseDocument(sections, 'remodbc-ini');
  assert.equal(settingsNamed(profile, 'PackTime').length, 300);
});
