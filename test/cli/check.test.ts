import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, type JsonFile, onlyRule, runCli, utf16 } from './run-cli.ts';

/** A file with one finding of SWM101, and one without. */
const twice = '[DS]\nPackTime=989143199\nPackInterval=604800\nPackInterval=604800\n';
const clean = '[DS]\nPackTime=989143199\nPackInterval=604800\n';

/** The places where SWM101 speaks, as file, line and characters. */
function duplicates(stdout: string): readonly unknown[] {
  return (JSON.parse(stdout) as readonly JsonFile[]).flatMap(({ file, findings }) =>
    findings
      .filter(({ rule }) => rule === 'SWM101')
      .map(({ range: { start, end } }) => [file, start.line, start.character, end.line, end.character]),
  );
}

function filesOf(stdout: string): readonly string[] {
  return (JSON.parse(stdout) as readonly JsonFile[]).map(({ file }) => file);
}

describe('check', { concurrency: 2 }, () => {
  test('prints every finding with all that is known of it', async () => {
    const folder = folderWith({ 'Remodbc.ini': twice });
    const { code, stdout, stderr } = await runCli(['check', '--format=json'], { folder });
    assert.deepEqual([code, stderr], [1, '']);
    const [file] = JSON.parse(stdout) as readonly JsonFile[];
    assert.equal(file?.file, 'Remodbc.ini');
    assert.deepEqual(
      file.findings.find(({ rule }) => rule === 'SWM101'),
      {
        rule: 'SWM101',
        name: 'duplicate-key',
        severity: 'warning',
        message:
          '"PackInterval" stands already in line 3 of this section; Windows uses that one and never reads this one.',
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 19 } },
        articles: ['Q107695'],
        evidence: 'documented',
        fixes: [
          { title: 'Delete this line', safe: false },
          { title: 'Keep this value, in the first place', safe: false },
        ],
      },
    );
  });

  test('counts positions in UTF-16 units, whatever the line ends and the encoding, and never a byte order mark', async () => {
    const folder = folderWith({
      'Remodbc-cr.ini': '[DS]\ra=1\ra=2',
      'Remodbc-crlf.ini': '[DS]\r\na=1\r\n\ta=22 \r\n',
      'Remodbc-line-one.ini': '\ufeff; mark\r\n[DS]\r\na=1\r\na=2\r\n',
      'Remodbc-wide.ini': utf16('[DS]\r\n\u6c34\ud83d\ude00=1\r\n \u6c34\ud83d\ude00=2\r\n'),
    });
    const { stdout } = await runCli(['check', '--format=json'], { folder });
    assert.deepEqual(duplicates(stdout), [
      ['Remodbc-cr.ini', 2, 0, 2, 3],
      ['Remodbc-crlf.ini', 2, 1, 2, 5],
      ['Remodbc-line-one.ini', 3, 0, 3, 3],
      ['Remodbc-wide.ini', 2, 1, 2, 6],
    ]);
  });

  test('takes the text behind the mark of UTF-8 for the first character', async () => {
    const folder = folderWith({ 'Remodbc.ini': '\ufeff[DS]\r\nPackTime=1\r\n' });
    const { stdout } = await runCli(['check', '--format=json', ...onlyRule('SWM108')], { folder });
    const [file] = JSON.parse(stdout) as readonly JsonFile[];
    assert.deepEqual(file?.findings[0]?.range, {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 4 },
    });
  });

  test('lists every file, clean ones too, in the order of their paths and each once', async () => {
    const folder = folderWith({
      'b/Remodbc.ini': twice,
      'b/remodbc.old.INI': clean,
      'a/deep/REMODBC.INI': clean,
      'B.ini': twice,
      'node_modules/Remodbc.ini': twice,
      'b/.git/Remodbc.ini': twice,
      'other.ini': twice,
    });
    const whole = await runCli(['check', '--format=json'], { folder });
    assert.deepEqual(filesOf(whole.stdout), ['a/deep/REMODBC.INI', 'b/Remodbc.ini', 'b/remodbc.old.INI']);
    const again = await runCli(['check', '--format=json', 'b', './b/Remodbc.ini', 'a', 'b/Remodbc.ini'], {
      folder,
    });
    assert.equal(again.stdout, whole.stdout);
  });

  test('follows a link to a file inside the folder and none out of it', async () => {
    const outside = folderWith({ 'Remodbc.ini': twice, 'sub/Remodbc.ini': twice });
    const folder = folderWith({ 'site.txt': clean, 'real/Remodbc.ini': clean });
    symlinkSync(join(outside, 'Remodbc.ini'), join(folder, 'Remodbc-out.ini'));
    symlinkSync(join(outside, 'sub'), join(folder, 'sub'));
    symlinkSync('site.txt', join(folder, 'Remodbc-in.ini'));
    symlinkSync('.', join(folder, 'real/circle'));
    symlinkSync('nowhere', join(folder, 'Remodbc-broken.ini'));
    const { stdout, stderr } = await runCli(['check', '--format=json', '.'], { folder });
    assert.equal(stderr, '');
    assert.deepEqual(filesOf(stdout), ['Remodbc-in.ini', 'real/Remodbc.ini']);
    const named = await runCli(['check', '--format=json', 'Remodbc-out.ini'], { folder });
    assert.deepEqual(filesOf(named.stdout), ['Remodbc-out.ini']);
  });

  test('says what it cannot check, and checks the rest', async () => {
    const folder = folderWith({ 'Remodbc.ini': clean, 'notes.txt': '', 'locked/Remodbc.ini': clean });
    chmodSync(join(folder, 'locked/Remodbc.ini'), 0);
    const { code, stdout, stderr } = await runCli(
      ['check', '--format=json', 'missing', 'notes.txt', 'Remodbc.ini', 'locked'],
      { folder },
    );
    assert.equal(code, 2);
    assert.match(stderr, /^sms-metering: missing: no such file or folder\.$/m);
    assert.match(stderr, /^sms-metering: notes\.txt is no file of software metering; .*Remodbc\*\.ini.*\.$/m);
    const isAdministrator = process.getuid?.() === 0;
    if (!isAdministrator) assert.match(stderr, /^sms-metering: locked\/Remodbc\.ini: permission denied\.$/m);
    assert.ok(filesOf(stdout).includes('Remodbc.ini'));
  });

  test('leaves 0 for nothing worse than information, 1 for a warning', async () => {
    const folder = folderWith({ 'Remodbc.ini': twice, 'empty/notes.txt': '' });
    const codeWith = async (...words: string[]) =>
      (await runCli(['check', ...onlyRule('SWM101'), ...words], { folder })).code;
    assert.equal(await codeWith('--rule=SWM101=information'), 0);
    assert.equal(await codeWith('--rule', 'swm101=error'), 1);
    assert.equal(await codeWith('--rule=SWM101=off', '--rule=SWM101=warning'), 1);
    assert.equal(await codeWith('empty'), 0);
  });

  test('prints for people: place, severity, message, rule, the line with carets, article and fix', async () => {
    const folder = folderWith({ 'Remodbc.ini': twice, 'Remodbc-clean.ini': clean });
    const { code, stdout } = await runCli(['check', ...onlyRule('SWM101')], { folder });
    assert.equal(code, 1);
    assert.equal(
      stdout,
      [
        'Remodbc.ini',
        '  4:1 warning "PackInterval" stands already in line 3 of this section; Windows uses that one and never reads this one.  SWM101',
        '      PackInterval=604800',
        '      ^^^^^^^^^^^^^^^^^^^',
        '      see 3:1 Windows uses this "PackInterval".',
        '      https://jeffpar.github.io/kbarchive/kb/107/Q107695/',
        '      --fix-suggested: Delete this line',
        '',
        '2 files checked: 1 warning. For 1 a fix is suggested; --fix-suggested makes it.',
        '',
      ].join('\n'),
    );
  });

  test('shows a part of a long line, and no control character', async () => {
    const long = `a=${'x'.repeat(50)}\u001b[31m${'y'.repeat(500)}`;
    const folder = folderWith({ 'Remodbc.ini': `[DS]\n${long}\n${' '.repeat(200)}${long}\n` });
    const { stdout } = await runCli(['check', ...onlyRule('SWM101')], { folder });
    const [, , source = '', carets = ''] = stdout.split('\n');
    assert.match(source, /^ {6}… +a=x{50}␛\[31my+…$/);
    assert.ok(source.length < 120);
    assert.equal(carets.indexOf('^'), source.indexOf('a='));
    assert.doesNotMatch(stdout, /\u001b/);
  });

  test('checks standard input under a name', async () => {
    const words = ['check', '--format=json', '--stdin-filename=site/Remodbc.ini'];
    const { code, stdout } = await runCli(words, { input: twice });
    assert.equal(code, 1);
    assert.deepEqual(duplicates(stdout), [['site/Remodbc.ini', 3, 0, 3, 19]]);
  });

  test('survives what is no text', async () => {
    const folder = folderWith({
      'Remodbc-1-empty.ini': '',
      'Remodbc-2-nul.ini': Buffer.alloc(100_000),
      'Remodbc-3-bytes.ini': Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256)),
      'Remodbc-4-half.ini': Buffer.concat([utf16('[DS]\na=1\na=2'), Buffer.from([0xd8])]),
      'Remodbc-5-mark.ini': Buffer.from([0xff, 0xfe]),
      'Remodbc-6-line.ini': `[DS]\n${'a'.repeat(300_000)}`,
    });
    for (const words of [['check', '--format=json'], ['check']]) {
      const { code, stderr } = await runCli(words, { folder });
      assert.equal(stderr, '');
      assert.ok(code === 0 || code === 1);
    }
  });

  test('find a site control file that is dated after --now, without a reference date', async () => {
    const control =
      'BEGIN_FILE_DEFINITION\n<2>\n<why>\n<SKZ>\n<SKZ>\n<946684800>\n<1>\nEND_FILE_DEFINITION\n';
    const folder = folderWith({ 'sitectrl.ct0': control });
    const check = (now: string) => runCli(['check', '--format=line', `--now=${now}`], { folder });
    assert.match((await check('1999-12-30T00:00:00Z')).stdout, /2 days ahead of .*SWM412/);
    assert.doesNotMatch((await check('1999-12-31T00:00:00Z')).stdout, /SWM412/);
  });

  test('gives the same output again, for a pinned clock and time of file', async () => {
    const folder = folderWith({ 'Remodbc.ini': twice });
    utimesSync(join(folder, 'Remodbc.ini'), 990_000_000, 990_000_000);
    const words = [
      ...[
        'check',
        '--format=json',
        '--zone=America/Los_Angeles',
        '--version-of-site=SP2',
        '--hotfix=Q245271',
      ],
      ...['--mode=offline', '--environment=production', '--unknown-names'],
    ];
    const results = await Promise.all([
      runCli([...words, '--reference-date=now', '--now=2001-05-16T08:00:00Z'], { folder }),
      runCli([...words, '--reference-date=file-time'], { folder }),
      runCli([...words, '--reference-date=2001-05-16 01:00:00'], { folder }),
    ]);
    for (const { stdout, stderr } of results) {
      assert.equal(stderr, '');
      assert.equal(stdout, results[0]?.stdout);
    }
  });
});
