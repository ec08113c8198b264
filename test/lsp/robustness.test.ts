import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { LanguageClient } from '../support/language-client.ts';
import { sized } from '../support/sized.ts';

const uri = 'file:///nowhere/Remodbc.ini';
const published = 'textDocument/publishDiagnostics';

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every question about a document, at a place that is or is not there, and the answer where there is nothing to say. */
function questions(
  address: string,
  line: number,
  character: number,
): readonly (readonly [string, object, unknown])[] {
  const textDocument = { uri: address };
  const position = { line, character };
  const range = { start: position, end: { line: line + 1, character } };
  return [
    ['textDocument/hover', { textDocument, position }, null],
    ['textDocument/completion', { textDocument, position }, []],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }, []],
    ['textDocument/documentSymbol', { textDocument }, []],
    ['textDocument/foldingRange', { textDocument }, []],
    ['textDocument/documentLink', { textDocument }, []],
    ['textDocument/definition', { textDocument, position }, null],
    ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }, []],
    ['textDocument/documentHighlight', { textDocument, position }, null],
    ['textDocument/selectionRange', { textDocument, positions: [position] }, []],
    ['textDocument/signatureHelp', { textDocument, position }, null],
    ['textDocument/linkedEditingRange', { textDocument, position }, null],
    ['textDocument/diagnostic', { textDocument }, { kind: 'full', items: [] }],
    ['smsMetering/effective', { uri: address }, null],
    ['smsMetering/siteFacts', { uri: address }, null],
    [
      'smsMetering/convertEpoch',
      { uri: address, range },
      { ok: false, reason: 'No Remodbc.ini is open under this address.' },
    ],
  ];
}

let client: LanguageClient;
before(async () => {
  client = await LanguageClient.start({
    isProcess: true,
    capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: {} } } },
  });
});
after(async () => {
  const complaints = client.sent<{ type: number; message: string }>('window/logMessage');
  assert.deepEqual(
    complaints.filter(({ type }) => type === 1),
    [],
    'nothing failed on the way',
  );
  assert.equal(await client.stop(), 0);
});

let version = 1000;

/** Opens a text, waits for what is said of it, asks everything everywhere, and closes it. */
async function goThrough(text: string, languageId?: string): Promise<readonly Diagnostic[]> {
  const own = ++version;
  client.open(uri, text, own, languageId);
  const { diagnostics } = await client.next<Published>(published, (params) => params.version === own);
  for (const [line, character] of [
    [0, 900_000],
    [1, 3],
    [-3, -3],
  ] as const) {
    for (const [method, params] of questions(uri, line, character)) await client.request(method, params);
  }
  client.close(uri);
  return diagnostics;
}

test('questions about documents that are not open have empty answers', async () => {
  for (const [method, params, empty] of questions('file:///closed/Remodbc.ini', 1, 1))
    assert.deepEqual(await client.request(method, params), empty, method);
});

test('a document that was closed is not open', async () => {
  client.open(uri, '[DS]\nPackTime=1\n');
  client.close(uri);
  client.change(uri, 2, { text: '[DS]\n' });
  for (const [method, params, empty] of questions(uri, 1, 1))
    assert.deepEqual(await client.request(method, params), empty, method);
});

test('a document opened twice is the second one', async () => {
  client.received.length = 0;
  client.open(uri, '[DS]\nPackTime=1\nPackTime=1\n', 1);
  client.open(uri, '[DS]\n', 1);
  const { text } = await client.request<{ text: string }>('smsMetering/effective', { uri });
  assert.doesNotMatch(text, /PackTime/);
  client.close(uri);
});

test('an empty document', async () => assert.deepEqual(await goThrough(''), []));

test('binary data', async () => {
  const bytes = Array.from({ length: 20_000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join(
    '',
  );
  const [only, ...others] = await goThrough(bytes);
  assert.deepEqual([only?.code, others], ['SWM001', []]);
});

test('halves of characters, NULs and Ctrl-Z', async () => {
  await goThrough('\ufeff[D\ud83dS]\n\udc00=\0\n[DS\0]\nPackTime\0x=1\x1a\n\x1a\n="\n=\n]=[\n[\n');
});

for (const [what, text] of [
  ['one line without end', `PackTime=${'7'.repeat(sized(1_000_000))}`],
  ['one header without end', `[${'D'.repeat(sized(300_000))}]`],
  ['nothing but line ends', '\r'.repeat(sized(100_000))],
  ['one key again and again', `[DS]\n${'PackTime=1\n'.repeat(sized(4_000))}`],
  ['one section again and again', '[DS]\n'.repeat(sized(3_000))],
] as const) {
  test(what, async () => {
    assert.ok((await goThrough(text)).length < 2000);
  });
}

for (const languageId of ['licmtr-cfg', 'sms-site-control', 'site-metering']) {
  test(`a text in ${languageId}`, async () => {
    await goThrough('[DS]\nPackTime=1\nBEGIN_PROPERTY\n<x><y>\nEND_PROPERTY\n', languageId);
  });
}

describe('requests that are cancelled', () => {
  test('are refused while they wait, and those behind them answered', async () => {
    client.open(uri, '[DS]\nPackTime=989139599\n');
    const params = { textDocument: { uri }, position: { line: 1, character: 12 } };
    const { cancelled, kept } = client.inOnePiece(() => {
      const { id, answer } = client.begin('textDocument/hover', params);
      client.notify('$/cancelRequest', { id });
      return { cancelled: answer, kept: client.request('textDocument/hover', params) };
    });
    await assert.rejects(cancelled, { code: -32800 });
    assert.notEqual(await kept, null);
    client.close(uri);
  });
});
