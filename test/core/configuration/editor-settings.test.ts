import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readEditorSettings } from '../../../server/src/core/configuration/editor-settings.ts';
import {
  checkSettingsOf,
  chooseSettings,
  sourceOfChosen,
} from '../../../server/src/core/configuration/layers.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { resolveFacts } from '../../../server/src/core/site/resolve.ts';

function read(raw: unknown, fileTime?: number) {
  const { layer, faults } = readEditorSettings(raw, 'smsMetering');
  const source = sourceOfChosen(chooseSettings([layer]));
  const { present: _present, ...facts } = resolveFacts([source], { now: 988_804_817, fileTime });
  return { layer, faults, facts, check: checkSettingsOf(source) };
}

describe('settings of an editor', () => {
  test('are taken as they are', () => {
    const { check, faults, layer } = read({
      hotfixes: ['Q245271'],
      mode: 'offline',
      environment: 'test',
      articleLink: 'https://kb.example/{id}',
      rules: { SWM101: 'off', swm212: 'error' },
      thresholds: { packIntervalWarning: 3600 },
      unknownNames: true,
      schedules: { 'License Balancing': 'Local.LicenseBalancing' },
      trace: { server: 'off' },
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(check.severities, { SWM101: 'off', SWM212: 'error' });
    assert.equal(check.thresholds.packIntervalWarning, 3600);
    assert.equal(check.thresholds.packIntervalInformation, 604_800);
    assert.deepEqual(check.propertyMap, { 'License Balancing': 'Local.LicenseBalancing' });
    assert.equal(check.unknownNames, true);
    assert.deepEqual(layer.get('articlelink')?.value, 'https://kb.example/{id}');
  });

  test('that are wrong state nothing and are named', () => {
    const { check, faults, layer } = read({
      articleLink: 'command:workbench.action.quit',
      hotfixes: ['Q245271', 7],
      rules: { nonsense: 'off', SWM999: 'off', SWM212: 5 },
      thresholds: { packIntervalWarning: -1, logSizeLargest: 1.5 },
      unknownNames: 'yes',
      schedules: { x: 'Local.Unknown' },
    });
    assert.equal(check, defaultSettings);
    assert.equal(layer.size, 0);
    assert.deepEqual(
      faults.map((fault) => /(?<=^Setting )\S+/.exec(fault)?.[0]),
      [
        'smsMetering.hotfixes',
        'smsMetering.unknownNames',
        'smsMetering.articleLink',
        'smsMetering.rules',
        'smsMetering.rules',
        'smsMetering.rules.SWM212',
        'smsMetering.thresholds.packIntervalWarning',
        'smsMetering.thresholds.logSizeLargest',
        'smsMetering.schedules.x',
      ],
    );
    assert.equal(faults[4], 'Setting smsMetering.rules is ignored for "SWM999": there is no such rule.');
  });

  const reasons: readonly (readonly [raw: unknown, fault: string])[] = [
    ['x', 'Setting smsMetering is ignored: it has to be an object, not "x".'],
    [{ rules: ['SWM101'] }, 'Setting smsMetering.rules is ignored: it has to be an object, not ["SWM101"].'],
    [
      { hotfixes: ['Q245271', 7] },
      'Setting smsMetering.hotfixes is ignored: it has to be a list of texts, not ["Q245271",7].',
    ],
    [{ mode: ['online'] }, 'Setting smsMetering.mode is ignored: it has to be a text, not ["online"].'],
    [
      { schedules: { x: 'Local.Unknown' } },
      'Setting smsMetering.schedules.x is ignored: it has to be a setting such as Local.LicenseBalancing, not "Local.Unknown".',
    ],
    [
      { articleLink: ['/srv/kb'] },
      'Setting smsMetering.articleLink is ignored: it has to be an address that begins with https://, http:// or file://, not ["/srv/kb"].',
    ],
  ];
  for (const [raw, fault] of reasons) {
    test(`${JSON.stringify(raw)} is ignored, and why`, () => assert.deepEqual(read(raw).faults, [fault]));
  }

  test('are read as a person may write them', () => {
    const { faults, layer } = read({
      hotfixes: 'Q245271, KB263023',
      mode: null,
      environment: ' Unknown ',
      thresholds: { clientsPerServerOnline: 0, ofTomorrow: 5 },
      schedules: { ' Balancing ': 'Local.LicenseBalancing', ' ': 'Local.LicenseBalancing' },
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(
      [...layer.values()].map(({ name, value }) => [name, value]),
      [
        ['hotfixes', ['Q245271', 'KB263023']],
        ['environment', ' Unknown '],
        ['thresholds.clientsPerServerOnline', 0],
        ['schedules.Balancing', 'Local.LicenseBalancing'],
      ],
    );
    assert.equal(
      checkSettingsOf(sourceOfChosen(chooseSettings([layer]))).thresholds.clientsPerServerOnline,
      0,
    );
  });

  test('state nothing where they are the default, which editors fill in', () => {
    const { layer } = read({ timeZone: '', mode: 'auto', thresholds: { packIntervalWarning: 86_400 } });
    assert.equal(layer.size, 0);
  });

  test('may name a folder with articles, which means something on this computer', () => {
    assert.deepEqual(read({ articleLink: 'C:\\kb' }).faults, []);
    assert.deepEqual(read({ articleLink: '/srv/kb' }).faults, []);
  });

  test('can be anything', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { faults } = read(raw);
        return faults.every((fault) => fault.length < 300 && fault.endsWith('.'));
      }),
    );
  });
});

describe('facts from settings', () => {
  test('are unknown by default', () => assert.deepEqual(read({}).facts, {}));

  test('tell the setting they come from', () => {
    const { facts } = read({
      timeZone: ' Europe/Berlin ',
      version: 'service pack 2',
      hotfixes: ['kb245271'],
      mode: 'online',
    });
    assert.deepEqual(facts, {
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
      const { facts, faults } = read({ referenceDate, timeZone }, 900_000_000);
      assert.deepEqual([facts.referenceDate?.value, faults], [value, []]);
    });
  }

  test('a moment that is not written down says what it means', () => {
    assert.equal(
      read({ referenceDate: 'now' }).facts.referenceDate?.origin.words,
      'the current time, setting smsMetering.referenceDate',
    );
    assert.deepEqual(read({ referenceDate: 'fileTime' }).facts, {}, 'the time of no file');
  });

  for (const wrong of [
    { referenceDate: '05/06/2001' },
    { referenceDate: 'soon' },
    { timeZone: '+02:00' },
    { timeZone: '/srv' },
    { mode: 'unknown' },
    { version: 'SP9' },
    { hotfixes: ['x'] },
  ]) {
    test(`${JSON.stringify(wrong)} states nothing and is named`, () => {
      const { facts, faults } = read(wrong);
      assert.deepEqual(facts, {});
      assert.equal(faults.length, 1);
      assert.match(
        faults[0] ?? '',
        new RegExp(`^Setting smsMetering\\.${Object.keys(wrong)[0]}\\b.*ignored`),
      );
    });
  }
});
