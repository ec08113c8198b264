import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readCheckOptions } from '../../server/src/cli/commands/check-options.ts';
import { WrongUse } from '../../server/src/cli/wrong-use.ts';
import { projectRoot } from '../support/fixtures.ts';
import { cliPath, folderWith, runCli } from './run-cli.ts';

/** A command line, what is wrong with it, and the beginning of the hint. */
type WrongWords = readonly [words: string, sentence: string, hint: string];

const wrongCalls: readonly WrongWords[] = [
  [
    '',
    'A command is missing.',
    'The commands are check, effective, explain, decode, encode, kb, rules, init, merge;',
  ],
  ['chek', 'There is no command "chek".', 'Did you mean "check"?'],
  ['constructor', 'There is no command "constructor".', 'The commands are'],
  ['help nothing', 'There is no command "nothing".', 'The commands are'],
  ['check --fxi', 'The command "check" has no option --fxi.', 'Did you mean --fix?'],
  [
    'effective --fix a.ini',
    'The command "effective" has no option --fix.',
    '"sms-metering effective --help"',
  ],
  ['effective', 'The command "effective" needs a file.', 'Write sms-metering effective FILE...'],
];

const wrongCheckOptions: readonly WrongWords[] = [
  ['-x', 'The command "check" has no option -x.', '"sms-metering check --help" lists the options.'],
  ['--zone', 'The option --zone needs a value.', 'Write --zone=ZONE.'],
  ['--zone --fix', 'The option --zone needs a value.', 'Write --zone=ZONE.'],
  ['--zone=', '"" is no time zone.', 'Write an IANA name'],
  ['--zone=Mars/Base', '"Mars/Base" is no time zone.', 'Write an IANA name'],
  ['--fix=yes', 'The option --fix takes no value.', 'Write --fix alone.'],
  ['--format=xml', '"xml" is no value for --format.', 'Write one of: text, line, json'],
  ['--mode=offlin', '"offlin" is no value for --mode.', 'Did you mean offline?'],
  ['--environment=x', '"x" is no value for --environment.', 'Write one of: production, test.'],
  ['--rule=SWM1010=off', 'There is no rule "SWM1010".', 'Did you mean SWM101?'],
  [
    '--threshold=packIntervalWarnin=1',
    'There is no threshold "packIntervalWarnin".',
    'Did you mean packIntervalWarning?',
  ],
  [
    '--threshold=packIntervalWarning=1d',
    '"packIntervalWarning=1d" gives packIntervalWarning no whole number.',
    'Write it as --threshold=packIntervalWarning=86400.',
  ],
  ['--property=Balance', 'There is no setting "".', 'Write it as --property='],
  ['--property==Local.LicenseBalancing', '"=Local.LicenseBalancing" names no property.', 'Write it as'],
  [
    '--property=Balance=Local.LicenceBalancing',
    'There is no setting "Local.LicenceBalancing".',
    'Did you mean Local.LicenseBalancing?',
  ],
  ['--rule=SWM101', '"SWM101" gives SWM101 no severity.', 'Write SWM101= and one of: off, error'],
  ['--hotfix=none', '"none" is no number of an article.', 'Write the article of the hotfix'],
  ['--version-of-site=SP9', '"SP9" is no release of SMS 2.0.', 'Write 2.0, SP1'],
  ['--now=yesterday', '"yesterday" is no date for --now.', 'Write a date such as 2001-05-13T08:00:00Z.'],
  ['--now=1/2/2001', '"1/2/2001" can be read as two dates for --now.', 'Write a date such as'],
  ['--reference-date=soon', '"soon" is no date for --reference-date.', 'Write off, now, file-time or a date'],
  ['--diff --format=json', 'The option --diff prints a diff and no report.', 'Leave out --diff or --format.'],
  ['--stdin-filename=a.txt', '"a.txt" is no name of a file of software metering.', 'Checked are Remodbc'],
  [
    '--max-severity=fatal',
    '"fatal" is no value for --max-severity.',
    'Write one of: none, hint, information',
  ],
  ['--jobs=0', '"0" is no number of threads.', 'Write a number from 1 to 64.'],
  ['--jobs=many', '"many" is no number of threads.', 'Write a number from 1 to 64.'],
  ['--stdin-filename=Remodbc.ini .', 'With --stdin-filename no file is read.', 'Leave out'],
];

test('options of check that make no sense are one sentence and a hint', () => {
  for (const [words, sentence, hint] of wrongCheckOptions) {
    const result = readCheckOptions(words.split(' '));
    assert.ok(result instanceof WrongUse, words);
    assert.equal(result.sentence, sentence);
    assert.ok(result.hint.startsWith(hint), result.hint);
  }
});

test('options of check become facts that tell where they come from', () => {
  const words = [
    ...[
      '--zone=america/chicago',
      '--version-of-site',
      '2.00.1493.3000',
      '--hotfix=245271',
      '--hotfix=Q250976',
    ],
    ...[
      '--mode=Offline',
      '--environment=test',
      '--reference-date=2001-05-06 01:59:59',
      '--now=2001-05-13T00:00:00Z',
    ],
    ...['--rule=swm101=off', '--unknown-names', '--fix', '--fix-suggested', 'a'],
    ...['--threshold', 'packintervalwarning = 43200', '--property=Balance=1=local.licensebalancing'],
    ...['--max-severity=Error', '--jobs', '4'],
    ...['--property', 'Collate=Local.DataCollation', '--', '-b'],
  ];
  const options = readCheckOptions(words);
  assert.ok(!(options instanceof WrongUse));
  const from = (option: string) => ({ words: `option --${option}` });
  assert.deepEqual(options, {
    paths: ['a', '-b'],
    stdinName: undefined,
    format: 'text',
    language: 'en',
    fixes: 'suggested',
    diff: false,
    maxSeverity: 'error',
    jobs: 4,
    printsConfig: false,
    source: {
      zone: { value: 'America/Chicago', origin: from('zone') },
      version: { value: 'SP3', origin: from('version-of-site') },
      hotfixes: { value: ['Q245271', 'Q250976'], origin: from('hotfix') },
      mode: { value: 'offline', origin: from('mode') },
      environment: { value: 'test', origin: from('environment') },
      // Central Daylight Time is five hours behind UTC.
      referenceDate: {
        value: { civil: { year: 2001, month: 5, day: 6, hour: 1, minute: 59, second: 59 } },
        origin: from('reference-date'),
      },
      severities: { SWM101: 'off' },
      thresholds: { packIntervalWarning: 43_200 },
      propertyMap: { 'Balance=1': 'Local.LicenseBalancing', Collate: 'Local.DataCollation' },
      unknownNames: true,
    },
    now: 989_712_000,
  });
});

describe('usage', { concurrency: 2 }, () => {
  for (const [words, sentence, hint] of wrongCalls) {
    test(`says what is wrong with: sms-metering ${words}`, async () => {
      const { code, stdout, stderr } = await runCli(words.split(' ').filter((word) => word !== ''));
      assert.deepEqual([code, stdout], [2, '']);
      const [first, second = '', ...more] = stderr.split('\n');
      assert.equal(first, `sms-metering: ${sentence}`);
      assert.ok(second.startsWith(hint), second);
      assert.deepEqual(more, ['']);
    });
  }

  test('explains the program and each command on pages of 80 columns', async () => {
    const program = await runCli(['--help']);
    const check = await runCli(['check', '--fix', '--help']);
    const effective = await runCli(['help', 'effective']);
    for (const { code, stdout, stderr } of [program, check, effective]) {
      assert.deepEqual([code, stderr], [0, '']);
      for (const title of ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'EXIT STATUS', 'EXAMPLES'])
        assert.match(stdout, new RegExp(`^${title}$`, 'm'));
      for (const line of stdout.split('\n')) {
        const isCommandLine = /^ {7}sms-metering /.test(line);
        assert.ok(line.length < 80 || isCommandLine, line);
      }
    }
    for (const option of [
      '--format=FORMAT',
      '--fix-suggested',
      '--reference-date=DATE',
      '--rule=RULE=SEVERITY',
    ])
      assert.ok(check.stdout.includes(`\n       ${option}\n`), option);
  });

  test('tells its version, that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    const { code, stdout } = await runCli(['--version']);
    assert.deepEqual([code, stdout], [0, `sms-metering ${version}\n`]);
  });

  test('takes what follows -- for a path', async () => {
    const folder = folderWith({ '--help': '[A]\nk=1\n' });
    const { stdout } = await runCli(['effective', '--format=json', '--', '--help'], { folder });
    assert.equal((JSON.parse(stdout) as readonly { file: string }[])[0]?.file, '--help');
  });

  test('ends quietly when nobody reads any more', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `key${index}=value\n`).join('');
    const folder = folderWith({ 'Remodbc.ini': `[DS]\n${lines}` });
    for (const words of [
      ['effective', '--format=json', 'Remodbc.ini'],
      ['check', '--unknown-names'],
    ]) {
      const child = spawn(process.execPath, [cliPath, ...words], { cwd: folder });
      let stderr = '';
      child.stderr.on('data', (piece) => {
        stderr += piece;
      });
      child.stdout.destroy();
      const code = await new Promise((resolve) => child.on('close', resolve));
      assert.equal(stderr, '');
      assert.ok(code === 0 || code === 1);
    }
  });
});
