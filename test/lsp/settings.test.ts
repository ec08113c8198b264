import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { resolveFacts } from '../../server/src/core/site/resolve.ts';
import { sourceFromSettings } from '../../server/src/lsp/facts.ts';
import { defaultServerSettings, readSettings, type ServerSettings } from '../../server/src/lsp/settings.ts';

describe('settings', () => {
  test('are taken as they are', () => {
    const { settings, faults } = readSettings({
      timeZone: 'Europe/Berlin',
      version: 'SP2',
      hotfixes: ['Q245271'],
      mode: 'offline',
      environment: 'test',
      referenceDate: 'now',
      articleLink: 'https://kb.example/{id}',
      rules: { SWM101: 'off', swm212: 'error' },
      thresholds: { packIntervalWarning: 3600 },
      unknownNames: true,
      schedules: { 'License Balancing': 'Local.LicenseBalancing' },
      trace: { server: 'off' },
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(settings.check.severities, { SWM101: 'off', SWM212: 'error' });
    assert.equal(settings.check.thresholds.packIntervalWarning, 3600);
    assert.equal(settings.check.thresholds.packIntervalInformation, 604_800);
    assert.deepEqual(settings.check.propertyMap, { 'License Balancing': 'Local.LicenseBalancing' });
    assert.equal(settings.check.unknownNames, true);
    assert.deepEqual(
      [settings.hotfixes, settings.mode, settings.environment],
      [['Q245271'], 'offline', 'test'],
    );
  });

  test('that are wrong are replaced by the defaults and named', () => {
    const wrong = {
      articleLink: 'command:workbench.action.quit',
      hotfixes: ['Q245271', 7],
      rules: { nonsense: 'off', SWM212: 5 },
      thresholds: { packIntervalWarning: -1, logSizeLargest: 1.5 },
      unknownNames: 'yes',
      schedules: { x: 'Local.Unknown' },
    };
    const { settings, faults } = readSettings(wrong);
    assert.deepEqual(settings, defaultServerSettings);
    assert.deepEqual(
      faults.map((fault) => /(?<=^Setting )\S+/.exec(fault)?.[0]),
      [
        'smsMetering.hotfixes',
        'smsMetering.articleLink',
        'smsMetering.rules',
        'smsMetering.rules.SWM212',
        'smsMetering.thresholds.packIntervalWarning',
        'smsMetering.thresholds.logSizeLargest',
        'smsMetering.unknownNames',
        'smsMetering.schedules.x',
      ],
    );
  });

  test('can be anything', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { faults } = readSettings(raw);
        return faults.every((fault) => fault.length < 300 && fault.endsWith('.'));
      }),
    );
  });
});

describe('facts from settings', () => {
  const facts = (settings: Partial<ServerSettings>, fileTime?: number) => {
    const { source, faults } = sourceFromSettings({ ...defaultServerSettings, ...settings });
    return { facts: resolveFacts([source], { now: 988_804_817, fileTime }), faults };
  };

  test('are unknown by default', () => assert.deepEqual(facts({}), { facts: {}, faults: [] }));

  test('tell the setting they come from', () => {
    const { facts: known } = facts({
      timeZone: ' Europe/Berlin ',
      version: 'service pack 2',
      hotfixes: ['kb245271'],
      mode: 'online',
    });
    assert.deepEqual(known, {
      zone: { value: 'Europe/Berlin', origin: { words: 'setting smsMetering.timeZone' } },
      version: { value: 'SP2', origin: { words: 'setting smsMetering.version' } },
      hotfixes: { value: ['Q245271'], origin: { words: 'setting smsMetering.hotfixes' } },
      mode: { value: 'online', origin: { words: 'setting smsMetering.mode' } },
    });
  });

  const references: readonly (readonly [setting: string, zone: string, value: number | undefined])[] = [
    ['off', '', undefined],
    ['', '', undefined],
    ['now', '', 988_804_817],
    ['fileTime', '', 900_000_000],
    ['2001-05-06', '', 989_107_200],
    ['2001-05-06', 'America/Los_Angeles', 989_132_400],
    ['2001-05-06T12:00Z', 'America/Los_Angeles', 989_150_400],
    ['6 May 2001, 01:59:59', 'America/Los_Angeles', 989_139_599],
  ];
  for (const [referenceDate, timeZone, value] of references) {
    test(`the reference date ${JSON.stringify(referenceDate)} in ${timeZone || 'no zone'}`, () => {
      const { facts: known, faults } = facts({ referenceDate, timeZone }, 900_000_000);
      assert.deepEqual([known.referenceDate?.value, faults], [value, []]);
    });
  }

  test('a file time that is not known is no reference date', () => {
    assert.deepEqual(facts({ referenceDate: 'fileTime' }), { facts: {}, faults: [] });
  });

  for (const wrong of [
    { referenceDate: '05/06/2001' },
    { referenceDate: 'soon' },
    { timeZone: '+02:00' },
    { version: 'SP9' },
    { hotfixes: ['x'] },
  ]) {
    test(`${JSON.stringify(wrong)} states nothing and is named`, () => {
      const reading = facts(wrong);
      assert.deepEqual(reading.facts, {});
      assert.equal(reading.faults.length, 1);
      assert.match(
        reading.faults[0] ?? '',
        new RegExp(`^Setting smsMetering\\.${Object.keys(wrong)[0]}\\b.*ignored`),
      );
    });
  }
});
