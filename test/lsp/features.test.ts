import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  CodeAction,
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  Position,
  SymbolInformation,
} from 'vscode-languageserver';
import type { ArticleItem, EditAnswer, SourceView } from '../../server/src/lsp/protocol.ts';
import { LanguageClient } from '../support/language-client.ts';

const uri = 'file:///nowhere/Remodbc.ini';
const text = [
  '; see Q213171',
  '; and Q299261',
  '[DS]',
  'PackInterval=604800',
  'PackInterval=604800',
  'PackTime=989139599',
  '[Logging]',
  'Logon=1',
  '',
].join('\r\n');

const able = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
    codeAction: { codeActionLiteralSupport: {}, isPreferredSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, tagSupport: { valueSet: [1] } },
    foldingRange: { rangeLimit: 2 },
    publishDiagnostics: {},
  },
};

const document = { textDocument: { uri } };

function at(line: number, character: number): { textDocument: { uri: string }; position: Position } {
  return { ...document, position: { line, character } };
}

function caret(line: number, character: number): { start: Position; end: Position } {
  return { start: { line, character }, end: { line, character } };
}

describe('a client that can do all', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({
      isProcess: true,
      capabilities: able,
      initializationOptions: {
        settings: { timeZone: 'America/Los_Angeles', articleLink: 'https://kb.example/{id}' },
      },
    });
    client.open(uri, text, 5);
  });
  after(() => client.stop());

  test('hovers in Markdown', async () => {
    const { contents, range } = await client.request<Hover>('textDocument/hover', at(5, 10));
    const { kind, value } = contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /^\*\*PackTime: Sunday 6 May 2001, 01:59:59 in America\/Los\\_Angeles\*\*\n/);
    assert.match(value, /\[Q299261\]\(https:\/\/kb\.example\/Q299261\)$/);
    assert.deepEqual(range, { start: { line: 5, character: 9 }, end: { line: 5, character: 18 } });
  });

  test('completes, in an order that stays', async () => {
    const items = await client.request<readonly CompletionItem[]>('textDocument/completion', at(3, 14));
    assert.deepEqual(
      items.map(({ label, sortText, textEdit }) => [label, sortText, textEdit]),
      [
        [
          '604800',
          '0000',
          {
            range: { start: { line: 3, character: 13 }, end: { line: 3, character: 19 } },
            newText: '604800',
          },
        ],
        [
          '86400',
          '0001',
          { range: { start: { line: 3, character: 13 }, end: { line: 3, character: 19 } }, newText: '86400' },
        ],
      ],
    );
    assert.ok(items.every(({ documentation }) => (documentation as MarkupContent).kind === 'markdown'));
  });

  test('gets actions with edits for the version that they were made for', async () => {
    const actions = await client.request<readonly CodeAction[]>('textDocument/codeAction', {
      ...document,
      range: caret(4, 0),
      context: { diagnostics: [], only: ['quickfix'] },
    });
    assert.deepEqual(actions[0]?.edit, {
      documentChanges: [
        {
          textDocument: { uri, version: 5 },
          edits: [
            { range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } }, newText: '' },
          ],
        },
      ],
    });
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred),
      [true, undefined, undefined, undefined],
    );
  });

  test('gets back its own diagnostic with an action', async () => {
    const own = {
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 19 } },
      code: 'SWM101',
      source: 'SMS Metering',
      message: 'as the client keeps it',
      data: { kept: true },
    };
    const actions = await client.request<readonly CodeAction[]>('textDocument/codeAction', {
      ...document,
      range: own.range,
      context: { diagnostics: [{ ...own, source: 'another' }, own] },
    });
    assert.deepEqual(actions[0]?.diagnostics, [own]);
  });

  test('sees the outline, what is never read struck through', async () => {
    const symbols = await client.request<readonly DocumentSymbol[]>('textDocument/documentSymbol', document);
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map(({ name, tags }) => [name, tags])]),
      [
        [
          '[DS]',
          [
            ['PackInterval', undefined],
            ['PackInterval', [1]],
            ['PackTime', undefined],
          ],
        ],
        ['[Logging]', [['Logon', undefined]]],
      ],
    );
  });

  test('folds as much as it can take', async () => {
    assert.deepEqual(await client.request<readonly FoldingRange[]>('textDocument/foldingRange', document), [
      { startLine: 0, endLine: 1, kind: 'comment' },
      { startLine: 2, endLine: 5, kind: 'region' },
    ]);
  });

  test('follows links', async () => {
    const links = await client.request<readonly DocumentLink[]>('textDocument/documentLink', document);
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://kb.example/Q213171', 'https://kb.example/Q299261'],
    );
    assert.deepEqual(links[0]?.range, { start: { line: 0, character: 6 }, end: { line: 0, character: 13 } });
  });

  test('asks what Windows reads', async () => {
    const effective = await client.request<SourceView>('smsMetering/effective', { uri });
    assert.equal(effective.version, 5);
    assert.match(
      effective.text,
      /\n\[DS\]\nPackInterval=604800\nPackTime=989139599\n\n\[Logging\]\nLogon=1\n/,
    );
  });

  test('asks where another reader would disagree', async () => {
    const {
      text: told,
      sourceLines,
      version,
    } = await client.request<SourceView>('smsMetering/comparison', { uri });
    assert.equal(version, 5);
    assert.match(told, /^The package "ini" reads this file as Windows does/);
    assert.deepEqual(sourceLines, [null]);
    assert.equal(await client.request('smsMetering/comparison', { uri: 'file:///nowhere/else' }), null);
  });

  test('asks for edits by name', async () => {
    const slot = await client.request<EditAnswer>('smsMetering/nextDefaultSlot', { uri });
    assert.ok(slot.ok);
    assert.deepEqual([slot.uri, slot.version], [uri, 5]);
    assert.deepEqual(slot.edits[0]?.range, {
      start: { line: 5, character: 9 },
      end: { line: 5, character: 18 },
    });
    assert.match(slot.edits[0]?.newText ?? '', /^\d{10}$/);

    const logging = await client.request<EditAnswer>('smsMetering/insertLogging', { uri });
    assert.ok(logging.ok);
    assert.equal(
      logging.edits[0]?.newText,
      'FileName=Remodbc.log\r\nBackupName=Remodbc.lo_\r\nMaxSize=200000\r\n',
    );

    const date = await client.request<EditAnswer>('smsMetering/convertEpoch', { uri, range: caret(5, 12) });
    assert.ok(date.ok);
    assert.equal(date.edits[0]?.newText, '2001-05-06T01:59:59-07:00');
    const nothing = await client.request<EditAnswer>('smsMetering/convertEpoch', { uri, range: caret(2, 1) });
    assert.deepEqual(nothing, { ok: false, reason: 'There is no number and no date at the cursor.' });
  });

  test('asks for the articles', async () => {
    const articles = await client.request<readonly ArticleItem[]>('smsMetering/articles', { uri });
    assert.ok(articles.length > 100);
    assert.ok(articles.some(({ id, url }) => id === 'Q213171' && url === 'https://kb.example/Q213171'));
    assert.ok(
      (await client.request<readonly ArticleItem[]>('smsMetering/articles')).length === articles.length,
    );
  });
});

describe('a client that asks for documentation and takes snippets', () => {
  let client: LanguageClient;
  before(async () => {
    const completionItem = {
      snippetSupport: true,
      documentationFormat: ['markdown'],
      resolveSupport: { properties: ['documentation'] },
    };
    client = await LanguageClient.start({
      capabilities: { textDocument: { completion: { completionItem } } },
    });
    client.open(uri, '[DS]\r\n\r\n');
  });
  after(() => client.stop());

  const complete = () => client.request<readonly CompletionItem[]>('textDocument/completion', at(1, 0));

  test('gets items without documentation, and documentation when it asks', async () => {
    const items = await complete();
    assert.ok(items.every(({ documentation }) => documentation === undefined));
    const packTime = items.find(({ label }) => label === 'PackTime');
    const { documentation, ...rest } = await client.request<CompletionItem>(
      'completionItem/resolve',
      packTime,
    );
    assert.deepEqual(rest, packTime);
    assert.match((documentation as MarkupContent).value, /^\*\*PackTime\*\*/);
  });

  test('gets an item back as it was when its list is long gone, or it never had one', async () => {
    const [old] = await complete();
    for (let count = 0; count < 5; count++) await complete();
    assert.deepEqual(await client.request('completionItem/resolve', old), old);
    assert.deepEqual(await client.request('completionItem/resolve', { label: 'x' }), { label: 'x' });
  });

  test('gets snippets with the line ends of the file', async () => {
    const items = await complete();
    const key = items.find(({ label }) => label === 'PackInterval');
    assert.deepEqual([key?.textEdit?.newText, key?.insertTextFormat], [`PackInterval=\${1:604800}$0`, 2]);
    const section = items.find(({ label }) => label === '[Logging] with its keys');
    assert.match(section?.textEdit?.newText ?? '', /^\[Logging\]\r\nLogon=\$\{1\|1,0\|\}\r\n/);
  });
});

describe('a client that can do little', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start();
    client.open(uri, text);
  });
  after(() => client.stop());

  test('hovers in plain text', async () => {
    const { contents } = await client.request<Hover>('textDocument/hover', at(3, 14));
    assert.equal((contents as MarkupContent).kind, 'plaintext');
    assert.match((contents as MarkupContent).value, /^PackInterval: 7 days\n/);
  });

  test('sees a flat outline', async () => {
    const symbols = await client.request<readonly SymbolInformation[]>(
      'textDocument/documentSymbol',
      document,
    );
    assert.deepEqual(
      symbols.map(({ name, containerName, tags }) => [name, containerName, tags]),
      [
        ['[DS]', undefined, undefined],
        ['PackInterval', '[DS]', undefined],
        ['PackInterval', '[DS]', undefined],
        ['PackTime', '[DS]', undefined],
        ['[Logging]', undefined, undefined],
        ['Logon', '[Logging]', undefined],
      ],
    );
  });

  test('gets plain text to insert, with its documentation', async () => {
    const items = await client.request<readonly CompletionItem[]>('textDocument/completion', at(8, 0));
    assert.ok(items.every(({ insertTextFormat, documentation }) => !insertTextFormat && documentation));
    assert.ok(items.every(({ textEdit }) => !textEdit?.newText.includes('$')));
    assert.ok(items.some(({ label }) => label === 'FileName'));
  });

  test('gets edits without versions', async () => {
    const [action] = await client.request<readonly CodeAction[]>('textDocument/codeAction', {
      ...document,
      range: caret(4, 0),
      context: { diagnostics: [] },
    });
    assert.deepEqual(Object.keys(action?.edit ?? {}), ['changes']);
    assert.equal(action?.isPreferred, undefined);
  });
});
