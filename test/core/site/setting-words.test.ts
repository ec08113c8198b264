import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type MeteringSetting,
  meteringSetting,
  meteringSettings,
} from '../../../server/src/core/catalogue/metering/index.ts';
import { type MeteringValue, readMeteringValue } from '../../../server/src/core/site/metering-value.ts';
import { wordsOf } from '../../../server/src/core/site/setting-words.ts';
import { readStoredValue } from '../../../server/src/core/site/stored-value.ts';
import { encodeSchedules } from '../../../server/src/core/values/schedule/token.ts';
import { sized } from '../../support/sized.ts';

describe('a value in the words of a profile', () => {
  test('is said as a person would', () => {
    assert.equal(said('Local.LicenseBalancing', '0001200000100400'), 'every 4 hours');
    assert.equal(said('Local.LicenseBalancing', '000120000011e000'), 'every 15 minutes');
    assert.equal(
      said('Local.LicenseBalancing', '55147880001B2000'),
      'every week on Tuesday, from 2004-07-20 08:21',
    );
    assert.equal(said('ClientAgent.RetryDelay', '900'), '15 minutes');
    assert.equal(said('ClientAgent.RetryDelay', '60'), '1 minute');
    assert.equal(said('ClientAgent.RetryDelay', '90'), '1 minute 30 seconds');
    assert.equal(said('ClientAgent.RetryDelay', '0'), '0 seconds');
    assert.equal(said('Intersite.ReceiptPeriod', '336 hours'), '14 days');
    assert.equal(said('Timings.ConfigurationPolling', '4 hours'), '240 minutes');
    assert.equal(said('Intersite.Enabled', 'ON'), 'yes');
    assert.equal(said('Site.ExcludedListSize', '2097152'), '2 MB');
    assert.equal(said('Site.ExcludedListSize', '819200'), '800 KB');
    assert.equal(said('Site.ExcludedListSize', '1000'), '1000 B');
    assert.equal(said('Site.ExcludedListSize', '0'), '0 B');
    assert.equal(said('ClientAgent.Retries', '05'), '5');
    assert.equal(said('General.VersionPolicy', 'FULL'), 'full');
    assert.equal(said('Site.Hotfixes', '245271 q250976'), 'Q245271, Q250976');
    assert.equal(said('Site.Zone', 'asia/tokyo'), 'Asia/Tokyo');
    assert.equal(said('Site.Version', 'sp3'), 'SP3');
    assert.equal(said('Site.Servers', 'A;B'), 'A, B');
    assert.equal(said('Site.Servers', 'none'), 'none');
    assert.equal(said('Site.ReferenceDate', '2001-05-06T01:59:59-07:00'), '2001-05-06T08:59:59Z');
    assert.equal(said('Site.ReferenceDate', 'NOW'), 'now');
    assert.equal(said('Site.ReferenceDate', '2001-05-06 01:59'), '2001-05-06 01:59:00');
    assert.equal(said('Messages.Denial', '"Sorry."'), '""Sorry.""');
    assert.equal(said('Messages.Denial', 'Say "sorry"'), 'Say "sorry"');
    assert.equal(said('Messages.Denial', '"Sorry", it says'), '"Sorry", it says');
  });

  test('stays a token where no phrase says the same', () => {
    for (const token of [
      '00012000001004000001200000100008',
      '0001200000100108',
      'FDFFFFFF00000000',
      '0001128000080008',
      '1033BC7B10100010',
    ]) {
      const words = said('Local.LicenseBalancing', token);
      assert.ok(words);
      assert.equal(tokenOf(understood('Local.LicenseBalancing', words)), token);
    }
    assert.equal(
      said('Local.LicenseBalancing', '1033BC7B10100010'),
      'every 2 days, from 2019-11-19 01:04, lasting 2 hours 59 minutes',
    );
  });

  test('is not said where the unit is not known or the text does not fit into a line', () => {
    const live = settingNamed('Timings.LiveStatus');
    assert.equal(wordsOf(live, { type: 'amount', number: 60 }), undefined);
    const denial = settingNamed('Messages.Denial');
    assert.equal(wordsOf(denial, { type: 'text', text: 'two\nlines' }), undefined);
    assert.equal(wordsOf(denial, { type: 'text', text: '' }), undefined);
  });

  test('is read again as the same value, whatever it was', () => {
    const text = fc.oneof(
      fc.stringMatching(/^[0-9A-F]{16}$/),
      fc.stringMatching(/^[0-9A-F]{32}$/),
      fc.stringMatching(/^[0-9]{1,9} (?:seconds|minutes|hours|days|KB|MB)$/),
      fc.nat(1_000_000).map(String),
      fc.constantFrom('yes', 'no', 'none', 'now', 'original', 'partial', 'SP3', 'Q245271, Q250976', 'UTC'),
      fc.constantFrom('2001-05-06 01:59:59', '2001-05-06', '2001-05-06T01:59:59Z', 'once a year', 'A, B'),
      fc.string({ maxLength: 20 }).map((words) => words.trim()),
    );
    fc.assert(
      fc.property(fc.constantFrom(...meteringSettings), text, fc.boolean(), (setting, written, isStored) => {
        const first = isStored ? readStoredValue(setting, written) : readMeteringValue(setting, written);
        const words = first.ok ? wordsOf(setting, first.value) : undefined;
        if (!first.ok || words === undefined) return;
        const again = readMeteringValue(setting, unquoted(words));
        assert.ok(again.ok, words);
        assert.deepEqual(comparable(again.value), comparable(first.value));
      }),
      { numRuns: sized(800) },
    );
  });
});

/** What Windows returns of a value: one pair of quotes fewer. */
function unquoted(words: string): string {
  return /^(["']).*\1$/s.test(words) && words.length > 1 ? words.slice(1, -1) : words;
}

/** The value without what only tells how it was written. */
function comparable(value: MeteringValue): unknown {
  if (value.type === 'schedule') return tokenOf(value);
  if (value.type === 'duration') return value.seconds;
  if (value.type !== 'date' || value.date === 'now') return value;
  return value.date.kind === 'instant' ? value.date.seconds : value.date.readings[0].civil;
}

function settingNamed(name: string): MeteringSetting {
  const [section = '', key = ''] = name.split('.');
  const setting = meteringSetting(section, key);
  assert.ok(setting, name);
  return setting;
}

function understood(name: string, text: string): MeteringValue {
  const value = readMeteringValue(settingNamed(name), text);
  assert.ok(value.ok, text);
  return value.value;
}

function said(name: string, text: string): string | undefined {
  return wordsOf(settingNamed(name), understood(name, text));
}

function tokenOf(value: MeteringValue): string | undefined {
  const token = value.type === 'schedule' ? encodeSchedules(value.schedules) : undefined;
  return token?.ok ? token.value : undefined;
}
