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

  test('does not say what nobody documented', () => {
    const file = explained('Remodbc.ini', '[DS]\nPackInterval=0\n');
    assert.equal(row(file, 'PackInterval')?.text, '0: what that means is not documented');
    assert.equal(file.summary[1], 'How often the tables are packed is not understood.');
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

  test('says of odd values and places what they are', () => {
    const file = explained(
      'Remodbc.ini',
      'a=1\nb=2\n[DS]\nPackTime=4102444800\nPackTime=2\nPackTime=3\n[Logging]\nLogon=2\nFileName=\nMaxSize=1000\nBackupName="x\n[X]\nMaxSize=1\nPassword=example\n',
    );
    assert.deepEqual(
      file.sections.flatMap(({ rows: { shown } }) =>
        shown.map(({ label, text }) => [label.split(' ')[0], text]),
      ),
      [
        ['PackTime', 'no moment that a signed 32-bit number of seconds can hold'],
        ['Logon', '"2": what that means is not documented'],
        ['FileName', 'empty'],
        ['MaxSize', '1000 bytes'],
        ['BackupName', '""x"'],
        ['MaxSize', 'no article names this key'],
        ['Password', 'no article names this key'],
        ['PackInterval', 'default: absent; once a week, which is 604800 seconds'],
      ],
    );
    assert.equal(row(file, 'Password')?.written, '(secret, not shown)');
    assert.deepEqual(file.notes, [
      'Windows never reads 2 lines of this file (line 5 and others), because the same section or key stands above.',
      '2 lines before the first section cannot be read by any program.',
    ]);
    assert.deepEqual(explained('Remodbc.ini', '[Logging]\nLogon=0\nFileName=x.log\n').summary, [
      'The file names no time for the next pack; the service chooses Sunday 1:59:59 A.M. and writes it down.',
      'The tables are packed once a week, which is the default.',
      'No log is written.',
    ]);
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
    assert.deepEqual(
      file.sections.map(({ title }) => title),
      ['[Component Configuration]: what the agent on clients does', '[M1]: a metering server'],
    );
    const online = explained(
      'LICMTR.CFG',
      '[Component Configuration]\n(REG_DWORD) ContinuousOffline=0\nOdd=1\n',
    );
    assert.deepEqual(online.summary, [
      'Clients are metered online: they ask a server before a program runs.',
      'It names no metering server.',
    ]);
    assert.deepEqual(row(online, 'Odd'), { label: 'Odd', text: '1', origin: 'line 3' });
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

  test('the profile: facts of every kind in words, and what is no setting', () => {
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

  test('a site control file: what its head says, and every block with its number', () => {
    const file = explained(
      'sitectrl.ct0',
      'SITE CONTROL FILE [786][1.08]\nBEGIN_FILE_DEFINITION\n<1><Master Site Control File><ABC><DEF><989139599><1>\nEND_FILE_DEFINITION\nBEGIN_COMPONENT\n<SMS_X>\nPROPERTY <Other><REG_SZ><x><0>\nEND_COMPONENT\nBEGIN_COMPONENT\n<LICENSE METERING>\nPROPERTY <Strange><REG_SZ><x><0>\nPROPERTY <ContinuousOffline><REG_DWORD><><1>\nEND_COMPONENT\nBEGIN_FOO\nEND_FOO\n',
    );
    assert.deepEqual(
      file.sections.map(({ title, rows: { shown } }) => [
        title,
        ...shown.map(({ label, text }) => [label, text]),
      ]),
      [
        [
          'File',
          ['Version of the notation', '1.08'],
          ['Type', 'actual'],
          ['For site', 'ABC'],
          ['From site', 'DEF'],
          ['Written', 'Sunday 6 May 2001, 08:59:59 (UTC)'],
        ],
        [
          'Settings of software metering',
          ['ContinuousOffline (Force real-time license verification)', 'no: clients are metered offline'],
        ],
        ['Other values of components', ['Strange', 'no text names this property']],
        [
          'Blocks',
          [
            'FILE_DEFINITION',
            '1 block. What the file is, for which site, and when it was made. It comes first.',
          ],
          ['COMPONENT', '2 blocks. A component that runs on a server.'],
          ['FOO', '1 block. No text explains it.'],
        ],
      ],
    );
    assert.equal(row(file, 'ContinuousOffline')?.unit, '1 = offline, 0 = online (inferred)');
    assert.equal(row(file, 'Strange')?.origin, 'line 11');
    assert.deepEqual(file.notes, []);
    assert.equal(
      file.summary[0],
      'It has 4 blocks and states 1 setting of software metering under a name that a text gives.',
    );
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

  test('a log: where its clock stood, as far as its lines tell', () => {
    const file = explained(
      'Licsrvc.log',
      'STATMSG: ID=9405 SEV=E GMTDATE=Sun May 06 08:02:09.110 2001  $$<X><Sun May 06 01:02:09.110 2001><thread=4 (0x4)>\r\nx\r\n',
    );
    assert.deepEqual(file.sections, [
      {
        title: 'Time zone',
        rows: { shown: [{ label: 'Clock', text: 'stood at UTC-07:00', origin: 'line 1' }], more: 0 },
      },
    ]);
    assert.match(file.summary[0] ?? '', /^2 lines from Sunday 6 May 2001, 01:02:09 to Sunday 6 May 2001/);
  });
});

describe('a file with much in it', () => {
  test('is told in part, and how much is left is said', () => {
    const sections = Array.from({ length: 33 }, (_, index) => `[S${index}]\nk=1\n`).join('');
    const many = explained('Remodbc.ini', `[Empty]\n${sections}`);
    assert.equal(many.sections.length, 30);
    assert.equal(many.sections[0]?.title, '[S0]');
    // One is that of the keys that are not there.
    assert.deepEqual(many.notes, ['4 more sections are not told.']);
    const keys = Array.from({ length: 70 }, (_, index) => `k${index}=1\n`).join('');
    const long = explained(
      'Remodbc.ini',
      ['A', 'B', 'C', 'D', 'E'].map((name) => `[${name}]\n${keys}`).join(''),
    );
    assert.deepEqual(
      long.sections.map(({ rows }) => [rows.shown.length, rows.more]),
      [
        [60, 10],
        [60, 10],
        [60, 10],
        [20, 50],
        [0, 70],
        [0, 3],
      ],
    );
  });

  test('says how many findings of each weight there are', () => {
    const text = '[DS]\nPackTime=989139599000\nPackInterval=900\nPackInterval=604800\nx\n';
    const { files, risks } = siteOf({ 'Remodbc.ini': text });
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const { severity, places } of risks) counts[severity] += places.shown.length;
    assert.deepEqual(files.shown[0]?.findings, counts);
    assert.ok(counts.error > 0 && counts.warning > 0);
  });
});
