import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  CodeLens,
  InlayHint,
  MarkupContent,
  SemanticTokens,
  SemanticTokensDelta,
  TextEdit,
} from 'vscode-languageserver';
import { LanguageClient } from '../support/language-client.ts';

/** What a client shows in the text beside the text itself: tokens, hints, lenses. */

const uri = 'file:///nowhere/Remodbc.ini';
const text = ['[DS]', 'PackTime=989139599', 'PackInterval=604800', 'PackTime=1', ''].join('\r\n');
const document = { textDocument: { uri } };
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

const able = {
  workspace: {
    configuration: true,
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
  },
};

describe('a client that shows what the server can tell', () => {
  let client: LanguageClient;
  let settings: unknown = {};
  before(async () => {
    client = await LanguageClient.start({ capabilities: able, settings: () => settings });
    client.open(uri, text);
  });
  after(() => client.stop());

  test('gets tokens of a part, of the whole, and then only what is different', async () => {
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      ...document,
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
    });
    assert.deepEqual(part.data, [1, 0, 8, 3, 0, 0, 9, 9, 4, 4]);

    const all = await client.request<SemanticTokens>('textDocument/semanticTokens/full', document);
    assert.deepEqual(all.data, [
      ...[0, 1, 2, 1, 0],
      ...[1, 0, 8, 3, 0, 0, 9, 9, 4, 4],
      ...[1, 0, 12, 3, 0, 0, 13, 6, 4, 16],
      ...[1, 0, 10, 0, 1],
    ]);

    const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    client.change(uri, 2, { range: first, text: '; a comment\r\n' });
    const changed = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      ...document,
      previousResultId: all.resultId,
    });
    assert.deepEqual(changed.edits, [{ start: 0, deleteCount: 5, data: [1, 1, 2, 1, 0] }]);
    const same = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      ...document,
      previousResultId: changed.resultId,
    });
    assert.deepEqual(same.edits, []);
    const unknown = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      ...document,
      previousResultId: 'of another session',
    });
    assert.equal(unknown.data.length, all.data.length);
    client.change(uri, 3, { text });
  });

  test('gets no tokens for the whole of a large file, but for its parts', async () => {
    const large = 'file:///nowhere/large/Remodbc.ini';
    client.open(large, `[DS]\n${'PackTime=989139599\n'.repeat(30_000)}`);
    const textDocument = { uri: large };
    assert.equal(await client.request('textDocument/semanticTokens/full', { textDocument }), null);
    const range = { start: { line: 20_000, character: 0 }, end: { line: 20_001, character: 0 } };
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range,
    });
    assert.deepEqual(part.data.slice(0, 5), [20_000, 0, 18, 0, 1]);
    client.close(large);
  });

  test('gets hints, and what is known of a value only when it asks', async () => {
    const hints = await client.request<readonly InlayHint[]>('textDocument/inlayHint', {
      ...document,
      range: whole,
    });
    assert.deepEqual(
      hints.map(({ label, position, tooltip }) => [label, position.line, position.character, tooltip]),
      [
        ['Sunday 2001-05-06 08:59:59 UTC', 1, 18, undefined],
        ['seconds = 7 days', 2, 19, undefined],
      ],
    );
    const resolved = await client.request<InlayHint>('inlayHint/resolve', hints[1]);
    assert.match((resolved.tooltip as MarkupContent).value, /^\*\*PackInterval: 7 days\*\*/);
    const stale = { ...hints[1], data: { uri, version: 1, at: 5 } };
    assert.equal((await client.request<InlayHint>('inlayHint/resolve', stale)).tooltip, undefined);
    const strange = { position: hints[0]?.position, label: 'x', data: 7 };
    assert.deepEqual(await client.request('inlayHint/resolve', strange), strange);
  });

  test('is bidden to ask again when settings change, and follows them', async () => {
    settings = { timeZone: 'America/Los_Angeles', inlayHints: { units: false } };
    client.received.length = 0;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.next('workspace/inlayHint/refresh');
    await client.next('workspace/semanticTokens/refresh');
    const hints = await client.request<readonly InlayHint[]>('textDocument/inlayHint', {
      ...document,
      range: whole,
    });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['Sunday 2001-05-06 01:59:59 UTC-07:00'],
    );
  });
});

test('a client that asks for the tokens of what is seen is offered nothing else', async () => {
  const capabilities = (requests: object) => ({ textDocument: { semanticTokens: { requests } } });
  const [ranged, whole] = await Promise.all(
    [
      { range: true, full: { delta: true } },
      { range: false, full: true },
    ].map(async (requests) => {
      const client = new LanguageClient();
      const answer = await client.initialize({ capabilities: capabilities(requests) });
      await client.stop();
      return answer.capabilities['semanticTokensProvider'] as {
        readonly range: unknown;
        readonly full: unknown;
      };
    }),
  );
  assert.deepEqual([ranged?.range, ranged?.full], [true, undefined]);
  assert.deepEqual([whole?.range, whole?.full], [true, { delta: true }]);
});

describe('a client that can do little', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({ initializationOptions: { settings: { inlayHints: 5 } } });
    client.open(uri, text);
  });
  after(() => client.stop());

  test('gets hints with their tooltips, and is never bidden to ask again', async () => {
    const hints = await client.request<readonly InlayHint[]>('textDocument/inlayHint', {
      ...document,
      range: whole,
    });
    const { value } = (hints[1]?.tooltip ?? {}) as Partial<MarkupContent>;
    assert.match(value ?? '', /^PackInterval: 7 days\n/);
    client.notify('workspace/didChangeConfiguration', { settings: { smsMetering: {} } });
    await client.request('textDocument/inlayHint', { ...document, range: whole });
    assert.deepEqual(client.sent('workspace/inlayHint/refresh'), []);
  });
});

describe('lenses and layout', () => {
  let client: LanguageClient;
  let settings: unknown = {};
  before(async () => {
    client = await LanguageClient.start({
      capabilities: able,
      settings: () => settings,
      initializationOptions: { showEffective: true },
    });
    client.open(uri, text);
  });
  after(() => client.stop());

  test('there are no lenses until a person wants them', async () => {
    assert.deepEqual(await client.request('textDocument/codeLens', document), []);
    settings = { codeLens: true };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.next('workspace/codeLens/refresh');
    const lenses = await client.request<readonly CodeLens[]>('textDocument/codeLens', document);
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command]),
      [
        [0, 'Windows reads 2 keys, 1 line has no effect', 'smsMetering.showEffective'],
        [1, 'Next pack: Sunday 2001-05-06 08:59:59 UTC', ''],
      ],
    );
  });

  test('formats a document and a part of it, with what the editor says of blanks', async () => {
    const untidy = 'file:///nowhere/untidy/Remodbc.ini';
    client.open(untidy, ' [DS] \n PackTime = 5 \n');
    const options = { tabSize: 4, insertSpaces: true };
    const textDocument = { uri: untidy };
    const all = await client.request<readonly TextEdit[]>('textDocument/formatting', {
      textDocument,
      options,
    });
    assert.equal(all.length, 6);
    assert.ok(all.every(({ newText }) => newText === ''));
    const part = await client.request<readonly TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } },
      options: { ...options, trimTrailingWhitespace: false },
    });
    assert.deepEqual(part, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, newText: '' },
    ]);
  });
});
