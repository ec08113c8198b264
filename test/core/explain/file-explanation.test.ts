import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { explainFile } from '../../../server/src/core/explain/file-explanation.ts';
import type { FileExplanation, ReportRow } from '../../../server/src/core/explain/model.ts';
import { severities } from '../../../server/src/core/rules/rule.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
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

describe('a value of Remodbc.ini', () => {
  const text = (
    key: string,
    value: string,
    section = key === 'PackTime' || key === 'PackInterval' ? 'DS' : 'Logging',
  ) => row(explained('Remodbc.ini', `[${section}]\n${key}=${value}\n`), key)?.text;
  const summary = (lines: string) => explained('Remodbc.ini', lines).summary;

  test('is a moment only where it is a number, and nothing but one', () => {
    for (const value of ['Sunday', 'x989139599', '989139599x', '-1', '99999999999999999999999', ''])
      assert.equal(text('PackTime', value), `"${value}" is no number of seconds`);
    assert.match(text('PackTime', '2147483647') ?? '', /^Tuesday 19 January 2038, 03:14:07 \(UTC\)/);
    assert.equal(text('PackTime', '2147483648'), 'no moment that a signed 32-bit number of seconds can hold');
  });

  test('may be in another unit, and in which', () => {
    assert.match(
      text('PackTime', '989139599000') ?? '',
      /^no moment that .* can hold\. It looks like milliseconds since 1970, which would be Sunday 6 May 2001, 08:59:59 \(UTC\)$/,
    );
    assert.match(text('PackTime', '604799') ?? '', /\. It looks like the second of the week$/);
    assert.doesNotMatch(text('PackTime', '989139599') ?? '', /looks like/);
  });

  test('is a length of time only where it is a number that means something', () => {
    assert.equal(text('PackInterval', '604800'), 'every 7 days');
    for (const zero of ['0', '00'])
      assert.equal(text('PackInterval', zero), `${zero}: what that means is not documented`);
    for (const value of ['weekly', 'x86400', '86400x', '0x', '1234567890123456'])
      assert.equal(text('PackInterval', value), `"${value}" is no number of seconds`);
  });

  test('is said as its article has it', () => {
    assert.equal(text('Logon', '1'), 'log on');
    assert.equal(text('Logon', '0'), 'log off (inferred)');
    assert.equal(text('MaxSize', '5000'), '5000 bytes');
    for (const value of ['x5', '5x', '']) assert.equal(text('MaxSize', value), `"${value}" is no number`);
  });

  test('has a unit where it counts something', () => {
    const units = (lines: string) =>
      explained('Remodbc.ini', lines).sections.flatMap(({ rows }) =>
        rows.shown.map(({ label, unit }) => [label.split(' ')[0], unit]),
      );
    assert.deepEqual(units('[DS]\nPackTime=1\nPackInterval=1\n[Logging]\nLogon=1\nFileName=x\nMaxSize=1\n'), [
      ['PackTime', 'seconds since 1970-01-01 00:00 (documented)'],
      ['PackInterval', 'seconds (documented)'],
      ['Logon', undefined],
      ['FileName', undefined],
      ['MaxSize', 'not documented; bytes is the natural reading (inferred)'],
      ['BackupName', 'default shown'],
    ]);
    assert.deepEqual(units('[Logging]\nLogon=1\n'), [
      ['Logon', undefined],
      ['PackTime', 'default documented'],
      ['PackInterval', 'default documented'],
      ['FileName', 'default shown'],
      ['BackupName', 'default shown'],
      ['MaxSize', 'default shown'],
    ]);
  });

  test('is summed up, whatever it is', () => {
    const next = (value: string) => summary(`[DS]\nPackTime=${value}\n`)[0];
    for (const value of ['', 'x1', '1x', '-5', '1e5', '2147483648', '99999999999'])
      assert.equal(next(value), 'The time of the next pack makes no sense.');
    assert.equal(
      next('2147483647'),
      'The next pack of the tables is planned for Tuesday 19 January 2038, 03:14:07 (UTC).',
    );
    const often = (value: string) => summary(`[DS]\nPackInterval=${value}\n`)[1];
    for (const value of ['', 'x1', '1x', '99999999999', '0'])
      assert.equal(often(value), 'How often the tables are packed is not understood.');
    const log = (lines: string) => summary(`[Logging]\n${lines}`)[2];
    assert.equal(log('Logon=1\n'), 'A log is written.');
    assert.equal(log('Logon=1\nFileName=x\n'), 'A log is written to "x".');
    assert.equal(log('FileName=x\n'), 'No log is written.');
  });

  test('says what stands in its section, and where nothing is missing nothing is told', () => {
    const file = explained(
      'Remodbc.ini',
      '[DS]\nPackTime=1\nPackInterval=1\n[Logging]\nLogon=0\nLogon=1\n[Odd]\nPackInterval=1\n[DS]\nPackInterval=1\n',
    );
    assert.deepEqual(
      file.sections.map(({ title, rows }) => [title.split(':')[0], rows.shown.length]),
      [
        ['[DS]', 2],
        ['[Logging]', 1],
        ['[Odd]', 1],
      ],
    );
    assert.match(file.sections[0]?.title ?? '', /^\[DS\]: ./);
    assert.equal(file.sections[2]?.title, '[Odd]');
  });

  test('that is a secret is not shown, and no more than that is hidden', () => {
    const file = explained('Remodbc.ini', '[DS]\nPassword=x\nPassword2=\nAccount Key=y\n');
    assert.deepEqual(
      ['Password', 'Password2', 'Account Key'].map(
        (key) => file.sections[0]?.rows.shown.find(({ label }) => label === key)?.written,
      ),
      ['(secret, not shown)', '', '(secret, not shown)'],
    );
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

  test('LICMTR.CFG: each line in its own words', () => {
    const lines =
      '[ident]\nTYPE=Base\n[Component Configuration]\nLastUpdate=29228490, 61154480\n(REG_SZ) LicenseServers=M1; M2\n(REG_DWORD) Flags=0\n';
    const file = explained('LICMTR.CFG', lines, { zone: stated('America/Los_Angeles') });
    assert.deepEqual(
      file.sections.flatMap(({ title, rows: { shown } }) => [
        [title],
        ...shown.map(({ label, text, written, unit = '' }) => [label, text, written, unit]),
      ]),
      [
        ['[ident]: kind of file'],
        ['TYPE', 'Base', undefined, ''],
        ['[Component Configuration]: what the agent on clients does'],
        [
          'LastUpdate (last change)',
          'Thursday 22 October 1998, 07:41:12 (America/Los_Angeles, UTC-07:00)',
          '29228490, 61154480',
          'two halves of a FILETIME, high first (inferred)',
        ],
        ['LicenseServers (metering servers)', 'M1, M2', 'M1; M2', ''],
        ['Flags (REG_DWORD)', '0', undefined, ''],
      ],
    );
    const none = explained('LICMTR.CFG', '[Component Configuration]\n(REG_SZ) LicenseServers=\n');
    assert.equal(row(none, 'LicenseServers')?.text, 'none');
  });

  test('LICMTR.CFG: how often a client tries is said where both numbers are known', () => {
    const tries = (lines: string) =>
      explained('LICMTR.CFG', `[Component Configuration]\n${lines}`).summary.filter((one) =>
        /tries/.test(one),
      );
    assert.equal(tries('(REG_DWORD) GoOnLineInt=900\n(REG_DWORD) TriesBeforeOffline=1\n').length, 1);
    for (const lines of [
      '(REG_DWORD) GoOnLineInt=900\n',
      '(REG_DWORD) TriesBeforeOffline=1\n',
      '(REG_DWORD) GoOnLineInt=often\n(REG_DWORD) TriesBeforeOffline=1\n',
      '(REG_DWORD) GoOnLineInt=900\n(REG_DWORD) TriesBeforeOffline=often\n',
    ])
      assert.deepEqual(tries(lines), [], lines);
    assert.deepEqual(explained('LICMTR.CFG', '[Component Configuration]\n').summary, [
      'It names no metering server.',
    ]);
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

  test('the profile: the words of every kind of value', () => {
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

  test('the profile: where a schedule stands as a token its unit is told, and the token in full', () => {
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

  test('LICMTR.CFG and a site control file: the unit in which SMS stores a setting', () => {
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

  test('a site control file: what is not there is not told', () => {
    const file = explained('sitectrl.ct0', 'x\n');
    assert.deepEqual([file.sections, file.notes], [[], []]);
    assert.deepEqual(file.summary, [
      'It has 0 blocks and states no setting of software metering under a name that a text gives.',
    ]);
    const empty = explained(
      'sitectrl.ct0',
      'BEGIN_FILE_DEFINITION\n<9><Weather><><DEF><x98><1>\nEND_FILE_DEFINITION\n',
    );
    assert.deepEqual(
      empty.sections[0]?.rows.shown.map(({ label, text, origin }) => [label, text, origin]),
      [
        ['Type', 'not documented', 'line 2'],
        ['From site', 'DEF', 'line 2'],
        ['Written', 'no number of seconds', 'line 2'],
      ],
    );
    const later = explained(
      'sitectrl.ct0',
      'BEGIN_FILE_DEFINITION\n<1><x><A><B><98x><1>\nEND_FILE_DEFINITION\n',
    );
    assert.equal(row(later, 'Written')?.text, 'no number of seconds');
  });

  test('a site control file: values of components that a text knows, decode, or belong to metering', () => {
    const component = (name: string, ...lines: readonly string[]) =>
      `BEGIN_COMPONENT\n<${name}>\n${lines.join('\n')}\nEND_COMPONENT\n`;
    const file = explained(
      'sitectrl.ct0',
      component(
        'SMS_X',
        'PROPERTY <Other><REG_SZ><x><0>',
        'PROPERTY <Replication Interval><REG_DWORD><><3600>',
        'PROPERTY <Cycle><REG_SZ><0001200000100400><0>',
      ) +
        component(
          'LICENSE METERING',
          'PROPERTY <SYSOPT_LTMSYNCINT><REG_DWORD><><4>',
          'PROPERTY <Odd><REG_SZ><x><0>',
        ),
    );
    const others = file.sections.find(({ title }) => title === 'Other values of components');
    assert.deepEqual(
      others?.rows.shown.map(({ label, unit }) => [label, unit]),
      [
        ['Replication Interval', 'seconds (documented)'],
        ['Cycle', undefined],
        ['SYSOPT_LTMSYNCINT', undefined],
        ['Odd', undefined],
      ],
    );
    const many = component(
      'LICENSE METERING',
      ...Array.from({ length: 1300 }, (_, index) => `PROPERTY <P${index}><REG_SZ><x><0>`),
    );
    const rows = explained('sitectrl.ct0', many).sections[0]?.rows;
    assert.equal((rows?.shown.length ?? 0) + (rows?.more ?? 0), 1300);
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
    assert.deepEqual(explained('Liccli.log', 'x').sections, []);
    assert.deepEqual(explained('Liccli.log', 'x\ny').summary, ['2 lines without times.']);
    const stamped = 'a  $$<X><Tue Jul 18 17:38:07.470 2000 Y><thread=1 (0x1)>\n';
    const far = `${'x\n'.repeat(500)}${stamped}${'x\n'.repeat(500)}`;
    assert.deepEqual(explained('Licsrvc.log', far).summary, [
      '1001 lines from Tuesday 18 July 2000, 17:38:07 to Tuesday 18 July 2000, 17:38:07, on the clock of the computer that wrote them.',
    ]);
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
    const named = explained(
      'Licsrvc.log',
      'STATMSG: ID=9405 GMTDATE=Sun May 06 08:02:09.110 2001  $$<X><Sun May 06 01:02:09.110 2001 Pacific Daylight Time><thread=4 (0x4)>\n',
    );
    assert.equal(row(named, 'Clock')?.text, 'stood at UTC-07:00, called Pacific Daylight Time');
  });
});

describe('any file', () => {
  test('is told with the encoding it is in, where that is known', () => {
    const file = parseFile('[DS]\n', 'remodbc-ini', 'utf-8-bom');
    assert.equal(explainFile('a', file, {}, defaultSettings, []).encoding, 'utf-8-bom');
    const text = parseFile('[DS]\n', 'remodbc-ini');
    assert.ok(!('encoding' in explainFile('a', text, {}, defaultSettings, [])));
  });

  test('has its settings under the names of the console, however it writes them', () => {
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

  test('has no note on sections where all are told', () => {
    const sections = (count: number) =>
      explained(
        'SiteMetering.ini',
        Array.from({ length: count }, (_, index) => `[S${index}]\nk=1\n`).join(''),
      ).notes;
    assert.deepEqual(sections(30), []);
    assert.deepEqual(sections(31), ['1 more sections are not told.']);
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
    const texts = [
      '[DS]\nPackTime=989139599000\nPackInterval=900\nPackInterval=604800\nx\n',
      '[DS]\n[Logging]\nLogon=1\nFileName=x.log ; c\n',
    ];
    const all = texts.map((text) => {
      const { files, risks } = siteOf({ 'Remodbc.ini': text });
      const counts = { error: 0, warning: 0, information: 0, hint: 0 };
      for (const { severity, places } of risks) counts[severity] += places.shown.length;
      assert.deepEqual(files.shown[0]?.findings, counts);
      return counts;
    });
    for (const severity of severities)
      assert.ok(
        all.some((counts) => counts[severity] > 0),
        severity,
      );
  });
});
