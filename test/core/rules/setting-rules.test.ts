import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meteringSettings } from '../../../server/src/core/catalogue/metering/index.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import type { SiteFacts } from '../../../server/src/core/site/facts.ts';
import { factsOf } from '../../support/site-files.ts';

const profileUri = 'file:///site/SiteMetering.ini';
const clientUri = 'file:///site/LICMTR.CFG';

function profileFindings(text: string, facts: SiteFacts = {}): readonly Finding[] {
  return lint(parseFile(text, 'site-metering'), facts, defaultSettings);
}

function clientFindings(lines: string, facts: SiteFacts = {}): readonly Finding[] {
  const text = `[Component Configuration]\n(REG_SZ) LicenseServers=M\n${lines}\n[M]\n`;
  return lint(parseFile(text, 'licmtr-cfg'), facts, defaultSettings);
}

function heard(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('what other files of the site state', () => {
  test('is weighed against what this file states', () => {
    const facts = factsOf({ [profileUri]: '[Timings]\nConfigurationPolling=10 minutes\n' });
    const [finding, ...others] = clientFindings('(REG_DWORD) GoOnLineInt=900', facts);
    assert.deepEqual(others, []);
    assert.equal(finding?.rule, 'SWM601');
    assert.match(finding.message, /\(10 minutes, \[Timings\] ConfigurationPolling in SiteMetering\.ini\)/);
    assert.deepEqual(
      finding.related.map(({ elsewhere }) => elsewhere),
      [{ uri: profileUri, line: 1 }],
    );
    assert.deepEqual(finding.fixes, []);
  });

  test('is weighed the other way round, too', () => {
    const facts = factsOf({ [clientUri]: '[Component Configuration]\n(REG_DWORD) GoOnLineInt=3600\n' });
    const [finding] = profileFindings('[Timings]\nConfigurationPolling=1 hour\n', facts);
    assert.equal(finding?.rule, 'SWM601');
    assert.match(finding.message, /\(1 hour, GoOnLineInt in LICMTR\.CFG\).*\(1 hour\)/);
    assert.deepEqual(
      finding.fixes.map(({ title }) => title),
      ['Set to 240 minutes'],
    );
  });

  test('leaves no fix where another value of this file would not help', () => {
    const slow = factsOf({ [clientUri]: '[Component Configuration]\n(REG_DWORD) GoOnLineInt=14400\n' });
    const [never] = profileFindings('[Timings]\nConfigurationPolling=1 hour\n', slow);
    assert.deepEqual([never?.rule, never?.fixes], ['SWM601', []]);
    const polling = (minutes: number) =>
      factsOf({ [profileUri]: `[Timings]\nTimedOutPolling=${minutes} minutes\n` });
    const [short] = profileFindings('[Timings]\nLiveStatus=60 minutes\n', polling(58));
    assert.deepEqual([short?.rule, short?.fixes], ['SWM605', []]);
    const [other] = profileFindings('[Timings]\nLiveStatus=60 minutes\n', polling(60));
    assert.deepEqual(
      other?.fixes.map(({ title }) => title),
      ['Set to 30 minutes'],
    );
  });

  test('counts less than what this file states itself', () => {
    const facts = factsOf({
      [profileUri]: '[Timings]\nConfigurationPolling=1 minute\nLiveStatus=10 hours\n[Site]\nVersion=SP4\n',
    });
    const own =
      '[Timings]\nConfigurationPolling=240 minutes\nLiveStatus=1 hour\nTimedOutPolling=2 hours\n' +
      '[ClientAgent]\nRetryDelay=15 minutes\n[Site]\nVersion=SP3\nExcludedListSize=4 MB\n';
    assert.deepEqual(heard(profileFindings(own, facts)), ['SWM612 warning']);
  });

  test('tells the mode, the servers, the parent and the version', () => {
    const site = { [profileUri]: '[Site]\nParentSite=CEN\nVersion=2.0\n' };
    const client = {
      [clientUri]:
        '[Component Configuration]\n(REG_DWORD) ContinuousOffline=1\n(REG_SZ) LicenseServers=A, B\n',
    };
    const facts = factsOf({ ...site, ...client });
    assert.deepEqual(heard(profileFindings('[Local]\nLicenseBalancing=every 4 hours\n', facts)), [
      'SWM505 warning',
    ]);
    assert.deepEqual(heard(profileFindings('[General]\nNamePolicy=original\n', facts)), ['SWM611 warning']);
    assert.deepEqual(heard(profileFindings('[DataSummarization]\nSchedule=every 7 days\n', facts)), [
      'SWM508 information',
    ]);
    assert.deepEqual(heard(profileFindings('[Site]\nWindows9xClients=2\n', facts)), ['SWM617 information']);
    assert.deepEqual(heard(profileFindings('[ClientAgent]\nRetries=3\n', facts)), ['SWM602 information']);
    assert.deepEqual(heard(profileFindings('[Timings]\nTimedOutPolling=1 hour\n', facts)), []);
  });

  test('shows why switching off does not help', () => {
    const facts = factsOf({ [profileUri]: '[Intersite]\nSchedule=every 4 hours\n' });
    const [finding] = profileFindings('[Intersite]\nEnabled=no\n', facts);
    assert.equal(finding?.rule, 'SWM506');
    assert.deepEqual(
      finding.related.map(({ elsewhere }) => elsewhere),
      [{ uri: profileUri, line: 1 }],
    );
    const resting = factsOf({ [profileUri]: '[Intersite]\nSchedule=once a year\n' });
    assert.deepEqual(profileFindings('[Intersite]\nEnabled=no\n', resting), []);
  });
});

describe('of several rules that see one value', () => {
  test('the one on a damaged token silences those that trust it', () => {
    assert.deepEqual(heard(profileFindings('[Local]\nLicenseBalancing=000120000011E100\n')), [
      'SWM502 warning',
    ]);
    assert.deepEqual(
      heard(profileFindings('[Local]\nDataCollation=00012000001000080001200000100108\n[Site]\nZone=UTC\n')),
      ['SWM502 warning'],
    );
  });

  test('a mere hint about a token silences nothing', () => {
    assert.deepEqual(heard(profileFindings('[Local]\nLicenseBalancing=000120000011E002\n')), [
      'SWM502 hint',
      'SWM503 warning',
    ]);
  });

  test('the one on offline mode stands for those on too often and too rarely', () => {
    const offline = '[ClientAgent]\nRealTimeVerification=no\n';
    for (const schedule of ['every 15 minutes', 'every 14 days'])
      assert.deepEqual(heard(profileFindings(`${offline}[Local]\nLicenseBalancing=${schedule}\n`)), [
        'SWM505 warning',
      ]);
  });

  test('the one on units silences those that take the number at its word', () => {
    assert.deepEqual(heard(clientFindings('(REG_DWORD) GoOnLineInt=15')), ['SWM609 warning']);
    assert.deepEqual(
      heard(profileFindings('[Timings]\nConfigurationPolling=20\nLiveStatus=60\nTimedOutPolling=60\n')),
      ['SWM609 warning', 'SWM609 warning', 'SWM609 warning'],
    );
    assert.deepEqual(heard(profileFindings('[Intersite]\nReceiptPeriod=14\n')), ['SWM609 warning']);
  });

  test('both speak where two articles contradict each other', () => {
    assert.deepEqual(heard(clientFindings('(REG_DWORD) GoOnLineInt=14400')), [
      'SWM601 warning',
      'SWM604 warning',
    ]);
  });
});

test('a value is judged as Windows returns it', () => {
  const text = [
    '[Local]',
    'LicenseBalancing="every 4 hours"',
    'LicenseBalancing=every 5 minutes',
    '[LOCAL]',
    'LicenseBalancing=every 5 minutes',
  ].join('\n');
  assert.deepEqual(heard(profileFindings(text)), ['SWM101 warning', 'SWM102 warning']);
});

test('a profile with the defaults of the console has nothing to find fault with', () => {
  const text = [
    '[General]',
    'VersionPolicy=partial',
    '[Local]',
    'LicenseBalancing=every 4 hours',
    'SiteManagement=every 1 hour',
    'DataCollation=every 4 hours',
    '[Intersite]',
    'Enabled=yes',
    'ReceiptPeriod=14 days',
    '[DataSummarization]',
    'Enabled=yes',
    '[ClientAgent]',
    'Enabled=no',
    'Retries=1',
    'RetryDelay=15 minutes',
    '[Timings]',
    'ConfigurationPolling=240 minutes',
    'LiveStatus=60 minutes',
    'TimedOutPolling=120 minutes',
  ].join('\r\n');
  assert.deepEqual(profileFindings(text), []);
  assert.deepEqual(profileFindings(`${text}\r\n[ClientAgent]\r\n`).length, 1);
  const online = { mode: { value: 'online', origin: { words: 'the test' } } } as const;
  assert.deepEqual(profileFindings(text, online), []);
  const offline = { mode: { value: 'offline', origin: { words: 'the test' } } } as const;
  assert.deepEqual(heard(profileFindings(text, offline)), ['SWM505 warning']);
});

test('the limits of a setting are no fault, and what lies beyond is set to the limit', () => {
  for (const { section, key, type, bounds } of meteringSettings) {
    if (!bounds || !/^(?:Retries|ConfigurationPolling|LiveStatus|TimedOutPolling)$/.test(key)) continue;
    const unit = type === 'duration' ? 60 : 1;
    const fixesFor = (value: number): readonly string[] | undefined => {
      const text = `[${section}]\n${key}=${type === 'duration' ? `${value / unit} minutes` : value}\n`;
      const found = profileFindings(text).find(({ rule }) => rule === 'SWM603');
      return found?.fixes.map(({ title }) => title);
    };
    const { smallest, largest } = bounds;
    for (const value of [smallest, smallest + unit, largest])
      assert.equal(fixesFor(value), undefined, `${key} ${value}`);
    for (const [value, limit] of [[smallest - unit, smallest] as const, [largest + unit, largest] as const]) {
      const words = String(limit / unit);
      if (value > 0) assert.ok(fixesFor(value)?.[0]?.includes(words), `${key} ${value}: ${fixesFor(value)}`);
    }
  }
});

test('rules that rest on inference or arithmetic alone report no errors', () => {
  for (const { meta } of rules.filter(({ meta }) => /^SWM[56]/.test(meta.id)))
    assert.ok(meta.severity !== 'error' || meta.evidence === 'documented', meta.id);
});

test('every message of a rule without an article names another source, or speaks of this product', () => {
  for (const { meta } of rules.filter(({ meta }) => /^SWM[56]/.test(meta.id) && meta.articles.length === 0))
    assert.match(meta.explanation, /online help of SMS 2\.0|format of this product/, meta.id);
});
