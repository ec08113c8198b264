import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FileExplanation, ReportRow } from '../../../server/src/core/explain/model.ts';
import type { SiteSource } from '../../../server/src/core/site/resolve.ts';
import { siteOf, stated } from './site-of.ts';

function explained(path: string, text: string, source: SiteSource = {}): FileExplanation {
  const [file] = siteOf({ [path]: text }, source).files.shown;
  assert.ok(file);
  return file;
}

function row(file: FileExplanation, label: string): ReportRow | undefined {
  return file.sections.flatMap(({ rows }) => rows.shown).find((one) => one.label.startsWith(label));
}

describe('Remodbc.ini', () => {
  const text =
    '; c\n[DS]\nPackTime=989139599\nPackInterval=86400\n[Logging]\nLogon=1\nFileName="x.log"\nFile=1\n[DS]\nPackTime=1\n';

  test('is said in the zone of the site, with unit and line', () => {
    const file = explained('Remodbc.ini', text, { zone: stated('America/Los_Angeles') });
    assert.deepEqual(row(file, 'PackTime'), {
      label: 'PackTime (Moment of the next scheduled pack)',
      text: 'Sunday 6 May 2001, 01:59:59 (America/Los_Angeles, UTC-07:00). Default slot, Sunday 1:59:59 A.M.: this is one',
      written: '989139599',
      unit: 'seconds since 1970-01-01 00:00 (documented)',
      origin: 'line 3',
    });
    assert.equal(row(file, 'PackInterval')?.text, 'every 1 day');
    assert.deepEqual(file.summary, [
      'The next pack of the tables is planned for Sunday 6 May 2001, 01:59:59 (America/Los_Angeles, UTC-07:00).',
      'The tables are packed every 1 day.',
      'A log is written to "x.log".',
    ]);
  });

  test('in UTC where the zone is not known, and which zone would make it the default', () => {
    const { text: words = '' } = row(explained('Remodbc.ini', text), 'PackTime') ?? {};
    assert.match(
      words,
      /^Sunday 6 May 2001, 08:59:59 \(UTC\)\. .* this is one if the server keeps UTC-07:00$/,
    );
  });

  test('tells what is not read, not known and not there', () => {
    const file = explained('Remodbc.ini', text);
    assert.match(file.notes.join(), /Windows never reads 1 line of this file \(line 10\)/);
    assert.equal(row(file, 'File')?.text, '"x.log"');
    assert.equal(
      file.sections.flatMap(({ rows }) => rows.shown).find(({ label }) => label === 'File')?.text,
      'no article names this key',
    );
    const absent = file.sections.find(({ title }) => title === 'Not in the file');
    assert.deepEqual(
      absent?.rows.shown.map(({ label }) => label.split(' ')[0]),
      ['BackupName', 'MaxSize'],
    );
    assert.match(
      row(explained('Remodbc.ini', '[DS]\n'), 'PackInterval')?.text ?? '',
      /^default: absent; once a week/,
    );
  });

  test('guesses the unit of a number that is no moment', () => {
    const file = explained('Remodbc.ini', '[DS]\nPackTime=989139599000\n');
    assert.match(
      row(file, 'PackTime')?.text ?? '',
      /looks like milliseconds since 1970, which would be Sunday 6 May 2001/,
    );
    assert.equal(file.summary[0], 'The time of the next pack makes no sense.');
    for (const value of ['', 'Sunday', '-1', '99999999999999999999999', '1 ', '\0'])
      assert.ok(
        explained('Remodbc.ini', `[DS]\nPackTime=${value}\nPackInterval=${value}\n`).summary.length === 3,
      );
  });

  test('measures the distance from the reference date', () => {
    const file = explained('Remodbc.ini', text, { referenceDate: stated({ seconds: 989139599 + 86_400 }) });
    assert.match(row(file, 'PackTime')?.text ?? '', /1 day ago at the reference date/);
  });
});

describe('the other files', () => {
  test('LICMTR.CFG: mode, retries, servers, time of change', () => {
    const file = explained(
      'LICMTR.CFG',
      '[Component Configuration]\nLastUpdate=29228490, 61154480\n(REG_DWORD) ContinuousOffline=1\n(REG_DWORD) GoOnLineInt=900\n(REG_DWORD) TriesBeforeOffline=2\n(REG_SZ) LicenseServers=M1, M2\n[M1]\n(REG_SZ) UncDbPath=\\\\M1\\LicMtr\n',
    );
    assert.deepEqual(file.summary, [
      'Clients are metered offline: they note what runs and report it later.',
      'A client that reaches no server tries again 2 times, with 15 minutes between attempts.',
      'It names 2 metering servers: M1, M2.',
    ]);
    assert.match(row(file, 'LastUpdate')?.text ?? '', /22 October 1998/);
    assert.equal(row(file, 'GoOnLineInt')?.text, '15 minutes');
    assert.equal(row(file, 'GoOnLineInt')?.origin, 'line 4');
  });

  test('the profile: settings in words, those that are not understood too', () => {
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

  test('a site control file: settings, other values that decode, blocks', () => {
    const file = explained(
      'sitectrl.ct0',
      'BEGIN_COMPONENT\n<LICENSE_METERING>\nPROPERTY <Balance><REG_SZ><0001200000100400><0>\nPROPERTY <GoOnLineInt><REG_DWORD><><900>\nEND_COMPONENT\n',
    );
    assert.equal(row(file, 'Balance')?.text, 'reads as a schedule: every 4 hours; no text says what for');
    assert.equal(row(file, 'GoOnLineInt')?.text, '15 minutes');
    assert.match(row(file, 'COMPONENT')?.text ?? '', /^1 block\. /);
  });

  test('a log: its length and its times', () => {
    const file = explained(
      'Licsrvc.log',
      'a  $$<X><Tue Jul 18 17:38:07.470 2000 Y><thread=1 (0x1)>\nb  $$<X><Wed Jul 19 17:38:07.470 2000 Y><thread=1 (0x1)>\n',
    );
    assert.deepEqual(file.summary, [
      '2 lines from Tuesday 18 July 2000, 17:38:07 to Wednesday 19 July 2000, 17:38:07, on the clock of the computer that wrote them.',
    ]);
    assert.deepEqual(explained('Liccli.log', '').summary, ['The log is empty.']);
    assert.deepEqual(explained('Liccli.log', 'x').summary, ['1 line without times.']);
  });
});
