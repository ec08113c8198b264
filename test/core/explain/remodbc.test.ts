import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explained, row, stated } from './site-of.ts';

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
    for (const value of ['', '\0', 'x1', '1x', '-5', '1e5', '2147483648', '99999999999'])
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
