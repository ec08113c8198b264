import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { LanguageClient } from '../support/language-client.ts';

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Pulled {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

const uri = 'file:///nowhere/Remodbc.ini';
const published = 'textDocument/publishDiagnostics';
const twice = '[DS]\r\nPackInterval=604800\r\nPackInterval=604800\r\n';

const all = {
  relatedInformation: true,
  codeDescriptionSupport: true,
  dataSupport: true,
  tagSupport: { valueSet: [1, 2] },
};

function codes({ diagnostics }: Published): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('diagnostics that are pushed', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({ capabilities: { textDocument: { publishDiagnostics: all } } });
  });
  after(() => client.stop());

  /** Waits for what is said of a version. */
  function of(version: number, address = uri): Promise<Published> {
    return client.next<Published>(
      published,
      (params) => params.uri === address && params.version === version,
    );
  }

  test('say what, where, how bad and why', async () => {
    client.open(uri, twice);
    const { diagnostics } = await of(1);
    assert.deepEqual(diagnostics, [
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 19 } },
        severity: 2,
        code: 'SWM101',
        source: 'SMS Metering',
        message:
          '"PackInterval" stands already in line 2 of this section; Windows uses that one and never reads this one. (Q107695)',
        codeDescription: { href: 'https://jeffpar.github.io/kbarchive/kb/107/Q107695/' },
        tags: [1],
        relatedInformation: [
          {
            location: { uri, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 19 } } },
            message: 'Windows uses this "PackInterval".',
          },
        ],
        data: { rule: 'SWM101', fixes: 2 },
      },
    ]);
    client.close(uri);
  });

  test('follow every change with its version, and are taken back on closing', async () => {
    client.open(uri, twice, 7);
    assert.deepEqual(codes(await of(7)), ['SWM101']);
    client.change(uri, 8, {
      range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } },
      text: '',
    });
    assert.deepEqual(codes(await of(8)), []);
    client.close(uri);
    const closed = await client.next<Published>(published, ({ version }) => version === undefined);
    assert.deepEqual(closed.diagnostics, []);
  });

  test('of a version that is overtaken are not published', async () => {
    client.open(uri, '[DS]\n', 1);
    await of(1);
    const flood = Array.from({ length: 2000 }, (_, index) => ({
      jsonrpc: '2.0' as const,
      method: 'textDocument/didChange',
      params: {
        textDocument: { uri, version: index + 2 },
        contentChanges: [
          {
            range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
            text: `x${index}\n`,
          },
        ],
      },
    }));
    client.send(...flood);
    await of(2001);
    const versions = client.sent<Published>(published).map(({ version }) => version ?? 0);
    assert.ok(versions.length <= 200, `${versions.length} publications for 2000 changes`);
    assert.deepEqual(
      versions,
      versions.toSorted((first, second) => first - second),
    );
    client.received.length = 0;
    client.close(uri);
    await client.next<Published>(published, ({ version }) => version === undefined);
  });

  test('come for each of several documents', async () => {
    const other = 'untitled:Untitled-1';
    client.open(uri, twice, 1);
    client.open(other, twice, 1);
    assert.deepEqual(codes(await of(1, other)), ['SWM101']);
    assert.deepEqual(codes(await of(1)), ['SWM101']);
    client.close(other);
    client.close(uri);
    client.received.length = 0;
  });

  test('are for files of the product only, whatever their language is called', async () => {
    client.open('file:///x/other.ini', twice, 1, 'ini');
    client.open('file:///x/REMODBC%20old.INI', twice, 1, 'ini');
    const [first] = [await client.next<Published>(published, ({ version }) => version === 1)];
    assert.equal(first?.uri, 'file:///x/REMODBC%20old.INI');
    client.close('file:///x/REMODBC%20old.INI');
    client.close('file:///x/other.ini');
  });
});

test('a client that knows less is told less', async () => {
  const client = await LanguageClient.start();
  client.open(uri, twice);
  const { diagnostics } = await client.next<Published>(published);
  assert.deepEqual(Object.keys(diagnostics[0] ?? {}).toSorted(), [
    'code',
    'message',
    'range',
    'severity',
    'source',
  ]);
  await client.stop();
});

describe('diagnostics that are pulled', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({
      capabilities: {
        textDocument: { diagnostic: all },
        workspace: { diagnostics: { refreshSupport: true }, didChangeConfiguration: {} },
      },
    });
  });
  after(() => client.stop());

  function pull(previousResultId?: string, address = uri): Promise<Pulled> {
    return client.request('textDocument/diagnostic', { textDocument: { uri: address }, previousResultId });
  }

  test('are answered in full, and as unchanged where they are', async () => {
    client.open(uri, twice);
    const first = await pull();
    assert.deepEqual([first.kind, first.items?.map(({ code }) => code)], ['full', ['SWM101']]);
    assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });

    client.change(uri, 2, { text: `${twice}; a remark\r\n` });
    assert.equal((await pull(first.resultId)).kind, 'unchanged', 'the change touched none of them');

    client.change(uri, 3, { text: `\r\n${twice}` });
    const moved = await pull(first.resultId);
    assert.deepEqual([moved.kind, moved.items?.[0]?.range.start.line], ['full', 3]);
    assert.notEqual(moved.resultId, first.resultId);
    client.close(uri);
    assert.deepEqual(await pull(moved.resultId), { kind: 'full', items: [] });
  });

  test('are not pushed beside', async () => {
    client.open(uri, twice);
    await pull();
    client.close(uri);
    await pull();
    assert.deepEqual(client.sent(published), []);
  });

  test('that a setting changes are asked for again, but not where nothing is different', async () => {
    client.open(uri, twice);
    const first = await pull();
    client.notify('workspace/didChangeConfiguration', {
      settings: { smsMetering: { rules: { SWM101: 'error' } } },
    });
    await client.next('workspace/diagnostic/refresh');
    const second = await pull(first.resultId);
    assert.deepEqual([second.kind, second.items?.[0]?.severity], ['full', 1]);

    client.notify('workspace/didChangeConfiguration', {
      settings: { smsMetering: { rules: { SWM101: 'error' }, unknownNames: false } },
    });
    client.notify('workspace/didChangeConfiguration', {
      settings: { smsMetering: { rules: { SWM101: 'off' } } },
    });
    await client.next('workspace/diagnostic/refresh');
    assert.deepEqual((await pull(second.resultId)).items, []);
    assert.deepEqual(client.sent('workspace/diagnostic/refresh'), []);
    client.close(uri);
  });
});
