import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, readSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, type JsonFile, runCli, runProcess } from './run-cli.ts';

const name = 'Licsvcfg.log';
const opening = [
  'Connecting: DRIVER={SQL Server};SERVER=SITE01;UID=sa;PWD=Tr0ub4dor;DATABASE=LicDb',
  `${'x'.repeat(150)} PWD="Tr0ub4dor";${'y'.repeat(2000)}`,
  'NT Service Exception: 997',
  '',
].join('\r\n');
const filler =
  `Checking the server METER01${' and its neighbours'.repeat(100)}  $$<SMS_LICENSE_SERVER_MANAGER><Mon May 07 08:00:00.000 2001 Pacific Daylight Time><thread=170 (0xAA)>\r\n`.repeat(
    520,
  );
const ending = [
  '',
  'again PWD=Tr0ub4dor',
  `${'z'.repeat(1_500_000)}PWD=Tr0ub4dor; error 1069 ${'w'.repeat(300)}`,
  'Drive space now available - Resuming Client',
  'Downloading client configuration...',
].join('\r\n');

/** So much and a little more. */
function logOf(
  megabytes: number,
  encode: (text: string) => Uint8Array = (text) => Buffer.from(text),
): string {
  const folder = folderWith({ [name]: '' });
  const file = openSync(join(folder, name), 'w');
  let size = writeSync(file, encode(opening));
  const part = encode(filler);
  while (size < megabytes * 1_000_000) size += writeSync(file, part);
  writeSync(file, encode(ending));
  closeSync(file);
  return folder;
}

/** The first bytes of a file. */
function startOf(path: string, length: number): string {
  const file = openSync(path, 'r');
  const start = Buffer.alloc(length);
  readSync(file, start);
  closeSync(file);
  return start.toString();
}

/** Far less than such a log takes as one text. */
const littleMemory = ['--max-old-space-size=48'];

/** In the form of a whole text, which standard input always has; its own name is all that differs. */
async function wholeReport(folder: string, format: string): Promise<string> {
  const input = readFileSync(join(folder, name));
  const { stdout } = await runCli(['check', `--format=${format}`, `--stdin-filename=${name}`], {
    folder: folderWith({}),
    input,
  });
  return stdout;
}

describe('check of a large log', { concurrency: 2 }, () => {
  test('has what the whole text has, in little memory, and shows lines without passwords', async () => {
    const folder = logOf(24);
    const { code, stdout, stderr } = await runProcess(['check', name], { folder, nodeWords: littleMemory });
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^sms-metering: No facts about a site were taken from .*: is larger than 16 MB\.\n$/,
    );
    assert.equal(stdout, await wholeReport(folder, 'text'));
    assert.doesNotMatch(stdout, /Tr0ub4dor/);
    for (const rule of ['SWM701', 'SWM704', 'SWM708', 'SWM711', 'SWM713']) assert.ok(stdout.includes(rule));
  });

  test('has it in UTF-16 and for programs too', async () => {
    const folder = logOf(17, (text) => Buffer.from(text, 'utf16le'));
    const { stdout } = await runProcess(['check', '--format=json', name], {
      folder,
      nodeWords: littleMemory,
    });
    assert.match(stdout, /SWM701/);
    assert.equal(stdout, await wholeReport(folder, 'json'));
  });

  test('of more than 128 MB is checked, and not mended', async () => {
    const folder = logOf(1);
    // What follows is a hole in the file: zeros that take no room on the disk.
    truncateSync(join(folder, name), 130 * 1024 * 1024);
    const { code, stdout, stderr } = await runProcess(['check', '--format=json', '--fix-suggested', name], {
      folder,
      nodeWords: littleMemory,
    });
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^sms-metering: Licsvcfg\.log was not mended: it is larger than 128 MB\. It was checked\.$/m,
    );
    const [file] = JSON.parse(stdout) as readonly JsonFile[];
    assert.ok(file?.findings.some(({ rule }) => rule === 'SWM701'));
    assert.equal(startOf(join(folder, name), opening.length), opening);
  });

  test('has its clock taken for no fact, whether it is read in parts or mended as a whole', async () => {
    const stamped =
      'STATMSG: ID=500 SEV=I LEV=M SOURCE="SMS Server" COMP="SMS_LICENSE_SERVER_MANAGER" SYS=SITE01 SITE=LAB PID=1 TID=2 GMTDATE=Mon May 07 15:00:00.000 2001 ISTR0=""' +
      '  $$<SMS_LICENSE_SERVER_MANAGER><Mon May 07 08:00:00.000 2001 Pacific Daylight Time><thread=170 (0xAA)>\r\n';
    const folder = folderWith({ [name]: '' });
    // 08:00 is ahead of a reference date of 05:00 UTC if the clock of the log is known.
    writeFileSync(join(folder, 'a.sitemetering.ini'), '[Site]\nReferenceDate=2001-05-07T05:00:00Z\n');
    const words = ['check', '--format=json', name];
    writeFileSync(join(folder, name), stamped);
    assert.match((await runCli(words, { folder })).stdout, /SWM716/);
    writeFileSync(join(folder, name), stamped + filler.repeat(17));
    for (const more of [[], ['--fix']]) {
      const { stdout, stderr } = await runCli([...words, ...more], { folder });
      assert.doesNotMatch(stdout, /SWM716/);
      assert.match(stderr, /larger than 16 MB/);
    }
  });
});

describe('the diff of a log', () => {
  const log = `${opening}password: none\r\nunchanged\r\nPWD=Tr0ub4dor`;

  test('leaves passwords out and says so', async () => {
    for (const content of [Buffer.from(log), Buffer.from(`\ufeff${log}`, 'utf16le')]) {
      const folder = folderWith({ [name]: content });
      const { stdout, code } = await runCli(['check', '--fix-suggested', '--diff'], { folder });
      assert.equal(code, 1);
      assert.doesNotMatch(stdout, /Tr0ub4dor/);
      assert.match(
        stdout,
        /^Licsvcfg\.log: passwords are left out of this diff; it cannot be applied\n--- a\//,
      );
      assert.match(stdout, /^-.*UID=sa;PWD=\(password left out\);DATABASE=LicDb\r$/m);
      assert.match(stdout, /^\+.*UID=sa;PWD=\*{9};DATABASE=LicDb\r$/m);
      assert.match(
        stdout,
        /^-PWD=\(password left out\)\n\\ No newline at end of file\n\+PWD=\*{9}\n\\ No newline/m,
      );
      assert.deepEqual(readFileSync(join(folder, name)), content);
    }
  });

  test('leaves them out of lines that do not change, too', async () => {
    const lines = Array.from({ length: 10_003 }, (_, index) => `PWD=Tr0ub4dor${index}\r\n`).join('');
    const folder = folderWith({ [name]: lines });
    const { stdout } = await runCli(['check', '--fix-suggested', '--diff'], { folder });
    assert.doesNotMatch(stdout, /Tr0ub4dor/);
  });
});
