import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolveFacts } from '../../../server/src/core/site/resolve.ts';
import { fileName, siteSources, sourceOf } from '../../../server/src/core/site/site.ts';
import { factsOf, siteFile } from '../../support/site-files.ts';

const profile = `; our site
[Site]
Zone=America/Los_Angeles
Version=SP3
Hotfixes=Q245271
Environment=production
ReferenceDate=2001-05-06 12:00
Servers=METER01, METER02
[ClientAgent]
RealTimeVerification=yes
RetryDelay=15 minutes
`;
const licmtr = `[Component Configuration]
(REG_DWORD) ContinuousOffline=1
(REG_DWORD) GoOnLineInt=600
(REG_SZ) LicenseServers=METER07
`;
const control = `BEGIN_CLIENT_COMPONENT
  <LICENSE METERING>
  PROPERTY <ContinuousOffline><REG_DWORD><><1>
  PROPERTY <TriesBeforeOffline><REG_DWORD><><7>
END_CLIENT_COMPONENT
`;
const uris = {
  profile: 'file:///site/SiteMetering.ini',
  licmtr: 'file:///site/cap/LICMTR.CFG',
  control: 'file:///site/inboxes/sitectrl.ct0',
} as const;

describe('the facts of a site', () => {
  test('are what its profile states, each with its place', () => {
    const { settings, present: _present, ...facts } = factsOf({ [uris.profile]: profile });
    const at = (words: string, line: number) => ({
      words: `${words} in SiteMetering.ini`,
      uri: uris.profile,
      line,
    });
    assert.deepEqual(facts, {
      zone: { value: 'America/Los_Angeles', origin: at('[Site] Zone', 2) },
      version: { value: 'SP3', origin: at('[Site] Version', 3) },
      hotfixes: { value: ['Q245271'], origin: at('[Site] Hotfixes', 4) },
      environment: { value: 'production', origin: at('[Site] Environment', 5) },
      // Noon of the zone above.
      referenceDate: { value: 989_175_600, origin: at('[Site] ReferenceDate', 6) },
      servers: { value: ['METER01', 'METER02'], origin: at('[Site] Servers', 7) },
      mode: { value: 'online', origin: at('[ClientAgent] RealTimeVerification', 9) },
    });
    assert.deepEqual(settings?.get('ClientAgent.RetryDelay')?.origin, at('[ClientAgent] RetryDelay', 10));
  });

  test('come from the profile before LICMTR.CFG, and from that before a site control file', () => {
    const all = factsOf({ [uris.control]: control, [uris.licmtr]: licmtr, [uris.profile]: profile });
    assert.equal(all.mode?.origin.uri, uris.profile);
    assert.deepEqual(all.servers?.value, ['METER01', 'METER02']);
    assert.equal(all.settings?.get('ClientAgent.RetryDelay')?.origin.uri, uris.profile);
    assert.equal(all.settings?.get('ClientAgent.Retries')?.origin.uri, uris.control);

    const stored = factsOf({ [uris.control]: control, [uris.licmtr]: licmtr });
    assert.deepEqual(stored.mode, {
      value: 'offline',
      origin: { words: 'ContinuousOffline in LICMTR.CFG', uri: uris.licmtr, line: 1 },
    });
    assert.deepEqual(stored.servers, {
      value: ['METER07'],
      origin: { words: 'LicenseServers in LICMTR.CFG', uri: uris.licmtr, line: 3 },
    });
    const alone = factsOf({ [uris.control]: control });
    assert.equal(alone.mode?.origin.words, 'ContinuousOffline in sitectrl.ct0');
  });

  test('stay unknown where a value is not understood', () => {
    const facts = factsOf({
      [uris.profile]: '[Site]\nZone=here\nVersion=SP9\nServers=\nReferenceDate=05/06/2001\n',
    });
    assert.deepEqual(Object.keys(facts), ['present', 'settings']);
  });

  test('know that a site has no server', () => {
    assert.deepEqual(factsOf({ [uris.profile]: '[Site]\nServers=none\n' }).servers?.value, []);
    assert.equal(
      factsOf({ [uris.licmtr]: '[Component Configuration]\n(REG_SZ) LicenseServers=\n' }).servers,
      undefined,
    );
  });

  test('take the present for a reference date of now', () => {
    const files = { [uris.profile]: '[Site]\nReferenceDate=now\n' };
    assert.equal(factsOf(files, 1234).referenceDate?.value, 1234);
  });

  test('give way to, or come before, what a person states, by the order of the sources', () => {
    const files = siteSources([siteFile(uris.licmtr, licmtr)]);
    const stated = { mode: { value: 'online', origin: { words: 'option --mode' } } } as const;
    const occasion = { now: 0, fileTime: undefined };
    assert.equal(resolveFacts([stated, ...files], occasion).mode?.value, 'online');
    assert.equal(resolveFacts([...files, stated], occasion).mode?.value, 'offline');
  });
});

test('of several lines that state a setting the first counts, as the rules have it', () => {
  const { settings } = sourceOf(siteFile(uris.control, control + control.replace('<7>', '<8>')));
  const stated = settings?.get('ClientAgent.Retries')?.value;
  assert.equal(stated?.text, '7');
});

test('a Remodbc.ini states nothing about its site', () => {
  assert.deepEqual(sourceOf(siteFile('file:///site/Remodbc.ini', '[Site]\nZone=UTC\n')), {});
});

test('LicenseServers counts in LICMTR.CFG only', () => {
  assert.equal(sourceOf(siteFile(uris.profile, licmtr)).servers, undefined);
});

test('the name of a file is read from its address', () => {
  assert.equal(fileName('file:///a/Site%20Metering.ini'), 'Site Metering.ini');
  assert.equal(fileName('file:///a/100%.ini'), '100%.ini');
  assert.equal(fileName('untitled:Remodbc.ini'), 'untitled:Remodbc.ini');
});
