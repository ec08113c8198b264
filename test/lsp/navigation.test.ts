import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type {
  DocumentHighlight,
  LinkedEditingRanges,
  Location,
  LocationLink,
  MarkupContent,
  SelectionRange,
  SignatureHelp,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { projectRoot } from '../support/fixtures.ts';
import { LanguageClient, RefusedRequest } from '../support/language-client.ts';
import { TestFolder } from '../support/test-folder.ts';

const samples = join(projectRoot, 'samples');
const paths = {
  profile: 'SiteMetering.ini',
  control: 'site-server/SMS/inboxes/sitectrl.box/sitectrl.ct0',
  licmtr: 'site-server/CAP_LAB/clicomp.box/LICMTR.CFG',
  log: 'site-server/SMS/Logs/Licsvcfg.log',
  meter01: 'METER01/swmtr/RemOdbc.Ini',
} as const;

function uriOf(path: string): string {
  return pathToFileURL(join(samples, path)).href;
}

/** The place of some text in a file of the samples. */
function at(path: string, text: string, into = 1) {
  const before = readFileSync(join(samples, path), 'latin1').split(text)[0] ?? '';
  const lines = before.split('\n');
  const position = { line: lines.length - 1, character: (lines.at(-1) ?? '').length + into };
  return { textDocument: { uri: uriOf(path) }, position };
}

/** "path:line", the line counted from 1. */
function short({ uri, range }: Location): string {
  return `${decodeURIComponent(uri).slice(uriOf('').length + 1)}:${range.start.line + 1}`;
}

function open(client: LanguageClient, path: string, languageId: string): void {
  client.open(uriOf(path), readFileSync(join(samples, path), 'latin1'), 1, languageId);
}

describe('a site of which one file is open', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({
      capabilities: {
        workspace: { symbol: { resolveSupport: { properties: ['location.range'] } } },
        textDocument: {
          definition: { linkSupport: true },
          signatureHelp: {
            signatureInformation: {
              documentationFormat: ['markdown'],
              parameterInformation: { labelOffsetSupport: true },
            },
          },
        },
      },
      workspaceFolders: [{ uri: pathToFileURL(samples).href, name: 'samples' }],
    });
    open(client, paths.profile, 'site-metering');
  });
  after(() => client.stop());

  const define = (path: string, text: string, into?: number): Promise<LocationLink[]> =>
    client.request('textDocument/definition', at(path, text, into));

  test('goes from a setting to where SMS stores it, in files that are not open', async () => {
    const links = await define(paths.profile, 'RetryDelay');
    assert.deepEqual(
      links.map(({ targetUri, targetSelectionRange }) =>
        short({ uri: targetUri, range: targetSelectionRange }),
      ),
      [`${paths.licmtr}:7`, `${paths.control}:14`],
    );
    assert.deepEqual(links[1]?.targetRange, {
      start: { line: 13, character: 4 },
      end: { line: 13, character: 44 },
    });
    assert.equal(links[0]?.originSelectionRange?.end.character, 'RetryDelay'.length);
  });

  test('goes from a setting that SMS stores nowhere to itself', async () => {
    const links = await define(paths.profile, 'NamePolicy');
    assert.deepEqual(
      links.map(({ targetUri }) => targetUri),
      [uriOf(paths.profile)],
    );
  });

  test('goes from a server to the section that describes it, and to its files', async () => {
    const links = await define(paths.profile, 'METER01');
    assert.deepEqual(
      links.map(({ targetUri, targetRange }) => short({ uri: targetUri, range: targetRange })),
      [`${paths.licmtr}:10`, `${paths.meter01}:1`],
    );
  });

  test('finds every place that names a server', async () => {
    const places = await client.request<Location[]>('textDocument/references', {
      ...at(paths.profile, 'METER01'),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(places.map(short), [
      `${paths.profile}:9`,
      `${paths.licmtr}:9`,
      `${paths.licmtr}:10`,
      `${paths.licmtr}:12`,
    ]);
    const mentions = await client.request<Location[]>('textDocument/references', {
      ...at(paths.profile, 'METER01'),
      context: { includeDeclaration: false },
    });
    assert.equal(mentions.length, places.length - 1);
  });

  test('finds a setting in all files, changes on the disk and in the editor included', async () => {
    const request = { ...at(paths.profile, 'RetryDelay'), context: { includeDeclaration: true } };
    const references = () => client.request<Location[]>('textDocument/references', request);
    assert.equal((await references()).length, 3);
    open(client, paths.licmtr, 'licmtr-cfg');
    client.change(uriOf(paths.licmtr), 2, { text: '[Component Configuration]\n; nothing\n' });
    assert.deepEqual((await references()).map(short), [`${paths.profile}:34`, `${paths.control}:14`]);
    client.close(uriOf(paths.licmtr));
    assert.equal((await references()).length, 3);
  });

  test('goes from a log to the server that it names', async () => {
    open(client, paths.log, 'sms-metering-log');
    const links = await define(paths.log, 'METER01');
    assert.equal(links[0]?.targetUri, uriOf(paths.licmtr));
  });

  test('finds sections, keys, servers and components of files that are not open, and their places when asked', async () => {
    const find = (query: string) => client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
    const servers = await find('meter01');
    assert.deepEqual(
      servers.map(({ name, kind, containerName, location }) => [
        name,
        kind,
        containerName,
        Object.keys(location),
      ]),
      [
        ['METER01', 19, '[Site]', ['uri']],
        ['METER01', 19, undefined, ['uri']],
      ],
    );
    const places = await Promise.all(
      servers.map(async (symbol) => {
        const { location } = await client.request<WorkspaceSymbol>('workspaceSymbol/resolve', symbol);
        return short(location as Location);
      }),
    );
    assert.deepEqual(places, [`${paths.profile}:9`, `${paths.licmtr}:10`]);
    assert.deepEqual(
      (await find('license metering')).map(({ name }) => name),
      ['CLIENT_COMPONENT LICENSE METERING'],
    );
    const letters = (await find('pcktm')).map(({ name }) => name);
    assert.ok(letters.length > 0 && letters.every((name) => name === 'PackTime'));
    assert.deepEqual(await find('no such name'), []);
    assert.ok((await find('')).length > 20);
  });

  test('is told how a value is written, with what is known of the part under the caret', async () => {
    const help = await client.request<SignatureHelp>(
      'textDocument/signatureHelp',
      at(paths.profile, 'METER02'),
    );
    const [signature] = help.signatures;
    assert.deepEqual([signature?.label, help.activeParameter], ['Servers=server, server ...', 1]);
    const parameter = signature?.parameters?.[1];
    assert.deepEqual(parameter?.label, [16, 26]);
    assert.match(
      (parameter?.documentation as MarkupContent | undefined)?.value ?? '',
      /^\*\*Metering servers\*\*/,
    );
    assert.equal(await client.request('textDocument/signatureHelp', at(paths.profile, '[Site]')), null);
  });

  test('says nothing where nothing is named', async () => {
    assert.deepEqual(await define(paths.profile, '; The site'), null);
    const nowhere = { textDocument: { uri: 'file:///nowhere/x.ini' }, position: { line: 0, character: 0 } };
    assert.equal(await client.request('textDocument/definition', nowhere), null);
    assert.equal(await client.request('textDocument/documentHighlight', nowhere), null);
    assert.deepEqual(await client.request('textDocument/references', { ...nowhere, context: {} }), []);
    assert.deepEqual(
      await client.request('textDocument/selectionRange', { ...nowhere, positions: [nowhere.position] }),
      [],
    );
  });

  test('a search that nobody waits for any more ends with the error of the protocol', async () => {
    const params = { ...at(paths.profile, 'METER01'), context: { includeDeclaration: true } };
    const answer = client.inOnePiece(() => {
      const begun = client.begin('textDocument/references', params);
      client.notify('$/cancelRequest', { id: begun.id });
      return begun.answer;
    });
    await assert.rejects(answer, (error) => error instanceof RefusedRequest && error.code === -32800);
  });
});

describe('a single file', () => {
  const uri = 'file:///nowhere/Remodbc.ini';
  const textDocument = { uri };
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start();
    client.open(uri, '; 😀\r\n[DS]\r\n😀=1\r\nPackTime=1\r\n😀=😀 2\r\n');
  });
  after(() => client.stop());

  test('leads from a hidden key to the one that Windows reads, as a plain place', async () => {
    const places = await client.request<Location[]>('textDocument/definition', {
      textDocument,
      position: { line: 4, character: 2 },
    });
    assert.deepEqual(places, [
      { uri, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } } },
    ]);
  });

  test('highlights what is read and what is not by different kinds', async () => {
    const places = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument,
      position: { line: 4, character: 0 },
    });
    assert.deepEqual(
      places.map(({ range, kind }) => [range.start.line, range.end.character, kind]),
      [
        [2, 2, 2],
        [4, 2, 3],
      ],
    );
  });

  test('changes the names of BEGIN and END together, and is told of fields by their text', async () => {
    const control = 'file:///nowhere/x.ct1';
    client.open(control, 'BEGIN_COMPONENT <8><\nEND_COMPONENT\n', 1, 'sms-site-control');
    const place = (line: number, character: number) => ({
      textDocument: { uri: control },
      position: { line, character },
    });
    const linked = await client.request<LinkedEditingRanges>('textDocument/linkedEditingRange', place(1, 6));
    assert.deepEqual(
      linked.ranges.map(({ start, end }) => [start.line, start.character, end.character]),
      [
        [0, 6, 15],
        [1, 4, 13],
      ],
    );
    assert.equal(await client.request('textDocument/linkedEditingRange', place(0, 18)), null);
    const help = await client.request<SignatureHelp>('textDocument/signatureHelp', place(0, 20));
    assert.equal(help.activeParameter, 1);
    assert.equal(help.signatures[0]?.parameters?.[1]?.label, '<name>');
  });

  test('finds symbols with their places where the client does not ask for these', async () => {
    const [symbol] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'packtime' });
    assert.deepEqual(symbol?.location, {
      uri,
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 8 } },
    });
  });

  test('selects step by step, one chain for each caret', async () => {
    const [value, comment] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [
        { line: 4, character: 6 },
        { line: 0, character: 2 },
      ],
    });
    const ends: string[] = [];
    for (let range = value; range; range = range.parent as SelectionRange)
      ends.push(
        `${range.range.start.line}:${range.range.start.character}-${range.range.end.line}:${range.range.end.character}`,
      );
    assert.deepEqual(ends, ['4:6-4:7', '4:3-4:7', '4:0-4:7', '1:0-4:7', '0:0-5:0']);
    assert.equal(comment?.range.end.character, 4);
  });
});

test('a file that changes on the disk is read anew', async () => {
  const folder = TestFolder.create();
  const licmtr = folder.write('cap/LICMTR.CFG', '[Component Configuration]\nGoOnLineInt=1\n');
  const profile = folder.write('SiteMetering.ini', '[ClientAgent]\nRetryDelay=2\n');
  const client = await LanguageClient.start({
    workspaceFolders: [{ uri: folder.uriOf(''), name: 'site' }],
  });
  client.open(profile, '[ClientAgent]\nRetryDelay=2\n', 1, 'site-metering');
  const define = () =>
    client.request<Location[]>('textDocument/definition', {
      textDocument: { uri: profile },
      position: { line: 1, character: 3 },
    });
  assert.deepEqual(
    (await define()).map(({ range }) => range.start.line),
    [1],
  );
  folder.write('cap/LICMTR.CFG', '; one more line\n[Component Configuration]\nGoOnLineInt=1\n');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: licmtr, type: 2 }] });
  assert.deepEqual(
    (await define()).map(({ range }) => range.start.line),
    [2],
  );
  await client.stop();
});
