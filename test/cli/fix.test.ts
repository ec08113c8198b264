import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cliPath, folderWith, onlyRule, runCli, utf16 } from './run-cli.ts';

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'latin1');
}

describe('check --fix', { concurrency: 2 }, () => {
  test('makes safe fixes; suggested ones only where they are asked for', async () => {
    const text = '[DS]\r\nPackTime=989143199\r\nPackTime=989143199\r\n# note\r\n';
    const folder = folderWith({ 'Remodbc.ini': text });
    const words = onlyRule('SWM101').filter((word) => !word.includes('SWM104'));
    const safe = await runCli(['check', '--fix', ...words], { folder });
    assert.equal(read(folder, 'Remodbc.ini'), text.replace('#', ';'));
    assert.match(safe.stdout, /^Remodbc\.ini {2}1 fix made\n {2}3:1 warning /);
    assert.equal(safe.code, 1);
    const suggested = await runCli(['check', '--fix-suggested', ...words], { folder });
    assert.equal(read(folder, 'Remodbc.ini'), '[DS]\r\nPackTime=989143199\r\n; note\r\n');
    assert.equal(
      suggested.stdout,
      'Remodbc.ini  1 fix made\n\n1 file checked: nothing found. 1 fix made in 1 file.\n',
    );
    assert.deepEqual([suggested.code, suggested.stderr], [0, '']);
  });

  test('keeps every other byte, the mode and the links, and leaves nothing beside the file', async () => {
    const rest = latin1('PackTime=1 \t\r\n;\x80\x81caf\xe9\r\r\n\n; end');
    const bad = Buffer.concat([latin1('[DS]\nPackInterval=604800\nPackInterval=604800\r\n'), rest]);
    const folder = folderWith({
      'kept.txt': bad,
      'Remodbc-wide.ini': Buffer.concat([utf16('[DS]\r\na=\u6c34\r\na=1\r\nb=\ud800'), latin1('x')]),
    });
    symlinkSync('kept.txt', join(folder, 'Remodbc.ini'));
    chmodSync(join(folder, 'kept.txt'), 0o640);
    const { code, stderr } = await runCli(['check', '--fix-suggested', ...onlyRule('SWM101')], { folder });
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(read(folder, 'kept.txt'), `[DS]\nPackInterval=604800\n${rest.toString('latin1')}`);
    assert.deepEqual(
      readFileSync(join(folder, 'Remodbc-wide.ini')),
      Buffer.concat([utf16('[DS]\r\na=\u6c34\r\nb=\ud800'), latin1('x')]),
    );
    assert.ok(lstatSync(join(folder, 'Remodbc.ini')).isSymbolicLink());
    assert.equal(statSync(join(folder, 'kept.txt')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder).sort(), ['Remodbc-wide.ini', 'Remodbc.ini', 'kept.txt']);
  });

  test('goes on until nothing is left to mend, beyond what one round lists', async () => {
    const many = Array.from({ length: 450 }, (_, index) => `k=${index}\r\n`).join('');
    const folder = folderWith({ 'Remodbc.ini': `[DS]\r\n${many}` });
    await runCli(['check', '--fix-suggested', ...onlyRule('SWM101')], { folder });
    assert.equal(read(folder, 'Remodbc.ini'), '[DS]\r\nk=0\r\n');
    const before = statSync(join(folder, 'Remodbc.ini'));
    await runCli(['check', '--fix-suggested', ...onlyRule('SWM101')], { folder });
    assert.equal(statSync(join(folder, 'Remodbc.ini')).ino, before.ino, 'a file without a fix was written');
  });

  test('changes the encoding only as a suggested fix', async () => {
    const folder = folderWith({ 'Remodbc.ini': '\ufeff[DS]\r\na=caf\u00e9\r\n' });
    const before = read(folder, 'Remodbc.ini');
    await runCli(['check', '--fix', ...onlyRule('SWM108')], { folder });
    assert.equal(read(folder, 'Remodbc.ini'), before);
    await runCli(['check', '--fix-suggested', ...onlyRule('SWM108')], { folder });
    assert.equal(read(folder, 'Remodbc.ini'), '[DS]\r\na=caf\u00e9\r\n');
  });

  test('mends standard input to standard output, and reports beside it', async () => {
    const words = ['check', '--fix-suggested', '--stdin-filename=Remodbc.ini', ...onlyRule('SWM101')];
    const mended = await runCli(words, { input: latin1('[DS]\r\na=\xe9\r\na=2') });
    assert.equal(mended.bytes.toString('latin1'), '[DS]\r\na=\xe9');
    assert.equal(
      mended.stderr,
      'Remodbc.ini  1 fix made\n\n1 file checked: nothing found. 1 fix made in 1 file.\n',
    );
    const clean = await runCli(words, { input: latin1('[DS]\r\na=\xe9') });
    assert.equal(clean.bytes.toString('latin1'), '[DS]\r\na=\xe9');
  });

  test('shows with --diff what it would change, byte by byte, and writes nothing', async () => {
    const text = latin1('[DS]\r\na=caf\xe9\r\nb=1\r\na=\xe9\r\nc=1\r\n');
    const folder = folderWith({ 'site/Remodbc.ini': text, 'Remodbc-clean.ini': '[DS]\na=1\n' });
    const words = ['check', '--diff', '--fix-suggested', ...onlyRule('SWM101')];
    const { code, bytes, stderr } = await runCli(words, { folder });
    assert.deepEqual([code, stderr], [1, '']);
    assert.equal(
      bytes.toString('latin1'),
      [
        '--- a/site/Remodbc.ini\n+++ b/site/Remodbc.ini\n@@ -1,5 +1,4 @@\n [DS]\r\n a=caf\xe9\r\n b=1\r\n',
        '-a=\xe9\r\n c=1\r\n',
      ].join(''),
    );
    assert.deepEqual(readFileSync(join(folder, 'site/Remodbc.ini')), text);
    const onlySafe = await runCli(['check', '--diff', ...onlyRule('SWM101')], { folder });
    assert.equal(onlySafe.stdout, '');
  });

  test('leaves every file whole when it is interrupted', async () => {
    const bad = `[DS]\r\n${'a=1\r\n'.repeat(400)}; end\r\n`;
    const good = '[DS]\r\na=1\r\n; end\r\n';
    const names = Array.from({ length: 60 }, (_, index) => `Remodbc-${index}.ini`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, bad])));
    const words = [cliPath, 'check', '--fix-suggested', ...onlyRule('SWM101')];
    const child = spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (child.exitCode === null && !names.some((name) => read(folder, name) === good))
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    assert.ok([0, 130].includes((await ended) as number));
    for (const name of names) assert.ok([bad, good].includes(read(folder, name)), name);
    assert.deepEqual(readdirSync(folder).sort(), [...names].sort());
  });
});
