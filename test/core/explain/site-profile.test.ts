import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explained, row } from './site-of.ts';

describe('the profile of a site', () => {
  test('settings in words, those that are not understood too', () => {
    const file = explained(
      'SiteMetering.ini',
      '[Local]\nLicenseBalancing=0001200000100400\nSiteManagement=sometimes\n[ClientAgent]\nRetryDelay=900\n[General]\nVersionPolicy=full\n',
    );
    assert.deepEqual(
      [row(file, 'LicenseBalancing')?.text, row(file, 'LicenseBalancing')?.written],
      ['every 4 hours', '0001200000100400'],
    );
    assert.match(row(file, 'SiteManagement')?.text ?? '', /^not understood: /);
    assert.match(row(file, 'RetryDelay')?.text ?? '', /^15 minutes/);
    assert.equal(row(file, 'VersionPolicy')?.text, 'full: exactly the registered version');
    assert.match(file.summary[0] ?? '', /^It states 4 settings, 1 of which cannot be understood\./);
  });

  test('facts of every kind in words, and what is no setting', () => {
    const file = explained(
      'SiteMetering.ini',
      '[Site]\nCode=LAB\nVersion=2.0\nHotfixes=Q245271, q266130\nZone=america/los_angeles\nServers=none\nDomainControllers=A,B\nWindows9xClients=1\nExcludedListSize=3.5 MB\nReferenceDate=2001-05-01 12:00\nEnvironment=test\n[ClientAgent]\nRealTimeVerification=yes\nRetryDelay=15 minutes\nPassword=example\nOther=x\n',
    );
    const rows = file.sections.flatMap(({ title, rows: { shown } }) => [
      [title],
      ...shown.map(({ label, text, written = '' }) => [label, text, written]),
    ]);
    assert.deepEqual(rows, [
      ['[Site]: facts about the site'],
      ['Code (Site code)', 'LAB', ''],
      ['Version (Version of SMS)', 'SMS 2.0 without a service pack', '2.0'],
      ['Hotfixes', 'Q245271, Q266130', 'Q245271, q266130'],
      ['Zone (Time zone of the servers)', 'America/Los_Angeles', 'america/los_angeles'],
      ['Servers (Metering servers)', 'none', ''],
      ['DomainControllers (Metering servers that are Windows 2000 domain controllers)', 'A, B', 'A,B'],
      ['Windows9xClients (Clients with Windows 95 or 98)', '1 client', '1'],
      ['ExcludedListSize (Size of the excluded programs list)', '3670016 bytes', '3.5 MB'],
      ['ReferenceDate (Reference date)', '2001-05-01 12:00:00 on the clocks of the site', '2001-05-01 12:00'],
      ['Environment', 'test: a laboratory', 'test'],
      ['[ClientAgent]: Client Agents > Software Metering Client Agent > General'],
      [
        'RealTimeVerification (Force real-time license verification)',
        'yes: clients are metered online',
        'yes',
      ],
      ['RetryDelay (Delay before retrying)', '15 minutes', ''],
      ['Password', 'no setting of the profile', '(secret, not shown)'],
      ['Other', 'no setting of the profile', 'x'],
    ]);
    assert.equal(
      file.summary[0],
      'It states 12 settings. Nothing of it reaches SMS; it is what the other files are judged by.',
    );
  });
});
