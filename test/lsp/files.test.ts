import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { languageOfFile } from '../../server/src/core/catalogue/language.ts';
import type { SiteFactItem, SiteFactsAnswer } from '../../server/src/lsp/protocol.ts';
import { LanguageClient } from '../support/language-client.ts';

const published = 'textDocument/publishDiagnostics';
const text = '[DS]\nPackInterval=604800\n';
const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

let folder: string;
let path: string;
let uri: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'sms metering é-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
/** Gives each test of a suite a file of its own. */
function eachWithItsFile(): void {
  beforeEach(() => {
    mkdirSync(join(folder, String(++files)));
    path = join(folder, String(files), 'Remodbc.ini');
    uri = pathToFileURL(path).href;
  });
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

function says(rule: string): (params: Published) => boolean {
  return ({ diagnostics }) => diagnostics.some(({ code }) => code === rule);
}

function factsChanged(client: LanguageClient): Promise<unknown> {
  return client.next<{ uri: string }>('smsMetering/siteFactsChanged', (params) => params.uri === uri);
}

async function fact(client: LanguageClient, name: SiteFactItem['fact']): Promise<SiteFactItem | undefined> {
  const answer = await client.request<SiteFactsAnswer>('smsMetering/siteFacts', { uri });
  return answer.facts.find((item) => item.fact === name);
}

describe('the bytes of a file', () => {
  eachWithItsFile();
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({
      capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: {} } } },
      initializationOptions: { saveWithEncoding: true, siteFactsChanged: true },
    });
  });
  after(() => client.stop());

  test('tell what the text in the editor cannot', async () => {
    writeFileSync(path, Buffer.concat([utf8Mark, Buffer.from(text)]));
    client.open(uri, text);
    const { diagnostics } = await client.next<Published>(published, says('SWM108'));
    assert.equal((await fact(client, 'encoding'))?.value, 'utf-8-bom');

    const mark = diagnostics.find(({ code }) => code === 'SWM108');
    const actions = await client.request<readonly CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: mark?.range,
      context: { diagnostics: [] },
    });
    const save = actions.find(({ command }) => command?.command === 'smsMetering.saveWithEncoding');
    assert.deepEqual(save?.command?.arguments, [uri, 'windows-1252']);
    client.close(uri);
  });

  test('are read again on saving and when the file changes on the disk', async () => {
    writeFileSync(path, text);
    client.open(uri, text);
    await factsChanged(client);
    assert.equal((await fact(client, 'encoding'))?.value, 'windows-1252');

    writeFileSync(path, Buffer.concat([utf8Mark, Buffer.from(text)]));
    client.notify('textDocument/didSave', { textDocument: { uri } });
    await client.next<Published>(published, says('SWM108'));

    client.received.length = 0;
    writeFileSync(path, text);
    // Editors do not agree on what to escape in an address.
    const otherwise = decodeURIComponent(uri).replaceAll(' ', '%20');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: otherwise, type: 2 }] });
    await client.next<Published>(published, (params) => params.uri === uri && !says('SWM108')(params));
    assert.equal((await fact(client, 'encoding'))?.value, 'windows-1252');
    client.close(uri);
    client.received.length = 0;
  });

  test('of a file that is gone are not known, and the rest goes on', async () => {
    writeFileSync(path, text);
    client.open(uri, text);
    await factsChanged(client);
    rmSync(path);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await factsChanged(client);
    assert.equal((await fact(client, 'encoding'))?.value, undefined);
    client.change(uri, 2, { text: `${text}PackInterval=1\n` });
    await client.next<Published>(published, says('SWM101'));
    client.close(uri);
  });

  test('are not looked for where there is no file', async () => {
    for (const address of [
      'untitled:Remodbc.ini',
      'vscode-vfs://x/Remodbc.ini',
      'file:///%zz/Remodbc.ini',
      pathToFileURL(folder).href,
    ]) {
      uri = address;
      client.open(uri, text);
      await client.next<Published>(published, (params) => params.uri === uri);
      assert.equal((await fact(client, 'encoding'))?.value, undefined, address);
      client.close(uri);
    }
  });
});

describe('a file on the disk', () => {
  eachWithItsFile();

  test('saving in another encoding is offered only to clients that can do it', async () => {
    writeFileSync(path, Buffer.concat([utf8Mark, Buffer.from(text)]));
    const client = await LanguageClient.start({
      capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: {} } } },
    });
    client.open(uri, text);
    await client.next<Published>(published, says('SWM108'));
    const actions = await client.request<readonly CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
      context: { diagnostics: [] },
    });
    assert.ok(actions.length > 0 && actions.every(({ command }) => command === undefined));
    await client.stop();
  });

  test('a client that asks is told to ask again once the bytes are known', async () => {
    writeFileSync(path, Buffer.concat([utf8Mark, Buffer.from(text)]));
    const client = await LanguageClient.start({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true } },
      },
      initializationOptions: { siteFactsChanged: true },
    });
    writeFileSync(path, text);
    client.open(uri, text);
    await factsChanged(client);
    const pull = (): Promise<{ items: readonly Diagnostic[] }> =>
      client.request('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual((await pull()).items, []);
    writeFileSync(path, Buffer.concat([utf8Mark, Buffer.from(text)]));
    client.notify('textDocument/didSave', { textDocument: { uri } });
    await client.next('workspace/diagnostic/refresh');
    assert.deepEqual(
      (await pull()).items.map(({ code }) => code),
      ['SWM108'],
    );
    await client.stop();
  });

  test('the time stamp of the file can be the reference date', async () => {
    writeFileSync(path, text);
    utimesSync(path, 989_139_599, 989_139_599);
    const client = await LanguageClient.start({
      initializationOptions: {
        siteFactsChanged: true,
        settings: { referenceDate: 'fileTime', timeZone: 'America/Los_Angeles' },
      },
    });
    client.open(uri, text);
    await factsChanged(client);
    const { value, origin } = (await fact(client, 'referenceDate')) ?? {};
    assert.equal(value, '2001-05-06T01:59:59-07:00');
    assert.equal(origin, 'the time stamp of the file, setting smsMetering.referenceDate');
    await client.stop();
  });

  test('the server asks to hear of changes on the disk', async () => {
    const client = await LanguageClient.start({
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    const { registrations } = await client.next<{
      registrations: readonly { method: string; registerOptions: unknown }[];
    }>('client/registerCapability');
    const [watching, ...others] = registrations;
    assert.deepEqual([watching?.method, others], ['workspace/didChangeWatchedFiles', []]);
    const { watchers } = (watching?.registerOptions ?? { watchers: [] }) as {
      watchers: readonly { globPattern: string; kind?: number }[];
    };
    const deletion = 4;
    assert.ok(watchers.some(({ globPattern, kind }) => globPattern === '**/*' && kind === deletion));
    const patterns = watchers
      .filter(({ kind }) => kind === undefined)
      .map(
        ({ globPattern }) =>
          new RegExp(`^${globPattern.replace('**/', '').replace('.', '\\.').replace('*', '.*')}$`),
      );
    const names = [
      'REMODBC old.ini',
      'Licmtr.CFG',
      'sitectrl.Ct0',
      'x.ct2',
      'SiteMetering.ini',
      'abc.sitemetering.INI',
    ];
    for (const name of [...names, 'win.ini', 'x.ct3', 'licmtr.cfg.bak'])
      assert.equal(
        patterns.some((pattern) => pattern.test(name)),
        languageOfFile(name) !== undefined,
        name,
      );
    await client.stop();
  });
});
