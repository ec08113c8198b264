import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { meteringSettings } from '../../../server/src/core/catalogue/metering/index.ts';
import { readStoredValue } from '../../../server/src/core/site/stored-value.ts';
import { SettingReader } from './setting-reader.ts';

const values = new SettingReader(readStoredValue);

describe('a value as SMS stores it', () => {
  test('is a number of seconds where the unit is known', () => {
    assert.deepEqual(values.understood('ClientAgent.RetryDelay', '900'), {
      type: 'duration',
      seconds: 900,
      hasUnit: true,
    });
  });

  test('is a bare amount where no text gives the unit', () => {
    assert.deepEqual(values.understood('Timings.LiveStatus', '60'), { type: 'amount', number: 60 });
    assert.deepEqual(values.understood('Timings.ConfigurationPolling', '240'), {
      type: 'amount',
      number: 240,
    });
    assert.deepEqual(values.understood('Intersite.ReceiptPeriod', '14'), { type: 'amount', number: 14 });
  });

  test('is a number of attempts', () => {
    assert.deepEqual(values.understood('ClientAgent.Retries', '1'), { type: 'count', number: 1 });
  });

  test('is a number of bytes', () => {
    assert.deepEqual(values.understood('Site.ExcludedListSize', '3000000'), {
      type: 'size',
      number: 3_000_000,
    });
    assert.ok(values.refused('Site.ExcludedListSize', '3 MB').length > 0);
  });

  test('says 1 for offline mode, which is "no" to real-time verification', () => {
    assert.deepEqual(values.understood('ClientAgent.RealTimeVerification', '1'), {
      type: 'flag',
      flag: false,
    });
    assert.deepEqual(values.understood('ClientAgent.RealTimeVerification', '0'), {
      type: 'flag',
      flag: true,
    });
    assert.deepEqual(values.refused('ClientAgent.RealTimeVerification', '2'), ['0', '1']);
    assert.deepEqual(values.refused('ClientAgent.RealTimeVerification', 'yes'), ['0', '1']);
  });

  test('says 1 for yes elsewhere', () => {
    assert.deepEqual(values.understood('Intersite.Enabled', '1'), { type: 'flag', flag: true });
    assert.deepEqual(values.understood('Intersite.Enabled', '0'), { type: 'flag', flag: false });
  });

  test('is a token, not words, where it is a schedule', () => {
    const value = values.understood('Local.LicenseBalancing', '0001200000100400');
    assert.ok(value.type === 'schedule' && value.isToken && value.schedules.length === 1);
    assert.deepEqual(values.refused('Local.LicenseBalancing', 'every 4 hours'), [
      '16 hexadecimal digits',
      'a multiple of 16',
    ]);
    assert.ok(values.refused('Local.LicenseBalancing', ' 0001200000100400').length > 0);
  });

  test('is a text where it is one', () => {
    assert.deepEqual(values.understood('Messages.Denial', 'None left.'), {
      type: 'text',
      text: 'None left.',
    });
  });

  test('is a whole number of 32 bits where it is one', () => {
    const whole = ['a whole number from 0 to 4294967295'];
    assert.deepEqual(values.understood('ClientAgent.Retries', '4294967295'), {
      type: 'count',
      number: 4_294_967_295,
    });
    assert.deepEqual(values.refused('ClientAgent.Retries', '4294967296'), whole);
    assert.deepEqual(values.refused('ClientAgent.RetryDelay', '15 minutes'), whole);
    assert.deepEqual(values.refused('ClientAgent.RetryDelay', '0x384'), whole);
    assert.deepEqual(values.refused('ClientAgent.RetryDelay', ''), whole);
    assert.deepEqual(values.refused('Timings.LiveStatus', '-1'), whole);
  });

  test('never fails on any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...meteringSettings), fc.string({ maxLength: 40 }), (setting, text) => {
        const value = readStoredValue(setting, text);
        assert.ok(value.ok || value.expected.length > 0);
      }),
    );
  });
});
