import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import {
  languageOfUri,
  type SiteMember,
  siteLimits,
  siteRole,
} from '../../../server/src/core/site/member.ts';
import { resolveFacts, type SiteSource } from '../../../server/src/core/site/resolve.ts';
import { inOrder, sameSources } from '../../../server/src/core/site/site-sources.ts';
import { Sites } from '../../../server/src/core/site/sites.ts';
import { memberOfFile } from '../../../server/src/core/site-file.ts';

const root = 'file:///work';
const occasion = { now: 1000, fileTime: undefined };

const inZone = (zone: string): string => `[Site]\nZone=${zone}\n`;
const weekly = '[DS]\nPackInterval=604800\n';
const packEvery = (seconds: number): string => `[DS]\nPackInterval=${seconds}\n`;
const licmtr = (offline: 0 | 1): string =>
  `[Component Configuration]\n(REG_DWORD) ContinuousOffline=${offline}\n`;
const control = (offline: 0 | 1): string =>
  `BEGIN_CLIENT_COMPONENT\n<LICENSE METERING>\n<65537>\nPROPERTY <ContinuousOffline><REG_DWORD><><${offline}>\nEND_CLIENT_COMPONENT\n`;

/** A tree of files by their way from the root, and what it tells about each of them. */
function tree(files: Readonly<Record<string, string>>, roots: readonly string[] = [root]) {
  const members = new Map<string, SiteMember>();
  for (const [path, text] of Object.entries(files)) {
    const uri = `${root}/${path}`;
    const member = memberOfFile(uri, parseFile(text, languageOfUri(uri) ?? 'remodbc-ini'), defaultSettings);
    if (member) members.set(uri, member);
  }
  const uris = Object.keys(files).map((path) => `${root}/${path}`);
  const sites = new Sites(uris, roots);
  const sourcesOf = (path: string, ...settings: readonly SiteSource[]) =>
    inOrder(
      sites.sourcesOf(`${root}/${path}`, (uri) => members.get(uri)),
      settings,
    );
  return {
    sites,
    sourcesOf,
    memberOf: (uri: string) => members.get(uri),
    facts: (path: string, ...before: readonly SiteSource[]) =>
      resolveFacts([...before, ...sourcesOf(path)], occasion),
    copies: (path: string) =>
      resolveFacts(sourcesOf(path), occasion).otherCopies?.map(({ label, values }) => [
        label,
        values.get('packinterval')?.value,
      ]),
  };
}

describe('a site is made', () => {
  test('by the nearest profile up the folders', () => {
    const { facts } = tree({
      'SiteMetering.ini': inZone('America/Chicago'),
      'Remodbc.ini': '',
      'east/SITEMETERING.INI': inZone('America/New_York'),
      'east/METER01/swmtr/Remodbc.ini': '',
      'eastern/Remodbc.ini': '',
    });
    const zoneOf = (path: string) => facts(path).zone?.value;
    assert.deepEqual(
      ['Remodbc.ini', 'east/METER01/swmtr/Remodbc.ini', 'eastern/Remodbc.ini', 'east/new/Remodbc.ini'].map(
        zoneOf,
      ),
      ['America/Chicago', 'America/New_York', 'America/Chicago', 'America/New_York'],
    );
  });

  test('by a profile above the root too', () => {
    const { sites } = tree({ 'SiteMetering.ini': '', 'lab/Remodbc.ini': '' }, [`${root}/lab`]);
    assert.equal(sites.folderOf(`${root}/lab/Remodbc.ini`), root);
  });

  test('without a profile by the nearest root, and outside the roots by the folder', () => {
    const { sites } = tree({ 'a/b/Remodbc.ini': '' }, [`${root}/a`, `${root}/a/b`]);
    assert.equal(sites.folderOf(`${root}/a/c/d/Remodbc.ini`), `${root}/a`);
    assert.equal(sites.folderOf(`${root}/a/b/d/Remodbc.ini`), `${root}/a/b`);
    assert.equal(sites.folderOf(`${root}/ab/Remodbc.ini`), `${root}/ab`);
    assert.equal(
      new Sites(['file:///Remodbc.ini'], ['file://']).folderOf('file:///x/Remodbc.ini'),
      'file://',
    );
  });

  test('never of a text that is in no folder', () => {
    const sites = new Sites(['untitled:Untitled-1', 'untitled:Untitled-2'], []);
    assert.equal(sites.folderOf('untitled:Untitled-1'), undefined);
    assert.deepEqual(
      sites.sourcesOf('untitled:Untitled-1', () => undefined),
      { otherCopies: [], stated: [], told: [] },
    );
  });
});

describe('facts come', () => {
  const files = {
    'SiteMetering.ini': '[ClientAgent]\nRealTimeVerification=yes\n',
    'CAP/LICMTR.CFG': licmtr(1),
    'sitectrl.box/sitectrl.ct0': control(1),
    'METER01/Remodbc.ini': '',
  };

  test('from what is given, then the profile, then LICMTR.CFG, then the site control file, then settings', () => {
    const option: SiteSource = { mode: { value: 'offline', origin: { words: 'option --mode' } } };
    const setting: SiteSource = { mode: { value: 'online', origin: { words: 'a setting' } } };
    const { 'SiteMetering.ini': _, ...withoutProfile } = files;
    const { 'CAP/LICMTR.CFG': __, ...withControl } = withoutProfile;
    const uri = 'METER01/Remodbc.ini';
    const originIn = (some: Readonly<Record<string, string>>, ...before: readonly SiteSource[]) =>
      tree(some).facts(uri, ...before).mode?.origin;
    assert.equal(originIn(files, option)?.words, 'option --mode');
    assert.deepEqual(originIn(files), {
      words: '[ClientAgent] RealTimeVerification in SiteMetering.ini',
      uri: `${root}/SiteMetering.ini`,
      line: 1,
    });
    assert.equal(originIn(withoutProfile)?.words, 'ContinuousOffline in LICMTR.CFG');
    assert.deepEqual(originIn(withControl), {
      words: 'ContinuousOffline in sitectrl.ct0',
      uri: `${root}/sitectrl.box/sitectrl.ct0`,
      line: 3,
    });
    assert.equal(resolveFacts([setting], occasion).mode?.origin.words, 'a setting');
    assert.equal(originIn({ [uri]: '' }), undefined);
  });

  test('from the file itself, and of several of a kind from the nearest', () => {
    const { facts } = tree({
      'lab/CAP/LICMTR.CFG': licmtr(0),
      'lab/Remodbc.ini': '',
      'plant/CAP/LICMTR.CFG': licmtr(1),
      'plant/deep/down/Remodbc.ini': '',
      'other/Remodbc.ini': '',
    });
    const modeOf = (path: string) => facts(path).mode?.value;
    assert.deepEqual(
      ['lab/Remodbc.ini', 'plant/deep/down/Remodbc.ini', 'lab/CAP/LICMTR.CFG', 'plant/CAP/LICMTR.CFG'].map(
        modeOf,
      ),
      ['online', 'offline', 'online', 'offline'],
    );
    assert.equal(modeOf('other/Remodbc.ini'), 'online', 'between equally near ones the order is fixed');
  });

  test('from SiteMetering.ini rather than another profile beside it, which itself keeps its own', () => {
    const { facts } = tree({
      'ABC.sitemetering.ini': inZone('UTC'),
      'SiteMetering.ini': inZone('Asia/Tokyo'),
    });
    assert.equal(facts('Remodbc.ini').zone?.value, 'Asia/Tokyo');
    assert.equal(facts('ABC.sitemetering.ini').zone?.value, 'UTC');
  });

  test('for LICMTR.CFG from the profile too, before its own', () => {
    assert.equal(tree(files).facts('CAP/LICMTR.CFG').mode?.origin.uri, `${root}/SiteMetering.ini`);
  });

  test('from the same file in whatever order the files were found', () => {
    const { facts } = tree({ 'b/sitectrl.ct0': control(0), 'a/sitectrl.ct0': control(1) });
    assert.equal(facts('Remodbc.ini').mode?.origin.uri, `${root}/a/sitectrl.ct0`);
  });

  test('last of all from the log of a server, which tells how far its clock stood from UTC', () => {
    const line =
      'STATMSG: ID=9406 SEV=W LEV=M SOURCE="SMS Server" COMP="SMS_LICENSE_SERVER_MANAGER" SYS=A SITE=LAB PID=1 TID=2 ' +
      'GMTDATE=Tue Jul 18 21:38:07.530 2000 ISTR0="" NUMATTRS=0  $$<SMS_LICENSE_SERVER_MANAGER><Tue Jul 18 17:38:07.470 2000><thread=170 (0xAA)>\n';
    const setting: SiteSource = { zone: { value: 'Asia/Tokyo', origin: { words: 'a setting' } } };
    const { facts, sourcesOf } = tree({
      'Logs/Licsvcfg.log': line,
      'Logs/Liccli.log': line,
      'Remodbc.ini': '',
    });
    assert.equal(facts('Remodbc.ini').zone?.value, 'Etc/GMT+4');
    assert.equal(resolveFacts(sourcesOf('Remodbc.ini', setting), occasion).zone?.value, 'Asia/Tokyo');
    assert.equal(tree({ 'Liccli.log': line }).facts('Remodbc.ini').zone, undefined, 'the clock of a client');
    assert.equal(tree({ 'Licsvcfg.log': 'nothing\n' }).facts('Remodbc.ini').zone, undefined);
  });

  test('from no old, proposed or unreadable file', () => {
    const uri = `${root}/sitectrl.box/history/00000009.ct0`;
    assert.deepEqual(
      [uri, `${root}/8B4NFYM5.CT1`, `${root}/a.ct2`, `${root}/Remodbc.old.ini`, `${root}/x.ini`].map(
        siteRole,
      ),
      [undefined, undefined, undefined, undefined, undefined],
    );
    assert.equal(
      tree({ 'sitectrl.box/history/00000009.ct0': control(1) }).facts('Remodbc.ini').mode,
      undefined,
    );
    const sites = new Sites([`${root}/LICMTR.CFG`], [root]);
    assert.deepEqual(
      sites.sourcesOf(`${root}/Remodbc.ini`, () => undefined),
      { otherCopies: [], stated: [], told: [] },
    );
  });
});

describe('the other copies of Remodbc.ini', () => {
  const servers = {
    'METER01/swmtr/Remodbc.ini': packEvery(604800),
    'METER02/swmtr/RemOdbc.Ini': packEvery(86400),
    'METER02/swmtr/Remodbc.old.ini': packEvery(900),
  };

  test('are those of its site, named by their way from its folder', () => {
    const { copies } = tree({ ...servers, 'METER%20A/Remodbc.ini': packEvery(1) });
    assert.deepEqual(copies('METER01/swmtr/Remodbc.ini'), [
      ['METER A/Remodbc.ini', '1'],
      ['METER02/swmtr/RemOdbc.Ini', '86400'],
    ]);
  });

  test('are none for other files, not even a backup of one', () => {
    const { copies } = tree({ ...servers, 'LICMTR.CFG': licmtr(0) });
    assert.equal(copies('METER02/swmtr/Remodbc.old.ini'), undefined);
    assert.equal(copies('LICMTR.CFG'), undefined);
  });

  test('are none that cannot be read', () => {
    const { sites } = tree(servers);
    const { otherCopies } = sites.sourcesOf(`${root}/METER01/swmtr/Remodbc.ini`, () => undefined);
    assert.deepEqual(otherCopies, []);
  });

  test('are not those of another site', () => {
    const { copies } = tree({ ...servers, 'METER02/SiteMetering.ini': '' });
    assert.equal(copies('METER01/swmtr/Remodbc.ini'), undefined);
  });

  test('are not compared where they are more than a site has, and that is said', () => {
    const many = (count: number) =>
      tree(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}/Remodbc.ini`, ''])));
    const most = many(siteLimits.copies);
    assert.equal(most.copies('0/Remodbc.ini')?.length, siteLimits.copies - 1);
    assert.deepEqual(most.sites.notes(), []);
    const more = many(siteLimits.copies + 1);
    assert.equal(more.copies('0/Remodbc.ini'), undefined);
    assert.match(more.sites.notes().join(), /^201 copies of Remodbc\.ini below "work" /);
    assert.deepEqual(more.sites.notes(`${root}/0/Remodbc.ini`), more.sites.notes());
    assert.deepEqual(more.sites.notes('file:///elsewhere/Remodbc.ini'), []);
  });
});

test('a finding may rest on the files that state facts and on the other copies', () => {
  const { sites } = tree({ 'A/Remodbc.ini': '', 'B/Remodbc.ini': '', 'LICMTR.CFG': '', 'notes.txt': '' });
  assert.deepEqual(sites.membersFor(`${root}/A/Remodbc.ini`), [
    `${root}/LICMTR.CFG`,
    `${root}/A/Remodbc.ini`,
    `${root}/B/Remodbc.ini`,
  ]);
  assert.deepEqual(sites.membersFor(`${root}/LICMTR.CFG`), [`${root}/LICMTR.CFG`]);
});

test('the files around one are all of its site, in the order of their addresses', () => {
  const { sites } = tree({ 'LICMTR.CFG': '', 'notes.txt': '', 'B/Remodbc.ini': '', 'A/Remodbc.ini': '' });
  const all = ['A/Remodbc.ini', 'B/Remodbc.ini', 'LICMTR.CFG'].map((path) => `${root}/${path}`);
  assert.deepEqual(sites.filesAround(`${root}/LICMTR.CFG`), all);
  assert.deepEqual(sites.filesAround('file:///elsewhere/Remodbc.ini'), []);
});

describe('two readings of a site', () => {
  const reading = (files: Readonly<Record<string, string>>, path = 'A/Remodbc.ini') => {
    const { sites, memberOf } = tree(files);
    return sites.sourcesOf(`${root}/${path}`, memberOf);
  };
  const files = {
    'SiteMetering.ini': '[Site]\nZone=UTC\n[Local]\nLicenseBalancing=every 4 hours\n',
    'A/Remodbc.ini': weekly,
    'B/Remodbc.ini': weekly,
  };

  test('are the same where the same stands in the same lines', () => {
    const other = {
      ...files,
      'SiteMetering.ini': files['SiteMetering.ini'].replace('=UTC', ' = UTC ; ').replace(' ; ', ''),
    };
    assert.ok(sameSources(reading(files), reading(files)));
    assert.ok(sameSources(reading(files), reading(other)), 'only the place in the line is another');
  });

  for (const [what, changed] of Object.entries({
    'another zone': { 'SiteMetering.ini': files['SiteMetering.ini'].replace('UTC', 'Asia/Tokyo') },
    'another schedule': { 'SiteMetering.ini': files['SiteMetering.ini'].replace('4', '5') },
    'another line': { 'SiteMetering.ini': `\n${files['SiteMetering.ini']}` },
    'another copy': { 'B/Remodbc.ini': packEvery(1) },
    'a copy more': { 'C/Remodbc.ini': weekly },
  })) {
    test(`differ by ${what}`, () =>
      assert.equal(sameSources(reading(files), reading({ ...files, ...changed })), false));
  }
});
