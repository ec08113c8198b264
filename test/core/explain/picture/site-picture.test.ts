import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languageOfFile } from '../../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../../server/src/core/document.ts';
import type { PictureGroup, SitePicture } from '../../../../server/src/core/explain/picture/model.ts';
import { picturePart } from '../../../../server/src/core/explain/picture/site-file.ts';
import { sitePicture } from '../../../../server/src/core/explain/picture/site-picture.ts';
import { defaultSettings } from '../../../../server/src/core/settings.ts';
import { factsFor, now, stated } from '../site-of.ts';

const profile = '[Site]\nCode=LAB\nZone=America/Los_Angeles\nServers=METER01, METER02, METER03\n';
const healthy = '[DS]\nPackTime=989139599\nPackInterval=604800\n';

function pictureOf(files: Readonly<Record<string, string>>): SitePicture {
  const parts = Object.entries(files).map(([path, text]) => {
    const file = parseFile(text, languageOfFile(path) ?? 'remodbc-ini');
    return picturePart(path, `file:///site/${path}`, file, factsFor(path, files, {}), defaultSettings);
  });
  return sitePicture('lab', parts, now);
}

function names(groups: readonly PictureGroup[]): unknown {
  return groups.map(({ kind, shown }) => [
    kind,
    ...shown.map(({ id, files }) => [id, ...files.map(({ path }) => path)]),
  ]);
}

describe('the computers of a site', () => {
  test('hold the files that their role keeps, or that a folder of their name has', () => {
    const { groups } = pictureOf({
      'CAP_LAB/clicomp.box/LICMTR.CFG': '',
      'METER01/swmtr/Remodbc.ini': healthy,
      'meter02/data/Remodbc.ini': healthy,
      'OTHER/swmtr/Remodbc.ini': healthy,
      'PC/odd/Remodbc.ini': healthy,
      'SiteMetering.ini': profile,
      'main/SMS/bin/i386/Remodbc.ini': healthy,
      'main/SMS/inboxes/sitectrl.box/sitectrl.ct0': '',
      'main/SMS/Logs/Licsvcfg.log': '',
    });
    assert.deepEqual(names(groups), [
      [
        'site-server',
        [
          '',
          'main/SMS/bin/i386/Remodbc.ini',
          'main/SMS/inboxes/sitectrl.box/sitectrl.ct0',
          'main/SMS/Logs/Licsvcfg.log',
        ],
      ],
      ['access-point', ['CAP_LAB', 'CAP_LAB/clicomp.box/LICMTR.CFG']],
      [
        'metering-server',
        ['METER01', 'METER01/swmtr/Remodbc.ini'],
        ['METER02', 'meter02/data/Remodbc.ini'],
        ['METER03'],
        ['OTHER', 'OTHER/swmtr/Remodbc.ini'],
      ],
      ['unknown', ['PC/odd', 'PC/odd/Remodbc.ini']],
      ['profile', ['', 'SiteMetering.ini']],
    ]);
  });

  test('show the gravest findings of their files, with their lines', () => {
    const { groups, summary } = pictureOf({ 'A/swmtr/Remodbc.ini': '[DS]\nPackTime=989139599000\n[DS]\n' });
    const [file] = groups[0]?.shown[0]?.files ?? [];
    assert.equal(file?.findings.error, 1);
    assert.deepEqual(file?.gravest.shown.map(({ rule, line }) => [rule, line]).slice(0, 2), [
      ['SWM203', 1],
      ['SWM102', 2],
    ]);
    assert.match(summary.join(' '), /^1 file\. Found: 1 error, 1 warning/);
  });

  test('are known by the folders of a path, and by nothing that is only like them', () => {
    const where = (path: string, text = healthy) => {
      const [group] = pictureOf({ [path]: text }).groups;
      return [group?.kind, group?.shown[0]?.id];
    };
    assert.deepEqual(where('bin/i386/Remodbc.ini'), ['site-server', '']);
    assert.deepEqual(where('sms/BIN/alpha/Remodbc.ini'), ['site-server', '']);
    assert.deepEqual(where('cabin/i386/Remodbc.ini'), ['unknown', 'cabin/i386']);
    assert.deepEqual(where('bin/Remodbc.ini'), ['unknown', 'bin']);
    assert.deepEqual(where('bin/i386/more/Remodbc.ini'), ['unknown', 'bin/i386/more']);
    assert.deepEqual(where('Licsrvc.log', ''), ['site-server', '']);
    assert.deepEqual(where('logs/LicSvcfg.lo_', ''), ['site-server', '']);
    assert.deepEqual(where('Licsrvc.d/Liccli.log', ''), ['unknown', 'Licsrvc.d']);
    assert.deepEqual(where('swmtr/Remodbc.ini'), ['metering-server', '']);
    assert.deepEqual(where('A/LicMtr/Remodbc.ini'), ['metering-server', 'A']);
    for (const folder of ['oldswmtr', 'swmtr2'])
      assert.deepEqual(where(`A/${folder}/Remodbc.ini`)[0], 'unknown', folder);
    assert.deepEqual(where('cap_lab/x/LICMTR.CFG', ''), ['access-point', 'cap_lab']);
    assert.deepEqual(where('MYCAP_LAB/LICMTR.CFG', ''), ['access-point', '']);
  });

  test('stand under a title, and with a word on how they are told apart where that is no matter of course', () => {
    const { groups } = pictureOf({ 'PC/Remodbc.ini': healthy, 'A/swmtr/Remodbc.ini': healthy });
    assert.deepEqual(
      groups.map(({ kind, title, ...others }) => [kind, title, 'remark' in others]),
      [
        ['metering-server', 'Metering servers', false],
        ['unknown', 'Folders of other computers', true],
      ],
    );
    assert.match(groups[1]?.remark ?? '', /^No file names a metering server like one of these folders/);
  });

  test('stand in the order of their names, in any case', () => {
    const { groups } = pictureOf({
      'b/swmtr/Remodbc.ini': healthy,
      'C/swmtr/Remodbc.ini': healthy,
      'A/swmtr/Remodbc.ini': healthy,
      '_/swmtr/Remodbc.ini': healthy,
      'a/swmtr/Remodbc2.ini': healthy,
    });
    assert.deepEqual(
      groups[0]?.shown.map(({ id, files }) => [id, files.length]),
      [
        ['_', 1],
        ['A', 2],
        ['b', 1],
        ['C', 1],
      ],
    );
  });

  test('have their five gravest findings shown, and the others counted', () => {
    const gravest = (text: string) =>
      pictureOf({ 'A/swmtr/Remodbc.ini': text }).groups[0]?.shown[0]?.files[0]?.gravest;
    const words = Array.from({ length: 8 }, (_, index) => `w${index}`);
    const many = gravest(`[DS]\n${words.join('\n')}\nPackTime=989139599000\n`);
    assert.deepEqual([many?.shown.length, many?.more], [5, 4]);
    assert.deepEqual(
      many?.shown.map(({ line }) => line),
      [9, 1, 2, 3, 4],
    );
    assert.deepEqual([gravest(healthy)?.shown, gravest(healthy)?.more], [[], 0]);
  });

  test('are folded away where they are many, but for those with the gravest findings', () => {
    const some = (count: number) =>
      pictureOf(
        Object.fromEntries(
          Array.from({ length: count }, (_, index) => [`S${index}/swmtr/Remodbc.ini`, healthy]),
        ),
      ).groups[0];
    assert.deepEqual([some(12)?.shown.length, some(12)?.folded], [12, []]);
    assert.deepEqual([some(13)?.shown.length, some(13)?.folded.length], [12, 1]);
    const texts: Record<string, string> = {};
    for (let index = 100; index < 300; index++)
      texts[`S${index}/swmtr/Remodbc.ini`] = index === 250 ? healthy.replace('599', '599000') : healthy;
    const [group] = pictureOf(texts).groups;
    assert.equal(group?.shown.length, 12);
    assert.equal(group?.folded.length, 188);
    assert.ok(group?.shown.some(({ id, findings }) => id === 'S250' && findings.error === 1));
    const warned = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `S${100 + index}/swmtr/Remodbc.ini`,
        index > 16 ? '[DS]\nx\n' : healthy,
      ]),
    );
    assert.deepEqual(
      pictureOf(warned)
        .groups[0]?.shown.filter(({ findings }) => findings.warning > 0)
        .map(({ id }) => id),
      ['S117', 'S118', 'S119'],
    );
    for (const computers of [group?.shown, group?.folded]) {
      const ids = computers?.map(({ id }) => id) ?? [];
      assert.deepEqual(ids, ids.toSorted());
    }
  });
});

describe('the copies of Remodbc.ini', () => {
  test('are told apart by the keys that differ, with the lines', () => {
    const { differences, copies } = pictureOf({
      'A/Remodbc.ini': healthy,
      'B/Remodbc.ini': '[DS]\nPackTime=1\nPackInterval=0604800\n',
      'C/Remodbc.ini': '[DS]\n\nPackInterval=900\n[Logging]\nLogon=1\n',
    });
    assert.equal(copies, 3);
    assert.deepEqual(
      differences.map(({ id, values }) => [
        id,
        ...values.shown.map(({ written, copies: { shown } }) => [
          written,
          ...shown.map(({ path, line }) => `${path}:${line}`),
        ]),
      ]),
      [
        ['PackInterval', ['604800', 'A/Remodbc.ini:2', 'B/Remodbc.ini:2'], ['900', 'C/Remodbc.ini:2']],
        ['Logon', [undefined, 'A/Remodbc.ini:0', 'B/Remodbc.ini:0'], ['1', 'C/Remodbc.ini:4']],
      ],
    );
  });

  test('have what most of them say first', () => {
    const { differences } = pictureOf({
      'A/Remodbc.ini': '[DS]\nPackInterval=900\n',
      'B/Remodbc.ini': '[DS]\nPackInterval=604800\n',
      'C/Remodbc.ini': '[DS]\nPackInterval=604800\n',
    });
    assert.deepEqual(
      differences[0]?.values.shown.map(({ written }) => written),
      ['604800', '900'],
    );
  });

  test('are only those that Windows reads under this name', () => {
    assert.equal(
      pictureOf({ 'A/Remodbc.ini': healthy, 'A/Remodbc-old.ini': '[DS]\nPackInterval=1\n' }).copies,
      1,
    );
  });

  test('are bounded where they are many', () => {
    const texts: Record<string, string> = {};
    for (let index = 0; index < 200; index++)
      texts[`S${index}/Remodbc.ini`] = `[DS]\nPackInterval=${index < 150 ? 604800 : index}\n`;
    const [{ values } = { values: undefined }] = pictureOf(texts).differences;
    assert.deepEqual([values?.shown.length, values?.more], [6, 45]);
    assert.deepEqual([values?.shown[0]?.copies.shown.length, values?.shown[0]?.copies.more], [8, 142]);
    assert.ok(JSON.stringify(pictureOf(texts)).length < 600_000);
  });
});

describe('the facts and the week', () => {
  const files = { 'METER01/swmtr/Remodbc.ini': healthy, 'SiteMetering.ini': profile };

  test('say where they are stated, and what is not known', () => {
    const picture = pictureOf(files);
    const zone = picture.facts.find(({ label }) => label === 'Time zone of the servers');
    assert.deepEqual(
      [zone?.text, zone?.place],
      ['America/Los_Angeles', { uri: 'file:///site/SiteMetering.ini', line: 2 }],
    );
    const version = picture.facts.find(({ label }) => label === 'Version of SMS');
    assert.deepEqual([version?.text, version?.place], [undefined, undefined]);
    assert.equal(picture.title, 'Site LAB');
  });

  test('lead from a pack to the line that plans it, and from a default nowhere', () => {
    const picture = pictureOf(files);
    const [pack, cycle] = picture.week.tracks.shown;
    assert.deepEqual(pack?.place, { uri: 'file:///site/METER01/swmtr/Remodbc.ini', line: 1 });
    assert.match(pack?.times ?? '', /^Sunday 01:59:59/);
    assert.equal(cycle?.isDefault, true);
    assert.equal(cycle?.place, undefined);
    assert.equal(picture.week.days.length, 7);
  });

  test('lead from a pack without PackTime to the interval, and from one without both to the file', () => {
    const place = (text: string) => pictureOf({ 'A/swmtr/Remodbc.ini': text }).week.tracks.shown[0]?.place;
    assert.deepEqual(place('[DS]\n\nPackInterval=900\n'), {
      uri: 'file:///site/A/swmtr/Remodbc.ini',
      line: 2,
    });
    assert.deepEqual(place('[DS]\nPackInterval=900\nPackTime=989139599\n')?.line, 2);
    assert.deepEqual(place('[DS]\n')?.line, 0);
  });

  test('have the moments of what is drawn, and which of them are reckoned', () => {
    const { week } = pictureOf({
      'METER01/swmtr/Remodbc.ini': '[DS]\nPackTime=989139599\nPackInterval=259200\n',
    });
    assert.deepEqual(week.tracks.shown[0]?.events, [
      { at: 989139599, isReckoned: false },
      { at: 989139599 + 259_200, isReckoned: true },
      { at: 989139599 + 518_400, isReckoned: true },
    ]);
    assert.equal(week.tracks.shown[0]?.times, 'Sunday 08:59:59; Wednesday, Saturday 08:59:59 (reckoned)');
  });

  test('are all there, with what is not in the picture', () => {
    assert.deepEqual(pictureOf({}).notes, []);
    assert.deepEqual(sitePicture('', [], now, ['Cut off.']).notes, ['Cut off.']);
    assert.deepEqual(
      pictureOf({}).facts.map((fact) => Object.keys(fact)),
      Array.from({ length: 7 }, () => ['label', 'use']),
    );
  });

  test('lead from a cycle to the setting', () => {
    const text = `${profile}[Local]\nLicenseBalancing=every 15 minutes\n`;
    const { week } = pictureOf({ 'SiteMetering.ini': text });
    assert.deepEqual(week.tracks.shown[0]?.place, { uri: 'file:///site/SiteMetering.ini', line: 5 });
    assert.equal(week.tracks.shown[0]?.runs, 672);
  });
});

test('a site without a name is called by its folder', () => {
  assert.equal(pictureOf({ 'Remodbc.ini': healthy }).title, 'Site in lab');
  assert.equal(sitePicture('', [], now).title, 'The site');
  const hidden = picturePart(
    'a',
    'a',
    parseFile('[DS]\n', 'remodbc-ini'),
    { zone: stated('UTC') },
    defaultSettings,
  );
  assert.equal(sitePicture('', [hidden], now).facts.find(({ text }) => text === 'UTC')?.origin, 'the test');
});

test('no password gets into the picture', () => {
  const secret = 'hunter2hunter2';
  const picture = pictureOf({
    'A/Remodbc.ini': `[DS]\nPackInterval=PWD=${secret}\nPassword=${secret}\n`,
    'B/Remodbc.ini': healthy,
    'SiteMetering.ini': `[Site]\nServers=PWD=${secret}\n[ServerRole]\nPassword=${secret}\n`,
    'SMS/Logs/Licsvcfg.log': `ODBC connect UID=sa;PWD=${secret}  $$<SMS><Tue Jul 18 17:38:07.470 2000 X><thread=1 (0x1)>\n`,
  });
  assert.ok(!JSON.stringify(picture).includes(secret));
});
