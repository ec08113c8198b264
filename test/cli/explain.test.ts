import assert from 'node:assert/strict';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Report } from '../../server/src/core/explain/model.ts';
import { fixture, projectRoot } from '../support/fixtures.ts';
import { folderWith, runCli } from './run-cli.ts';

const samples = join(projectRoot, 'samples');
/** What the report is made by, so that it does not change with the day. */
const asOf = ['--now=2001-05-09'];

async function reportOf(folder: string, ...words: readonly string[]): Promise<Report> {
  const { stdout } = await runCli(['explain', '--format=json', ...asOf, ...words], { folder });
  return JSON.parse(stdout) as Report;
}

describe('explain', { concurrency: 2 }, () => {
  test('tells of the samples what a person has read and found right (UPDATE_GOLDEN=1 writes it anew)', async () => {
    const { code, stdout, stderr } = await runCli(['explain', '--format=markdown', ...asOf, '.'], {
      folder: samples,
    });
    assert.deepEqual([code, stderr], [0, '']);
    const golden = fixture('explain/samples.md');
    if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, stdout);
    assert.equal(stdout, readFileSync(golden, 'utf8'));
  });

  test('gives the same bytes again, from wherever it is asked, in every form', async () => {
    for (const format of ['text', 'markdown', 'html', 'json']) {
      const words = ['explain', `--format=${format}`, ...asOf];
      const [here, again, sorted] = await Promise.all([
        runCli([...words, '.'], { folder: samples }),
        runCli([...words, '.'], { folder: samples }),
        runCli([...words, 'site-server', 'METER02', 'METER01', 'SiteMetering.ini'], { folder: samples }),
      ]);
      assert.equal(here.stdout, again.stdout, format);
      assert.equal(here.stdout, sorted.stdout, format);
      assert.ok(here.stdout.endsWith('\n'));
      assert.ok(!here.stdout.includes(projectRoot), 'no path of this computer');
    }
  });

  test('explains one file by the profile above it, and options count more', async () => {
    const folder = folderWith({
      'SiteMetering.ini': '[Site]\nCode=ABC\nZone=America/Los_Angeles\n',
      'METER01/Remodbc.ini': '[DS]\nPackTime=989139599\n',
    });
    const [site] = (await reportOf(folder, 'METER01/Remodbc.ini')).sites.shown;
    assert.equal(site?.title, 'Site ABC');
    assert.equal(site?.week.zone, 'America/Los_Angeles');
    assert.deepEqual(
      site?.files.shown.map(({ path }) => path),
      ['METER01/Remodbc.ini'],
    );
    const other = await reportOf(folder, '--zone=Asia/Tokyo', 'METER01');
    assert.deepEqual(
      other.sites.shown[0]?.facts.find(({ label }) => label.startsWith('Time zone')),
      {
        label: 'Time zone of the servers',
        text: 'Asia/Tokyo',
        origin: 'option --zone',
      },
    );
  });

  test('keeps sites apart', async () => {
    const folder = folderWith({
      'a/SiteMetering.ini': '[Site]\nCode=AAA\n',
      'a/M1/Remodbc.ini': '[DS]\n',
      'b/SiteMetering.ini': '[Site]\nVersion=SP2\n',
      'b/M1/Remodbc.ini': '[DS]\n',
    });
    const { sites } = await reportOf(folder, '.');
    assert.deepEqual(
      sites.shown.map(({ title, files }) => [title, files.shown.map(({ path }) => path)]),
      [
        ['Site AAA', ['a/M1/Remodbc.ini', 'a/SiteMetering.ini']],
        ['Site in b', ['b/M1/Remodbc.ini', 'b/SiteMetering.ini']],
      ],
    );
  });

  test('names what it cannot read, and goes on', async () => {
    const folder = folderWith({ 'A/Remodbc.ini': '', 'B/Remodbc.ini': '[DS]\n' });
    truncateSync(join(folder, 'A/Remodbc.ini'), 128 * 1024 * 1024 + 1);
    const { code, stdout, stderr } = await runCli(['explain', '.'], { folder });
    assert.equal(code, 2);
    assert.match(stderr, /^sms-metering: A\/Remodbc\.ini: is larger than 128 MB and was not read\.\n/);
    assert.match(stdout, /B\/Remodbc\.ini: settings of the service/);
    assert.match(
      stdout,
      /Not explained\n-+\n {2}- A\/Remodbc\.ini: is larger than 128 MB and was not read\.\n/,
    );
  });

  test('names what is no text, and what is not there, and goes on', async () => {
    const folder = folderWith({
      'A/Remodbc.ini': Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 32)),
      'B/Remodbc.ini': '[DS]\nPackTime=989139599\n',
    });
    const binary = await runCli(['explain', '.'], { folder });
    assert.equal(binary.code, 0);
    assert.match(binary.stdout, /Not explained\n-+\n {2}- A\/Remodbc\.ini: looks binary/);
    assert.match(binary.stdout, /B\/Remodbc\.ini: settings of the service/);
    const missing = await runCli(['explain', 'nowhere', 'B'], { folder });
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /^sms-metering: nowhere: /);
    assert.match(missing.stdout, /B\/Remodbc\.ini/);
  });

  test('refuses wrong use with a hint', async () => {
    const uses = [
      ['explain'],
      ['explain', '--format=pdf', '.'],
      ['explain', '--zone=Mars', '.'],
      ['explain', '--fix', '.'],
    ];
    for (const words of uses) {
      const { code, stdout, stderr } = await runCli(words, { folder: samples });
      assert.deepEqual([code, stdout], [2, ''], words.join(' '));
      assert.match(stderr, /^sms-metering: .+\n.+\n$/);
    }
  });

  test('has a page of help, and says where nothing is found', async () => {
    const { code, stdout } = await runCli(['explain', '--help']);
    assert.equal(code, 0);
    assert.match(stdout, /--format=FORMAT/);
    for (const format of ['text', 'markdown', 'html', 'json']) assert.ok(stdout.includes(format));
    const nothing = await runCli(['explain', '.'], { folder: folderWith({ 'readme.txt': '' }) });
    assert.equal(nothing.code, 0);
    assert.match(nothing.stderr, /No file of software metering was found/);
  });
});
