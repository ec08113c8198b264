import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { meteringSettings } from '../../../server/src/core/catalogue/metering/index.ts';
import { readMeteringValue } from '../../../server/src/core/site/metering-value.ts';
import { encodeSchedules } from '../../../server/src/core/values/schedule/token.ts';
import { sized } from '../../support/sized.ts';
import { SettingReader } from './setting-reader.ts';

const values = new SettingReader(readMeteringValue);

describe('a value of the site metering profile', () => {
  test('may be a schedule in words or as tokens', () => {
    assert.equal(token('Local.LicenseBalancing', 'every 4 hours'), '0001200000100400');
    assert.equal(token('Local.LicenseBalancing', '0001200000100400'), '0001200000100400');
    assert.equal(token('Local.LicenseBalancing', '  once a year '), '0001174000287000');
    const two = values.read('Local.DataCollation', '00012000001004000001200000100008');
    assert.ok(
      two.ok && two.value.type === 'schedule' && two.value.isToken && two.value.schedules.length === 2,
    );
    const words = values.read('Local.DataCollation', 'daily');
    assert.ok(words.ok && words.value.type === 'schedule' && !words.value.isToken);
  });

  test('may be a length of time, with a unit or in seconds', () => {
    assert.deepEqual(values.understood('ClientAgent.RetryDelay', '15 minutes'), {
      type: 'duration',
      seconds: 900,
      hasUnit: true,
    });
    assert.deepEqual(values.understood('ClientAgent.RetryDelay', '900'), {
      type: 'duration',
      seconds: 900,
      hasUnit: false,
    });
    assert.deepEqual(values.understood('Intersite.ReceiptPeriod', '2 weeks'), {
      type: 'duration',
      seconds: 1_209_600,
      hasUnit: true,
    });
  });

  test('may be a number or a size', () => {
    assert.deepEqual(values.understood('ClientAgent.Retries', '007'), { type: 'count', number: 7 });
    assert.deepEqual(values.understood('Site.ExcludedListSize', '3.5 MB'), {
      type: 'size',
      number: 3_670_016,
    });
    assert.deepEqual(values.understood('Site.ExcludedListSize', '800kb'), { type: 'size', number: 819_200 });
    assert.deepEqual(values.understood('Site.ExcludedListSize', '12 B'), { type: 'size', number: 12 });
    assert.deepEqual(values.understood('Site.ExcludedListSize', '0.25 KB'), { type: 'size', number: 256 });
    assert.deepEqual(values.understood('Site.ExcludedListSize', '12'), { type: 'size', number: 12 });
  });

  test('may be yes or no, or one of some words, in any case', () => {
    for (const word of ['yes', 'ON', 'True', '1'])
      assert.deepEqual(values.understood('Intersite.Enabled', word), { type: 'flag', flag: true });
    for (const word of ['No', 'off', 'FALSE', '0'])
      assert.deepEqual(values.understood('Intersite.Enabled', word), { type: 'flag', flag: false });
    assert.deepEqual(values.understood('General.NamePolicy', 'Original'), {
      type: 'choice',
      text: 'original',
    });
  });

  test('may be a text or a list of names', () => {
    assert.deepEqual(values.understood('Messages.Denial', ' None left; sorry. '), {
      type: 'text',
      text: 'None left; sorry.',
    });
    assert.deepEqual(values.understood('Site.Servers', 'METER01; METER02,,METER03'), {
      type: 'names',
      names: ['METER01', 'METER02', 'METER03'],
    });
    assert.deepEqual(values.understood('Site.Servers', 'NONE'), { type: 'names', names: [] });
  });

  test('may be a zone, a version or hotfixes', () => {
    assert.deepEqual(values.understood('Site.Zone', 'America/Los_Angeles'), {
      type: 'zone',
      zone: 'America/Los_Angeles',
    });
    assert.deepEqual(values.understood('Site.Version', 'service pack 3'), {
      type: 'version',
      version: 'SP3',
    });
    assert.deepEqual(values.understood('Site.Hotfixes', 'None'), { type: 'hotfixes', names: [] });
    assert.deepEqual(values.understood('Site.Hotfixes', 'q245271 250976'), {
      type: 'hotfixes',
      names: ['Q245271', 'Q250976'],
    });
  });

  test('may be a date, if it has one reading', () => {
    assert.deepEqual(values.understood('Site.ReferenceDate', 'Now'), { type: 'date', date: 'now' });
    const instant = values.understood('Site.ReferenceDate', '2001-05-06T01:59:59Z');
    assert.deepEqual(instant, { type: 'date', date: { kind: 'instant', seconds: 989_114_399 } });
    assert.ok(values.read('Site.ReferenceDate', '13/05/2001').ok);
    assert.deepEqual(values.refused('Site.ReferenceDate', '05/06/2001'), ['2001-05-06', '2001-06-05']);
  });

  test('that is not understood comes with what could stand there', () => {
    assert.deepEqual(values.refused('Intersite.Enabled', 'perhaps'), ['yes', 'no']);
    assert.deepEqual(values.refused('General.VersionPolicy', 'half'), ['partial', 'full']);
    assert.deepEqual(values.refused('ClientAgent.Retries', '-1'), ['a whole number']);
    assert.deepEqual(values.refused('ClientAgent.Retries', '1.5'), ['a whole number']);
    for (const size of ['3 GB', 'about 3 MB', '3. MB'])
      assert.deepEqual(values.refused('Site.ExcludedListSize', size), ['a size such as 3.5 MB']);
    assert.deepEqual(values.refused('Site.Zone', 'Middle Earth'), [
      'an IANA zone such as America/Los_Angeles',
    ]);
    assert.deepEqual(values.refused('Site.Version', 'SP9'), ['2.0', 'SP1', 'SP2', 'SP3', 'SP4', 'SP4 HRP']);
    assert.deepEqual(values.refused('Site.Hotfixes', 'Q245271, soon'), ['an article number such as Q245271']);
    assert.deepEqual(values.refused('Site.ReferenceDate', 'yesterday'), ['now', 'a date such as 2001-05-01']);
    assert.deepEqual(values.refused('Local.LicenseBalancing', '000120000010040'), [
      '16 hexadecimal digits',
      'a multiple of 16',
    ]);
    assert.deepEqual(values.refused('Local.LicenseBalancing', 'when I like'), [
      ...['every 15 minutes', 'every 4 hours', 'hourly', 'daily'],
    ]);
    assert.deepEqual(values.refused('ClientAgent.RetryDelay', '15 parsecs'), [
      ...['seconds', 'minutes', 'hours', 'days', 'weeks'],
    ]);
  });

  test('that is empty is refused for every setting, with something that could stand there', () => {
    for (const setting of meteringSettings) {
      const value = readMeteringValue(setting, ' \t');
      assert.ok(!value.ok && value.notUnderstood === '', setting.key);
      assert.ok(value.expected.length > 0 && value.expected.length <= 3, setting.key);
    }
  });

  test('never fails on any text, and refuses with words', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.stringMatching(/^[0-9A-Fa-f]{10,34}$/),
      fc.stringMatching(/^(every )?[0-9]{1,20} ?(minutes|hours|days|MB|KB)?$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...meteringSettings), texts, (setting, text) => {
        const value = readMeteringValue(setting, text);
        if (value.ok) assert.equal(value.value.type, setting.type);
        else assert.ok(value.expected.length > 0);
      }),
      { numRuns: sized(600) },
    );
  });
});

function token(name: string, text: string): string | undefined {
  const value = values.understood(name, text);
  assert.equal(value.type, 'schedule');
  const encoded = value.type === 'schedule' ? encodeSchedules(value.schedules) : undefined;
  return encoded?.ok ? encoded.value : undefined;
}
