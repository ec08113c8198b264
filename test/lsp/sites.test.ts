import assert from 'node:assert/strict';
import { renameSync, truncateSync } from 'node:fs';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Diagnostic, Hover } from 'vscode-languageserver';
import type { SiteFactItem, SiteFactsAnswer } from '../../server/src/lsp/protocol.ts';
import { type ClientOptions, LanguageClient } from '../support/language-client.ts';
import { TestFolder } from '../support/test-folder.ts';

const published = 'textDocument/publishDiagnostics';
const created = 1;
const changed = 2;
const deleted = 3;

const packEvery = (seconds: number): string => `[DS]\nPackInterval=${seconds}\n`;
const inZone = (zone: string): string => `[Site]\nZone=${zone}\n`;
const offline = '[Component Configuration]\n(REG_DWORD) ContinuousOffline=1\n';
const balancing = '[Local]\nLicenseBalancing=every 4 hours\n';

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

const parent = TestFolder.create();

let folder: TestFolder;
let folders = 0;
let client: LanguageClient;

/** Gives each test of a suite a folder of its own, and stops its server. */
function eachInItsFolder(): void {
  beforeEach(() => {
    folder = parent.folder(String(++folders));
  });
  afterEach(() => client.stop());
}

function start(options: ClientOptions = {}, ...roots: readonly string[]): Promise<LanguageClient> {
  return LanguageClient.start({
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
    initializationOptions: { siteFactsChanged: true },
    workspaceFolders: (roots.length > 0 ? roots : ['']).map((root) => ({
      uri: folder.uriOf(root),
      name: root,
    })),
    ...options,
  });
}

/** Waits for a rule to speak about a document; returns its message. */
async function message(uri: string, rule: string): Promise<string> {
  return String((await says(uri, rule))?.message);
}

/** Waits until a rule speaks, or is silent, about a document. */
async function says(uri: string, rule: string, speaks = true): Promise<Diagnostic | undefined> {
  const { diagnostics } = await client.next<Published>(
    published,
    (params) =>
      params.uri === uri &&
      params.version !== undefined &&
      params.diagnostics.some(({ code }) => code === rule) === speaks,
  );
  return diagnostics.find(({ code }) => code === rule);
}

function tell(uri: string, type: number): void {
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

function factsOf(uri: string): Promise<SiteFactsAnswer> {
  return client.request('smsMetering/siteFacts', { uri });
}

async function fact(uri: string, name: SiteFactItem['fact']): Promise<SiteFactItem | undefined> {
  return (await factsOf(uri)).facts.find((item) => item.fact === name);
}

/** The fact once it has a value. */
function known(
  uri: string,
  name: SiteFactItem['fact'],
  value: string | undefined,
): Promise<SiteFactItem | undefined> {
  return eventually(
    () => fact(uri, name),
    (item) => item?.value === value,
  );
}

/** Asks until the answer is the one waited for; every answer is awaited, so no time is fixed. */
async function eventually<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
  }
}

describe('the files of a site', () => {
  eachInItsFolder();

  test('are read without being opened, and another copy is shown where it is', async () => {
    const other = folder.write('METER02/swmtr/Remodbc.ini', packEvery(86_400));
    const uri = folder.write('METER01/swmtr/Remodbc.ini', packEvery(604_800));
    client = await start();
    client.open(uri, packEvery(604_800));
    const { relatedInformation } = (await says(uri, 'SWM218')) ?? {};
    assert.deepEqual(relatedInformation, [
      {
        location: { uri: other, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } } },
        message: 'PackInterval in METER02/swmtr/Remodbc.ini: 86400',
      },
    ]);
    assert.deepEqual(
      client.sent<Published>(published).filter((params) => params.uri !== uri),
      [],
    );
  });

  test('count as the editor holds them, saved or not', async () => {
    const other = folder.write('b/Remodbc.ini', packEvery(604_800));
    const uri = folder.write('a/Remodbc.ini', packEvery(604_800));
    client = await start();
    client.open(uri, packEvery(604_800));
    client.open(other, packEvery(604_800));
    client.change(other, 2, { text: packEvery(86_400) });
    assert.match(await message(uri, 'SWM218'), /"86400" in b\/Remodbc\.ini/);
    client.change(other, 3, { text: packEvery(604_800) });
    await says(uri, 'SWM218', false);
    client.change(other, 4, { text: packEvery(1) });
    await says(uri, 'SWM218');
    client.close(other);
    await says(uri, 'SWM218', false);
  });

  test('count anew when they change, come and go on the disk', async () => {
    const uri = folder.write('SiteMetering.ini', balancing);
    client = await start();
    client.open(uri, balancing, 1, 'site-metering');
    await says(uri, 'SWM505', false);
    const licmtr = folder.write('CAP/LICMTR.CFG', offline);
    tell(licmtr, created);
    assert.match(await message(uri, 'SWM505'), /ContinuousOffline in LICMTR\.CFG/);
    folder.write('CAP/LICMTR.CFG', offline.replace('=1', '=0'));
    tell(licmtr, changed);
    await says(uri, 'SWM505', false);
    folder.write('CAP/LICMTR.CFG', offline);
    tell(licmtr, changed);
    await says(uri, 'SWM505');
    folder.remove('CAP');
    tell(folder.uriOf('CAP'), deleted);
    await says(uri, 'SWM505', false);
  });

  test('are looked for again in folders that are opened, and forgotten with those that are closed', async () => {
    const uri = folder.write('a/Remodbc.ini', packEvery(604_800));
    folder.write('b/Remodbc.ini', packEvery(86_400));
    folder.write('SiteMetering.ini', inZone('UTC'));
    client = await start({ capabilities: { workspace: { workspaceFolders: true } } }, 'a');
    client.open(uri, packEvery(604_800));
    await says(uri, 'SWM218', false);
    const event = { uri: folder.uriOf('b'), name: 'b' };
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [event], removed: [] } });
    await says(uri, 'SWM218');
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [event] } });
    await says(uri, 'SWM218', false);
  });
});

describe('a site metering profile', () => {
  eachInItsFolder();

  const text = '[DS]\nPackTime=989139599000\n';

  test('tells the zone, in the folder or above it, and is named with its line', async () => {
    folder.write('SiteMetering.ini', `; LAB\n${inZone('America/Los_Angeles')}`);
    const uri = folder.write('lab/METER01/Remodbc.ini', text);
    client = await start({}, 'lab');
    client.open(uri, text);
    const zone = await known(uri, 'timeZone', 'America/Los_Angeles');
    assert.deepEqual(zone, {
      ...zone,
      value: 'America/Los_Angeles',
      origin: '[Site] Zone in SiteMetering.ini',
      originUri: folder.uriOf('SiteMetering.ini'),
      originLine: 2,
    });
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 12 },
    });
    assert.match(JSON.stringify(hover.contents), /America\/Los_Angeles/);
  });

  test('counts more than a setting, and a setting more than nothing', async () => {
    const profile = folder.write('lab/SiteMetering.ini', inZone('Asia/Tokyo'));
    const uri = folder.write('lab/Remodbc.ini', text);
    client = await start({
      initializationOptions: {
        siteFactsChanged: true,
        settings: { timeZone: 'Europe/Paris', version: 'SP2' },
      },
    });
    client.open(uri, text);
    await known(uri, 'timeZone', 'Asia/Tokyo');
    assert.equal((await fact(uri, 'version'))?.origin, 'setting smsMetering.version');
    client.open(profile, inZone('Asia/Tokyo'), 1, 'site-metering');
    client.change(profile, 2, { text: '[Site]\n' });
    await known(uri, 'timeZone', 'Europe/Paris');
  });

  test('changes what is said while it is edited, and a client that asks is told to ask again', async () => {
    const profile = folder.write('SiteMetering.ini', '');
    const uri = folder.write('Remodbc.ini', text);
    client = await start({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true } },
      },
    });
    const pulled = async () => {
      const { items } = await client.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return String(items.find(({ code }) => code === 'SWM203')?.message);
    };
    client.open(uri, text);
    client.open(profile, '', 1, 'site-metering');
    assert.match(await pulled(), /\(UTC\)/);
    client.change(profile, 2, { text: inZone('Asia/Tokyo') });
    await client.next('workspace/diagnostic/refresh');
    assert.match(await pulled(), /Asia\/Tokyo/);
  });

  test('counts for itself as it is edited', async () => {
    const profile = folder.write('SiteMetering.ini', inZone('Asia/Tokyo'));
    client = await start();
    client.open(profile, inZone('Asia/Tokyo'), 1, 'site-metering');
    await known(profile, 'timeZone', 'Asia/Tokyo');
    client.change(profile, 2, { text: inZone('Europe/Paris') });
    assert.equal((await fact(profile, 'timeZone'))?.value, 'Europe/Paris');
  });

  test('is told to a client that asks but cannot be bidden to ask again', async () => {
    folder.write('SiteMetering.ini', inZone('Asia/Tokyo'));
    const uri = folder.write('Remodbc.ini', text);
    client = await start({ capabilities: { textDocument: { diagnostic: {} } } });
    client.open(uri, text);
    assert.match(await message(uri, 'SWM203'), /\(UTC\)|Asia\/Tokyo/);
    const isInZone = ({ diagnostics }: Published): boolean =>
      diagnostics.some((diagnostic) => String(diagnostic.message).includes('Asia/Tokyo'));
    await client.next<Published>(published, isInZone);
  });

  test('that is deleted leaves the zone unknown', async () => {
    const profile = folder.write('SiteMetering.ini', inZone('Asia/Tokyo'));
    const uri = folder.write('Remodbc.ini', text);
    client = await start();
    client.open(uri, text);
    await known(uri, 'timeZone', 'Asia/Tokyo');
    renameSync(folder.pathOf('SiteMetering.ini'), folder.pathOf('old.txt'));
    tell(profile, deleted);
    await known(uri, 'timeZone', undefined);
  });
});

describe('a window with sites', () => {
  eachInItsFolder();

  test('without an open folder a document is judged by the files beside it and the profile above', async () => {
    folder.write('SiteMetering.ini', balancing);
    folder.write('x/LICMTR.CFG', offline);
    folder.write('x/deep/Remodbc.ini', packEvery(1));
    const uri = folder.write('x/Remodbc.ini', packEvery(604_800));
    client = await LanguageClient.start({ initializationOptions: { siteFactsChanged: true } });
    client.open(uri, packEvery(604_800));
    assert.equal((await known(uri, 'mode', 'offline'))?.origin, 'ContinuousOffline in LICMTR.CFG');
    client.change(uri, 2, { text: packEvery(86_400) });
    await says(uri, 'SWM218', false);
  });

  test('what cannot be read is noted and logged, and the rest goes on', async () => {
    const licmtr = folder.write('LICMTR.CFG', '');
    truncateSync(folder.pathOf('LICMTR.CFG'), 16 * 1024 * 1024 + 1);
    folder.write('SiteMetering.ini', inZone('UTC'));
    const uri = folder.write('Remodbc.ini', packEvery(1));
    client = await start();
    client.open(uri, packEvery(1));
    const { notes } = await eventually(
      () => factsOf(uri),
      ({ notes }) => notes.length > 0,
    );
    assert.match(notes.join(), /LICMTR\.CFG was not read: it is gone, too large, or may not be read\.$/);
    await client.next<{ message: string }>('window/logMessage', ({ message }) => message === notes[0]);
    folder.remove('LICMTR.CFG');
    tell(licmtr, deleted);
    await eventually(
      () => factsOf(uri),
      (answer) => answer.notes.length === 0,
    );
    assert.equal((await fact(uri, 'timeZone'))?.value, 'UTC');
  });

  test('300 files of 100 servers in three sites are told apart', async () => {
    for (const site of ['one', 'two', 'three']) {
      folder.write(`${site}/SiteMetering.ini`, inZone(site === 'two' ? 'Asia/Tokyo' : 'UTC'));
      for (let server = 0; server < 100; server++)
        folder.write(
          `${site}/METER${server}/Remodbc.ini`,
          packEvery(site === 'two' && server === 77 ? 86_400 : 604_800),
        );
    }
    const uri = folder.uriOf('two/METER5/Remodbc.ini');
    const calm = folder.uriOf('three/METER5/Remodbc.ini');
    client = await start();
    client.open(uri, packEvery(604_800));
    client.open(calm, packEvery(604_800));
    const { relatedInformation = [] } = (await says(uri, 'SWM218')) ?? {};
    assert.deepEqual(
      relatedInformation.map(({ message }) => message),
      ['PackInterval in METER77/Remodbc.ini: 86400'],
    );
    assert.equal((await fact(uri, 'timeZone'))?.value, 'Asia/Tokyo');
    assert.equal((await fact(calm, 'timeZone'))?.value, 'UTC');
    assert.ok(
      !client
        .sent<Published>(published)
        .some((params) => params.uri === calm && params.diagnostics.length > 0),
    );
  });
});
