import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { Progress } from '../../server/src/cli/check/progress.ts';
import { GatheredOutput } from '../../server/src/cli/gathered-output.ts';
import { cliPath, folderWith, type JsonFile, onlyRule, runCli, runProcess } from './run-cli.ts';

const bad = '[DS]\r\na=1\r\na=2\r\n';
const mended = '[DS]\r\na=1\r\n';
const NOBODY = 65534;
const isWindows = process.platform === 'win32';

/** Of these files the program may open what their modes allow, also where the tests run as administrator. */
function runAsAnybody(folder: string, words: readonly string[]) {
  if (process.getuid?.() !== 0) return runProcess(words, { folder });
  const program = folderWith({ 'package.json': '{}', 'dist/.keep': '' });
  const dist = dirname(cliPath);
  for (const name of readdirSync(dist).filter((each) => /^cli.*\.js$/.test(each)))
    copyFileSync(join(dist, name), join(program, 'dist', name));
  for (const path of [program, join(program, 'dist'), folder]) chmodSync(path, 0o755);
  for (const name of readdirSync(folder)) chownSync(join(folder, name), NOBODY, NOBODY);
  chownSync(folder, NOBODY, NOBODY);
  return runProcess(words, {
    folder,
    program: join(program, 'dist/cli.js'),
    spawning: { uid: NOBODY, gid: NOBODY },
  });
}

describe('check of what cannot be had', { concurrency: 2, skip: isWindows }, () => {
  test('names a folder and files that may not be read or written, and does the rest', async () => {
    const folder = folderWith({
      'Remodbc.ini': bad,
      'Remodbc-read-only.ini': bad,
      'Remodbc-secret.ini': bad,
      'locked/Remodbc.ini': bad,
    });
    chmodSync(join(folder, 'Remodbc-read-only.ini'), 0o444);
    chmodSync(join(folder, 'Remodbc-secret.ini'), 0);
    chmodSync(join(folder, 'locked'), 0);
    const words = ['check', '--format=json', '--fix-suggested', ...onlyRule('SWM101')];
    const { code, stdout, stderr } = await runAsAnybody(folder, words);
    assert.equal(code, 2, stderr);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'sms-metering: locked: permission denied.',
      'sms-metering: Remodbc-read-only.ini could not be written: permission denied.',
      'sms-metering: Remodbc-secret.ini: permission denied.',
    ]);
    const files = JSON.parse(stdout) as readonly JsonFile[];
    assert.deepEqual(
      files.map(({ file, findings }) => [file, findings.length]),
      [
        ['Remodbc-read-only.ini', 1],
        ['Remodbc.ini', 0],
      ],
    );
    assert.equal(readFileSync(join(folder, 'Remodbc.ini'), 'utf8'), mended);
    assert.equal(readFileSync(join(folder, 'Remodbc-read-only.ini'), 'utf8'), bad);
    chmodSync(join(folder, 'locked'), 0o755);
  });

  test('leaves a file as it is where the disk takes no more, and nothing beside it', async () => {
    const text = `[DS]\r\n${'a=1\r\n'.repeat(2)}${'; filler\r\n'.repeat(2000)}`;
    const folder = folderWith({ 'Remodbc.ini': text });
    // The largest file that the process may write: one block.
    const line = `ulimit -f 1; exec "${process.execPath}" "${cliPath}" check --fix-suggested --format=json`;
    const child = spawn('sh', ['-c', line], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (piece) => {
      stderr += piece;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'sms-metering: Remodbc.ini could not be written: the file would be larger than is allowed.\n',
    );
    assert.equal(readFileSync(join(folder, 'Remodbc.ini'), 'utf8'), text);
    assert.deepEqual(readdirSync(folder), ['Remodbc.ini']);
  });

  test('says that its output could not be written', { skip: process.platform !== 'linux' }, async () => {
    const folder = folderWith({ 'Remodbc.ini': bad });
    const full = openSync('/dev/full', 'w');
    const words = [cliPath, 'check', '--format=sarif'];
    const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', full, 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (piece) => {
      stderr += piece;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual(
      [code, stderr],
      [2, 'sms-metering: the output could not be written: the disk is full.\n'],
    );
  });

  test('names what is called in another encoding', { skip: process.platform !== 'linux' }, async () => {
    const folder = folderWith({ 'Remodbc.ini': mended });
    const inLatin1 = (name: string) => Buffer.from(join(folder, name), 'latin1');
    writeFileSync(inLatin1('Remodbc-caf\xe9.ini'), bad);
    writeFileSync(inLatin1('notes-\xe9.txt'), bad);
    mkdirSync(inLatin1('B\xfcro'));
    writeFileSync(inLatin1('B\xfcro/Remodbc.ini'), bad);
    const { code, stdout, stderr } = await runCli(['check', ...onlyRule('SWM101')], { folder });
    assert.equal(code, 2);
    assert.deepEqual(stderr.trimEnd().split('\n').sort(), [
      'sms-metering: B\ufffdro: the name is not in UTF-8, so it cannot be opened.',
      'sms-metering: Remodbc-caf\ufffd.ini: the name is not in UTF-8, so it cannot be opened.',
    ]);
    assert.equal(stdout, '1 file checked: nothing found.\n');
  });
});

test('a check in threads mends what a check in one does, and leaves every file whole when it is interrupted', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `${index}/Remodbc.ini`);
  const worse = `[DS]\r\n${'a=1\r\n'.repeat(200)}`;
  const files = Object.fromEntries([
    ...names.map((name) => [name, worse]),
    ...names.map((name) => [name.replace('Remodbc', 'SiteMetering'), '']),
  ]);
  const folder = folderWith(files);
  const words = ['check', '--fix-suggested', '--jobs=2', ...onlyRule('SWM101')];
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const child = spawn(process.execPath, [cliPath, ...words], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (child.exitCode === null && !names.some((name) => read(name) === mended))
    await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill('SIGINT');
  const code = await ended;
  for (const name of names) assert.ok([worse, mended].includes(read(name)), name);
  // All files may have been done before the signal came.
  if (code !== 0) {
    assert.equal(code, 130);
    assert.match(stderr, /^sms-metering: Interrupted: \d+ of 100 files checked\. Every file is whole\.\n$/);
  }
  const rest = await runProcess(words, { folder });
  assert.deepEqual([rest.code, rest.stderr], [0, '']);
  for (const name of names) assert.equal(read(name), mended);
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  assert.equal(entries.length, 3 * names.length, 'something was left beside the files');
});

test('progress is told to a terminal only, not at once, and is wiped away', () => {
  let now = 0;
  for (const isTerminal of [true, false]) {
    const output = new GatheredOutput({ isTerminal, hasColour: false });
    const progress = new Progress(output, 3000, () => now);
    progress.step();
    assert.equal(output.bytes.length, 0);
    now += 600;
    progress.step();
    progress.step();
    progress.clear();
    progress.clear();
    const text = Buffer.from(output.bytes).toString();
    assert.equal(text, isTerminal ? '\r\u001b[K2 of 3000 files checked\r\u001b[K' : '');
  }
});

test('a pattern is resolved where the shell does not', async () => {
  const folder = folderWith({
    'a/Remodbc.ini': mended,
    'b/deep/Remodbc.ini': mended,
    'b/Licsrvc.log': '',
    'c/Remodbc[1].ini': mended,
    'c/notes.txt': mended,
  });
  const filesFor = async (...words: readonly string[]) => {
    const { stdout, stderr } = await runCli(['check', '--format=json', ...words], { folder });
    return [...(JSON.parse(stdout) as readonly JsonFile[]).map(({ file }) => file), stderr];
  };
  assert.deepEqual(await filesFor('*/Remodbc.ini'), ['a/Remodbc.ini', '']);
  assert.deepEqual(await filesFor('**/*.ini'), [
    'a/Remodbc.ini',
    'b/deep/Remodbc.ini',
    'c/Remodbc[1].ini',
    '',
  ]);
  assert.deepEqual(await filesFor('./{b,x}*'), ['b/Licsrvc.log', 'b/deep/Remodbc.ini', '']);
  assert.deepEqual(await filesFor('c/Remodbc[1].ini'), ['c/Remodbc[1].ini', ''], 'a file that is called so');
  const none = 'sms-metering: c/*.txt: no file of software metering is called like that.\n';
  assert.deepEqual(await filesFor('c/*.txt'), [none]);
  assert.equal(statSync(join(folder, 'c/notes.txt')).size, mended.length);
});

test('each command says as a process what it says here', async () => {
  const folder = folderWith({ 'site/Remodbc.ini': bad });
  const { stdout: sarif } = await runCli(['check', '--format=sarif'], { folder });
  writeFileSync(join(folder, 'a.sarif'), sarif);
  const calls: readonly (readonly string[])[] = [
    ['effective', 'site/Remodbc.ini'],
    ['explain', '--now=2001-05-13', 'site'],
    ['decode', '--now=2001-05-13', '989139599', '0001200000100400'],
    ['kb', '1061'],
    ['rules'],
    ['merge', 'a.sarif'],
    ['init', '--print', 'site'],
  ];
  for (const words of calls) {
    const { bytes, ...result } = await runProcess(words, { folder });
    const { bytes: expected, ...here } = await runCli(words, { folder });
    assert.deepEqual([result, bytes.equals(expected)], [here, true], words.join(' '));
  }
  assert.equal(
    execFileSync(process.execPath, [cliPath, 'encode', '1 week'], { encoding: 'utf8' }).slice(0, 6),
    '604800',
  );
});
