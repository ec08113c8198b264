import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { settingName, settingOfName } from '../../../server/src/core/site/configured.ts';
import { undeclaredSchedules } from '../../../server/src/core/site/configured-control.ts';
import { inShort, siteFile } from '../../support/site-files.ts';

describe('the settings of a site metering profile', () => {
  test('are those that Windows would read, in words', () => {
    const text = [
      'RetryDelay=1 minute',
      '[ClientAgent]',
      'retrydelay = "15 minutes"',
      'RetryDelay=20 minutes',
      'Retries',
      'Speed=1',
      '[Local]',
      'RetryDelay=30 minutes',
      '[CLIENTAGENT]',
      'Enabled=yes',
    ].join('\r\n');
    const { configured } = siteFile('file:///site/SiteMetering.ini', text);
    assert.deepEqual(configured.map(inShort), [
      {
        name: 'ClientAgent.RetryDelay',
        calledAs: 'retrydelay',
        form: 'words',
        value: { type: 'duration', seconds: 900, hasUnit: true },
      },
    ]);
    const [only] = configured;
    assert.equal(text.slice(only?.start, only?.end), '15 minutes');
    assert.equal(text.slice(only?.whole.start, only?.whole.end), 'retrydelay = "15 minutes"');
  });

  test('count where their value is empty or not understood', () => {
    const { configured } = siteFile(
      'file:///site/SiteMetering.ini',
      '[ClientAgent]\nRetries=\nEnabled=perhaps\n',
    );
    assert.deepEqual(
      configured.map(({ value, text }) => [value.ok, text]),
      [
        [false, ''],
        [false, 'perhaps'],
      ],
    );
  });
});

describe('the settings of LICMTR.CFG', () => {
  test('carry a registry type and stand in the section of the agent', () => {
    const text = [
      '[Component Configuration]',
      '  Name=LICENSE METERING',
      '  (REG_DWORD) ContinuousOffline=1',
      '  ( reg_dword )GoOnlineInt=900',
      '  (REG_DWORD TriesBeforeOffline=5',
      '  (REG_DWORD) Flags=0',
      '[METER01]',
      '  (REG_DWORD) GoOnLineInt=60',
    ].join('\r\n');
    const { configured } = siteFile('file:///site/LICMTR.CFG', text);
    assert.deepEqual(configured.map(inShort), [
      {
        name: 'ClientAgent.RealTimeVerification',
        calledAs: 'ContinuousOffline',
        form: 'stored',
        value: { type: 'flag', flag: false },
      },
      {
        name: 'ClientAgent.RetryDelay',
        calledAs: 'GoOnlineInt',
        form: 'stored',
        value: { type: 'duration', seconds: 900, hasUnit: true },
      },
      {
        name: 'ClientAgent.Retries',
        calledAs: 'TriesBeforeOffline',
        form: 'stored',
        value: { type: 'count', number: 5 },
      },
    ]);
    assert.deepEqual(
      configured.map(({ start, end }) => text.slice(start, end)),
      ['1', '900', '5'],
    );
  });

  test('are none without that section', () => {
    assert.deepEqual(siteFile('file:///LICMTR.CFG', '[IDENT]\n(REG_DWORD) GoOnLineInt=1\n').configured, []);
  });
});

const control = [
  'BEGIN_CLIENT_COMPONENT',
  '  <LICENSE METERING>',
  '  <65537>',
  '  PROPERTY <ContinuousOffline><REG_DWORD><><0>',
  '  Property <goonlineint><><><900>',
  '  BEGIN_PROPERTY_LIST',
  '    <Agent>',
  '    <(REG_DWORD)TriesBeforeOffline=3>',
  '  END_PROPERTY_LIST',
  'END_CLIENT_COMPONENT',
  'BEGIN_COMPONENT',
  '  <6>',
  '  <LICENSE_METERING|METER01>',
  '  PROPERTY <SYSOPT_LCLTACTINT><REG_DWORD><><60>',
  '  PROPERTY <SYSOPT_SZOPERMSG><REG_SZ><None left.><0>',
  '  PROPERTY <Balance><REG_SZ><0001200000100400><0>',
  'END_COMPONENT',
  'BEGIN_COMPONENT',
  '  <6>',
  '  <SMS_STATUS_MANAGER>',
  '  PROPERTY <GoOnLineInt><REG_DWORD><><1>',
  '  PROPERTY <Collation><REG_SZ><0001200000100008><0>',
  'END_COMPONENT',
  'BEGIN_SITE_ACCOUNT',
  '  PROPERTY <Balance><REG_SZ><0001200000100400><0>',
  'END_SITE_ACCOUNT',
].join('\r\n');

describe('the settings of a site control file', () => {
  test('stand in metering blocks under the names that are known', () => {
    const { configured } = siteFile('file:///site/sitectrl.ct0', control);
    assert.deepEqual(configured.map(inShort), [
      {
        name: 'ClientAgent.RealTimeVerification',
        calledAs: 'ContinuousOffline',
        form: 'stored',
        value: { type: 'flag', flag: true },
      },
      {
        name: 'ClientAgent.RetryDelay',
        calledAs: 'goonlineint',
        form: 'stored',
        value: { type: 'duration', seconds: 900, hasUnit: true },
      },
      {
        name: 'ClientAgent.Retries',
        calledAs: 'TriesBeforeOffline',
        form: 'stored',
        value: { type: 'count', number: 3 },
      },
      {
        name: 'Timings.LiveStatus',
        calledAs: 'SYSOPT_LCLTACTINT',
        form: 'stored',
        value: { type: 'amount', number: 60 },
      },
      {
        name: 'Messages.Denial',
        calledAs: 'SYSOPT_SZOPERMSG',
        form: 'stored',
        value: { type: 'text', text: 'None left.' },
      },
    ]);
    assert.deepEqual(
      configured.map(({ start, end }) => control.slice(start, end)),
      ['0', '900', '3', '60', 'None left.'],
    );
    assert.deepEqual(
      configured.map(({ whole }) => control.slice(whole.start, whole.end)),
      [
        ...['ContinuousOffline', 'goonlineint', '(REG_DWORD)TriesBeforeOffline=3'],
        ...['SYSOPT_LCLTACTINT', 'SYSOPT_SZOPERMSG'],
      ],
    );
  });

  test('are in all components what a person declared them to be, but never in accounts', () => {
    const { configured } = siteFile('file:///site/sitectrl.ct0', control, {
      BALANCE: 'Local.LicenseBalancing',
      collation: 'local.datacollation',
      GoOnLineInt: 'Timings.ConfigurationPolling',
      Nothing: 'Local.NoSuchSetting',
    });
    assert.deepEqual(
      configured.map((one) => [one.calledAs, inShort(one).name]),
      [
        ['ContinuousOffline', 'ClientAgent.RealTimeVerification'],
        ['goonlineint', 'Timings.ConfigurationPolling'],
        ['TriesBeforeOffline', 'ClientAgent.Retries'],
        ['SYSOPT_LCLTACTINT', 'Timings.LiveStatus'],
        ['SYSOPT_SZOPERMSG', 'Messages.Denial'],
        ['Balance', 'Local.LicenseBalancing'],
        ['GoOnLineInt', 'Timings.ConfigurationPolling'],
        ['Collation', 'Local.DataCollation'],
      ],
    );
  });

  test('may have blanks around the name in a list', () => {
    const padded = control.replace(
      '<(REG_DWORD)TriesBeforeOffline=3>',
      '<(REG_DWORD) TriesBeforeOffline =3>',
    );
    const names = siteFile('file:///site/sitectrl.ct0', padded).configured.map(({ calledAs }) => calledAs);
    assert.ok(names.includes('TriesBeforeOffline'));
  });

  test('may have a name that goes on in the next line', () => {
    const broken = control.replace('PROPERTY <Balance>', 'PROPERTY <Balance\r\n  Schedule>');
    assert.notEqual(broken, control);
    const map = { 'Balance Schedule': 'Local.LicenseBalancing' } as const;
    const { configured } = siteFile('file:///site/sitectrl.ct0', broken, map);
    assert.ok(configured.some(({ calledAs }) => calledAs === 'Balance Schedule'));
  });

  test('look like entries of lists elsewhere, and are none there', () => {
    const counted = (text: string): number =>
      siteFile('file:///site/sitectrl.ct0', text).configured.filter(
        ({ calledAs }) => calledAs === 'TriesBeforeOffline',
      ).length;
    const more = control.replace(
      '  BEGIN_PROPERTY_LIST',
      '  CAPABILITY <(REG_DWORD)TriesBeforeOffline=3>\r\n  BEGIN_PROPERTY_LIST',
    );
    assert.notEqual(more, control);
    assert.equal(counted(more), counted(control));
  });

  test('are not those of a component that names software metering further down only', () => {
    const other = control.replace('<SMS_STATUS_MANAGER>', '<SMS_STATUS_MANAGER>\r\n  <LICENSE_METERING>');
    const { configured } = siteFile('file:///site/sitectrl.ct0', other);
    assert.ok(configured.every(({ calledAs }) => calledAs !== 'GoOnLineInt'));
  });

  test('may hold schedules that nobody declared', () => {
    const file = parseFile(control, 'sms-site-control');
    assert.equal(file.kind, 'control');
    const names = (map: Parameters<typeof undeclaredSchedules>[1]) =>
      file.kind === 'control' ? undeclaredSchedules(file.tree, map).map(({ name }) => name) : [];
    assert.deepEqual(names({}), ['Balance', 'Collation']);
    assert.deepEqual(names({ balance: 'Local.LicenseBalancing' }), ['Collation']);
  });
});

test('a setting is found again by its name', () => {
  const setting = settingOfName('clientagent.retrydelay');
  assert.ok(setting);
  assert.equal(settingName(setting), 'ClientAgent.RetryDelay');
  assert.equal(settingOfName('Local.RetryDelay'), undefined);
  assert.equal(settingOfName('Local.'), undefined);
});
