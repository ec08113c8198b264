import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseDocument, parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import {
  lastUpdate,
  licenseServers,
  licmtrKey,
  licmtrLine,
  SETTINGS_SECTION,
  serverSection,
} from '../../../server/src/core/site/licmtr.ts';
import { fixture } from '../../support/fixtures.ts';
import { inShort, siteFile } from '../../support/site-files.ts';

/** The sample of Q199747 as it was printed. */
const published = readFileSync(fixture('licmtr/published.cfg'), 'latin1');

describe('the published LICMTR.CFG', () => {
  for (const [name, text] of [
    ['LF', published],
    ['CR LF', published.replaceAll('\n', '\r\n')],
  ] as const) {
    test(`has nothing to find fault with (${name})`, () => {
      for (const mode of [undefined, 'offline', 'online'] as const) {
        const facts = mode ? { mode: { value: mode, origin: { words: 'the test' } } } : {};
        const settings = { ...defaultSettings, unknownNames: true };
        assert.deepEqual(lint(parseFile(text, 'licmtr-cfg', 'windows-1252'), facts, settings), []);
      }
    });
  }

  test('is read in full', () => {
    const { profile } = parseDocument(published, 'licmtr-cfg');
    assert.deepEqual(
      licenseServers(profile)?.servers.map(({ name }) => name),
      ['<site system server name>'],
    );
    assert.deepEqual(
      profile.sections.map(({ name }) => name).filter((name) => serverSection(profile, name)),
      ['<site system server name>'],
    );
    // 22 October 1998, 14:41:12 UTC.
    assert.equal(lastUpdate(profile)?.seconds, 909_067_272);
    assert.deepEqual(siteFile('file:///LICMTR.CFG', published).configured.map(inShort), [
      {
        name: 'ClientAgent.RealTimeVerification',
        calledAs: 'ContinuousOffline',
        form: 'stored',
        value: { type: 'flag', flag: false },
      },
      {
        name: 'ClientAgent.RetryDelay',
        calledAs: 'GoOnLineInt',
        form: 'stored',
        value: { type: 'duration', seconds: 900, hasUnit: true },
      },
      {
        name: 'ClientAgent.Retries',
        calledAs: 'TriesBeforeOffline',
        form: 'stored',
        value: { type: 'count', number: 1 },
      },
    ]);
  });

  test('says of a server what its section holds, also on the line that lacks a parenthesis', () => {
    const { profile } = parseDocument(published, 'licmtr-cfg');
    const server = serverSection(profile, '<site system server name>');
    assert.ok(server);
    const value = (name: string) => {
      const line = licmtrLine(profile, server, name);
      return line === undefined ? undefined : profile.value(line);
    };
    assert.equal(value('Name'), '<site system server name>');
    assert.equal(value('Platform'), '3');
    assert.equal(value('uncdbpath'), '\\\\<site system server name>\\LicMtr');
    assert.equal(value('TYPE'), undefined);
  });
});

describe('a key of LICMTR.CFG', () => {
  test('has a type and a name', () => {
    assert.deepEqual(licmtrKey('(REG_DWORD) GoOnLineInt'), { type: 'REG_DWORD', name: 'GoOnLineInt' });
    assert.deepEqual(licmtrKey('( reg_sz )Name'), { type: 'REG_SZ', name: 'Name' });
    assert.deepEqual(licmtrKey('(REG_SZ Name'), { type: 'REG_SZ', name: 'Name' });
    assert.deepEqual(licmtrKey('(REG_MULTI_SZ) A B '), { type: 'REG_MULTI_SZ', name: 'A B' });
    assert.deepEqual(licmtrKey('LastUpdate'), { type: '', name: 'LastUpdate' });
    assert.deepEqual(licmtrKey('(other) Name'), { type: '', name: '(other) Name' });
    assert.deepEqual(licmtrKey(''), { type: '', name: '' });
  });
});

describe('LicenseServers', () => {
  const servers = (value: string) => {
    const text = `[Component Configuration]\n(REG_SZ) LicenseServers=${value}\n`;
    const named = licenseServers(parseDocument(text, 'licmtr-cfg').profile);
    return named?.servers.map(({ name, start, end }) => [name, text.slice(start, end)]);
  };

  test('names one server or several, each at its place', () => {
    assert.deepEqual(servers('METER01'), [['METER01', 'METER01']]);
    assert.deepEqual(servers('METER01, METER0;METER'), [
      ['METER01', 'METER01'],
      ['METER0', 'METER0'],
      ['METER', 'METER'],
    ]);
    assert.deepEqual(servers('"A, B"'), [
      ['A', 'A'],
      ['B', 'B'],
    ]);
    assert.deepEqual(servers(' ,; '), []);
    assert.deepEqual(servers(''), []);
  });

  test('is not looked for where Windows does not find it', () => {
    for (const text of [
      '(REG_SZ) LicenseServers=A\n',
      '[METER01]\n(REG_SZ) LicenseServers=A\n',
      '[Component Configuration]\n[Component Configuration]\n(REG_SZ) LicenseServers=A\n',
    ])
      assert.equal(licenseServers(parseDocument(text, 'licmtr-cfg').profile), undefined);
  });
});

describe('LastUpdate', () => {
  const seconds = (value: string) =>
    lastUpdate(parseDocument(`[${SETTINGS_SECTION}]\nLastUpdate=${value}\n`, 'licmtr-cfg').profile)?.seconds;

  test('holds the two halves of a FILETIME, high first', () => {
    assert.equal(seconds('29228490, 61154480'), 909_067_272);
    assert.equal(seconds('29228490,61154480'), 909_067_272);
    assert.equal(seconds('0, 0'), -11_644_473_600);
  });

  test('says nothing in another form', () => {
    for (const value of ['', '29228490', '29228490 61154480', '4294967296, 0', 'x, y'])
      assert.equal(seconds(value), undefined);
  });
});

test('a line without "=" states no servers, and the section IDENT is none', () => {
  const { profile } = parseDocument(
    '[Component Configuration]\nLicenseServers\n(REG_SZ) LicenseServers=METER01\n[IDENT]\n[METER01]\n',
    'licmtr-cfg',
  );
  assert.equal(licenseServers(profile)?.line, 2);
  assert.equal(serverSection(profile, 'ident'), undefined);
  assert.equal(serverSection(profile, 'meter01')?.name, 'METER01');
});
