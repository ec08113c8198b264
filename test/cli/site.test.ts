import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, onlyRule, runCli } from './run-cli.ts';

interface Heard {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
}

/** What is said of the files, rule by rule. */
async function heard(folder: string, ...words: readonly string[]): Promise<readonly Heard[]> {
  const { stdout, stderr } = await runCli(['check', '--format=json', ...words], { folder });
  assert.equal(stderr, '');
  return heardIn(stdout);
}

function heardIn(stdout: string): readonly Heard[] {
  const files = JSON.parse(stdout) as readonly { file: string; findings: readonly Omit<Heard, 'file'>[] }[];
  return files.flatMap(({ file, findings }) =>
    findings.map(({ rule, message }) => ({ file, rule, message })),
  );
}

function messages(all: readonly Heard[], rule: string): readonly string[] {
  return all.filter((one) => one.rule === rule).map(({ file, message }) => `${file}: ${message}`);
}

const weekly = '[DS]\nPackInterval=604800\n';
const daily = '[DS]\nPackInterval=86400\n';
/** In milliseconds; the message of SWM203 tells the moment in the zone of the site. */
const inMilliseconds = '[DS]\nPackTime=989139599000\n';
const zone = '[Site]\nZone=America/Los_Angeles\n';
const licmtr = '[Component Configuration]\n(REG_DWORD) ContinuousOffline=1\n';
const balancing = '[Local]\nLicenseBalancing=every 4 hours\n';
/** Every 15 minutes, under a name that no text mentions. */
const control =
  'BEGIN_COMPONENT\n<LICENSE_METERING>\nPROPERTY <Balance><REG_SZ><000120000011E000><0>\nEND_COMPONENT\n';

describe('check takes facts', { concurrency: 2 }, () => {
  test('from the copies of Remodbc.ini on the servers of a site', async () => {
    const folder = folderWith({
      'METER01/swmtr/Remodbc.ini': weekly,
      'METER02/swmtr/Remodbc.ini': daily,
      'METER02/swmtr/Remodbc.old.ini': '[DS]\nPackInterval=1\n',
    });
    const differences = [
      'METER01/swmtr/Remodbc.ini: PackInterval is "604800" here and "86400" in METER02/swmtr/Remodbc.ini; every edit has to be made in every copy of the site.',
      'METER02/swmtr/Remodbc.ini: PackInterval is "86400" here and "604800" in METER01/swmtr/Remodbc.ini; every edit has to be made in every copy of the site.',
    ];
    assert.deepEqual(messages(await heard(folder), 'SWM218'), differences);
    assert.deepEqual(messages(await heard(folder, 'METER02', 'METER01/swmtr'), 'SWM218'), differences);
    assert.deepEqual(
      messages(await heard(folder, 'METER01'), 'SWM218'),
      [],
      'what is not checked is not read',
    );
    writeFileSync(join(folder, 'METER02/SiteMetering.ini'), '');
    assert.deepEqual(messages(await heard(folder), 'SWM218'), [], 'another site');
  });

  test('and shows people where the other copy is', async () => {
    const folder = folderWith({ 'METER01/Remodbc.ini': weekly, 'METER02/Remodbc.ini': daily });
    const { stdout } = await runCli(['check', ...onlyRule('SWM218'), '.'], { folder });
    assert.match(stdout, /^ {6}see METER02\/Remodbc\.ini:2 PackInterval in METER02\/Remodbc\.ini: 86400$/m);
  });

  test('from the nearest profile, above the given path too, but an option counts more', async () => {
    const folder = folderWith({
      'SITEMETERING.ini': '[Site]\nZone=Asia/Tokyo\n',
      'lab/ABC.SiteMetering.ini': zone,
      'lab/METER01/swmtr/Remodbc.ini': inMilliseconds,
      'Remodbc.ini': inMilliseconds,
    });
    const local = 'Sunday 6 May 2001, 01:59:59 (America/Los_Angeles';
    const say = async (...words: readonly string[]) =>
      messages(await heard(folder, ...words), 'SWM203').join('\n');
    assert.ok((await say('lab/METER01/swmtr/Remodbc.ini')).includes(local));
    assert.ok((await say('lab/METER01')).includes(local));
    assert.ok((await say('Remodbc.ini')).includes('(Asia/Tokyo'));
    assert.ok((await say('--zone=Europe/Paris', 'lab')).includes('(Europe/Paris'));
    const stream = await runCli(['check', '--format=json', '--stdin-filename=lab/METER01/Remodbc.ini'], {
      folder,
      input: inMilliseconds,
    });
    assert.ok(messages(heardIn(stream.stdout), 'SWM203').join().includes(local));
  });

  test('from no profile behind a link, and from none in a folder that is called so', async () => {
    const outside = folderWith({ 'SiteMetering.ini': zone });
    const folder = folderWith({ 'lab/Remodbc.ini': inMilliseconds });
    symlinkSync(join(outside, 'SiteMetering.ini'), join(folder, 'SiteMetering.ini'));
    mkdirSync(join(folder, 'lab/SiteMetering.ini'));
    assert.match(messages(await heard(folder, 'lab/Remodbc.ini'), 'SWM203').join(), /\(UTC\)/);
  });

  test('from LICMTR.CFG, and names it', async () => {
    const folder = folderWith({ 'SiteMetering.ini': balancing, 'CAP/clicomp.box/LICMTR.CFG': licmtr });
    assert.match(
      messages(await heard(folder), 'SWM505').join('\n'),
      /^SiteMetering\.ini: .*offline.*ContinuousOffline in LICMTR\.CFG/,
    );
    assert.deepEqual(messages(await heard(folder, '--mode=online'), 'SWM505'), []);
  });

  test('from a property that the person declares, in any case', async () => {
    const folder = folderWith({ 'sitectrl.ct0': control });
    assert.deepEqual(messages(await heard(folder), 'SWM503'), []);
    const declared = await heard(folder, '--property', 'balance=local.licensebalancing');
    assert.equal(messages(declared, 'SWM503').length, 1);
    const thresholds = ['--threshold=balancingHighRisk=60', '--threshold=balancingModerateRisk=60'];
    assert.deepEqual(
      messages(await heard(folder, '--property=Balance=Local.LicenseBalancing', ...thresholds), 'SWM503'),
      [],
    );
  });
});

describe('check', { concurrency: 2 }, () => {
  test('reads a file again that it has mended', async () => {
    const folder = folderWith({
      'Remodbc.ini': '[DS]\nPackInterval=7d\n',
      'b/Remodbc.ini': weekly,
    });
    const all = await heard(folder, '--fix-suggested');
    assert.deepEqual(
      messages(all, 'SWM218').filter((message) => message.startsWith('b/')),
      [],
    );
  });

  test('says which files are too many or too large to learn from, and that this is no failure', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 201 }, (_, index) => [`${index}/Remodbc.ini`, weekly]),
    );
    const folder = folderWith({ ...many, 'SiteMetering/LICMTR.CFG': licmtr });
    truncateSync(join(folder, 'SiteMetering/LICMTR.CFG'), 16 * 1024 * 1024 + 1);
    const { code, stderr } = await runCli(['check', '--format=json', ...onlyRule('SWM218')], { folder });
    assert.equal(code, 0);
    assert.match(stderr, /^sms-metering: 201 copies of Remodbc\.ini below .* are not compared;/m);
    assert.match(
      stderr,
      /^sms-metering: No facts about a site were taken from .*LICMTR\.CFG: is larger than 16 MB/m,
    );
  });

  test('says that a profile cannot be read', { skip: process.getuid?.() === 0 }, async () => {
    const folder = folderWith({ 'SiteMetering.ini': zone, 'lab/Remodbc.ini': weekly });
    chmodSync(join(folder, 'SiteMetering.ini'), 0);
    const { code, stderr } = await runCli(['check', 'lab'], { folder });
    assert.equal(code, 0);
    assert.match(stderr, /No facts about a site were taken from .*SiteMetering\.ini: permission denied\./);
  });
});
