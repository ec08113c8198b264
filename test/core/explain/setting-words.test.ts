import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explained, row } from './site-of.ts';

describe('a setting', () => {
  test('has words for every kind of value', () => {
    const text = (section: string, key: string, value: string) =>
      row(explained('SiteMetering.ini', `[${section}]\n${key}=${value}\n`), key)?.text;
    assert.equal(text('Site', 'ReferenceDate', 'now'), 'the moment of the check');
    assert.equal(text('Site', 'ReferenceDate', '2001-05-01T12:00:00Z'), 'Tuesday 1 May 2001, 12:00:00 (UTC)');
    assert.equal(text('Site', 'Version', 'SP3'), 'SMS 2.0 SP3');
    assert.equal(text('Site', 'Hotfixes', 'none'), 'none');
    assert.equal(text('Site', 'Windows9xClients', '2'), '2 clients');
    assert.equal(text('ClientAgent', 'RealTimeVerification', 'no'), 'no: clients are metered offline');
    assert.equal(text('ClientAgent', 'Enabled', 'yes'), 'yes');
    assert.equal(text('Intersite', 'Enabled', 'off'), 'no');
    assert.equal(
      text('ClientAgent', 'RetryDelay', '900'),
      '15 minutes (a number without unit is taken for seconds)',
    );
    assert.equal(
      text('Local', 'LicenseBalancing', '0001200000100400'.repeat(2)),
      'every 4 hours; every 4 hours',
    );
  });

  test('that is a token of a schedule is told with its unit, and the token in full', () => {
    const balancing = (value: string) =>
      row(explained('SiteMetering.ini', `[Local]\nLicenseBalancing=${value}\n`), 'LicenseBalancing');
    assert.equal(balancing('0001200000100400')?.unit, 'schedule token, on the clock of the server');
    assert.equal(balancing('every 4 hours')?.unit, undefined);
    assert.equal(balancing('every 4 hours')?.written, undefined);
    assert.equal(balancing('0001200000100400'.repeat(20))?.written?.length, 256);
    assert.equal(
      row(explained('SiteMetering.ini', '[Local]\nLicenseBalancing=x\n'), 'License')?.unit,
      undefined,
    );
  });

  test('has the unit in which SMS stores it, where SMS does', () => {
    const unit = (line: string) => {
      const text = `[Component Configuration]\n(REG_DWORD) ${line}\n`;
      return explained('LICMTR.CFG', text).sections[0]?.rows.shown[0]?.unit;
    };
    assert.equal(unit('GoOnLineInt=900'), 'seconds (inferred)');
    assert.equal(unit('TriesBeforeOffline=2'), 'attempts (inferred)');
    const stored = (property: string) =>
      row(
        explained('sitectrl.ct0', `BEGIN_COMPONENT\n<LICENSE METERING>\n${property}\nEND_COMPONENT\n`),
        property.slice(property.indexOf('<') + 1, property.indexOf('>')),
      );
    assert.equal(
      stored('PROPERTY <SYSOPT_LCLTACTINT><REG_DWORD><><15>')?.text,
      '15, in a unit that no text gives',
    );
    assert.equal(stored('PROPERTY <SYSOPT_LCLTACTINT><REG_DWORD><><15>')?.unit, 'not documented (inferred)');
  });

  test('stands under the name that the console has for it, however it is written', () => {
    const file = explained(
      'SiteMetering.ini',
      '[local]\nlicensebalancing=every 4 hours\n[clientagent]\nretrydelay=900\n[x]\ny=1\n',
    );
    assert.deepEqual(
      file.sections.flatMap(({ rows }) => rows.shown.map(({ label, unit, origin }) => [label, unit, origin])),
      [
        ['LicenseBalancing (License balancing)', undefined, 'line 2'],
        ['RetryDelay (Delay before retrying)', undefined, 'line 4'],
        ['y', undefined, 'line 6'],
      ],
    );
    const long = Array.from({ length: 60 }, (_, index) => `M${index}`).join(', ');
    assert.equal(
      row(explained('SiteMetering.ini', `[Site]\nServers=${long}\n`), 'Servers')?.written,
      undefined,
    );
    const message = explained(
      'sitectrl.ct0',
      'BEGIN_COMPONENT\n<LICENSE METERING>\nPROPERTY <SYSOPT_SZOPERMSG><REG_SZ><Ask us.><0>\nEND_COMPONENT\n',
    );
    assert.equal(row(message, 'SYSOPT_SZOPERMSG')?.unit, undefined);
  });
});
