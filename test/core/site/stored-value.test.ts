import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { meteringSetting, meteringSettings } from '../../../server/src/core/catalogue/metering/index.ts';
import { readStoredValue } from '../../../server/src/core/site/stored-value.ts';

describe('a value as SMS stores it', () => {
  test('is a number of seconds where the unit is known', () => {
    assert.deepEqual(understood('ClientAgent.RetryDelay', '900'), {
      type: 'duration',
      seconds: 900,
      hasUnit: true,
    });
  });

  test('is a bare amount where no text gives the unit', () => {
    assert.deepEqual(understood('Timings.LiveStatus', '60'), { type: 'amount', number: 60 });
    assert.deepEqual(understood('Timings.ConfigurationPolling', '240'), { type: 'amount', number: 240 });
    assert.deepEqual(understood('Intersite.ReceiptPeriod', '14'), { type: 'amount', number: 14 });
  });

  test('is a number of attempts', () => {
    assert.deepEqual(understood('ClientAgent.Retries', '1'), { type: 'count', number: 1 });
  });

  test('says 1 for offline mode, which is "no" to real-time verification', () => {
    assert.deepEqual(understood('ClientAgent.RealTimeVerification', '1'), { type: 'flag', flag: false });
    assert.deepEqual(understood('ClientAgent.RealTimeVerification', '0'), { type: 'flag', flag: true });
    assert.deepEqual(refused('ClientAgent.RealTimeVerification', '2'), ['0', '1']);
    assert.deepEqual(refused('ClientAgent.RealTimeVerification', 'yes'), ['0', '1']);
  });

  test('says 1 for yes elsewhere', () => {
    assert.deepEqual(understood('Intersite.Enabled', '1'), { type: 'flag', flag: true });
    assert.deepEqual(understood('Intersite.Enabled', '0'), { type: 'flag', flag: false });
  });

  test('is a token, not words, where it is a schedule', () => {
    const value = understood('Local.LicenseBalancing', '0001200000100400');
    assert.ok(value.type === 'schedule' && value.isToken && value.schedules.length === 1);
    assert.deepEqual(refused('Local.LicenseBalancing', 'every 4 hours'), [
      '16 hexadecimal digits',
      'a multiple of 16',
    ]);
    assert.ok(refused('Local.LicenseBalancing', ' 0001200000100400').length > 0);
  });

  test('is a text where it is one', () => {
    assert.deepEqual(understood('Messages.Denial', 'None left.'), { type: 'text', text: 'None left.' });
  });

  test('is a whole number of 32 bits where it is one', () => {
    const whole = ['a whole number from 0 to 4294967295'];
    assert.deepEqual(understood('ClientAgent.Retries', '4294967295'), {
      type: 'count',
      number: 4_294_967_295,
    });
    assert.deepEqual(refused('ClientAgent.Retries', '4294967296'), whole);
    assert.deepEqual(refused('ClientAgent.RetryDelay', '15 minutes'), whole);
    assert.deepEqual(refused('ClientAgent.RetryDelay', '0x384'), whole);
    assert.deepEqual(refused('ClientAgent.RetryDelay', ''), whole);
    assert.deepEqual(refused('Timings.LiveStatus', '-1'), whole);
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

function read(name: string, text: string) {
  const [section = '', key = ''] = name.split('.');
  const setting = meteringSetting(section, key);
  assert.ok(setting, name);
  return readStoredValue(setting, text);
}

function understood(name: string, text: string) {
  const value = read(name, text);
  assert.ok(value.ok, text);
  return value.value;
}

function refused(name: string, text: string): readonly string[] {
  const value = read(name, text);
  assert.ok(!value.ok, text);
  return value.expected;
}
