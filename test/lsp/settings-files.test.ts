import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CodeAction, CompletionItem, Diagnostic, TextDocumentEdit } from 'vscode-languageserver';
import type { FolderFixes, Guidance, SiteFactsAnswer } from '../../server/src/lsp/protocol.ts';
import { LanguageClient } from '../support/language-client.ts';
import { TestFolder } from '../support/test-folder.ts';

const remodbc = '[DS]\nPackInterval=3600\nPackInterval=604800\n';

const able = {
  workspace: {
    configuration: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    codeAction: { codeActionLiteralSupport: {}, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

describe('settings files', () => {
  const folder = TestFolder.create();
  const east = folder.uriOf('east/METER01/Remodbc.ini');
  const west = folder.uriOf('west/Remodbc.ini');
  const eastSettings = folder.uriOf('east/.smsmetering.ini');
  let client: LanguageClient;
  let editor: Readonly<Record<string, unknown>> = {};

  const heard = async (uri: string, rule: string, wanted: number | undefined): Promise<void> => {
    await client.next<{ uri: string; diagnostics: readonly Diagnostic[] }>(
      'textDocument/publishDiagnostics',
      (params) =>
        params.uri === uri && params.diagnostics.find(({ code }) => code === rule)?.severity === wanted,
    );
  };
  const hover = async (uri: string, line: number, character: number): Promise<string> => {
    const params = { textDocument: { uri }, position: { line, character } };
    const answer = await client.request<{ contents: { value: string } } | null>('textDocument/hover', params);
    return answer?.contents.value ?? '';
  };
  const actions = (uri: string, line: number, only?: readonly string[]): Promise<readonly CodeAction[]> =>
    client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line, character: 13 }, end: { line, character: 13 } },
      context: { diagnostics: [], ...(only && { only }) },
    });

  before(async () => {
    folder.write('east/METER01/Remodbc.ini', remodbc);
    folder.write('west/Remodbc.ini', remodbc);
    folder.write('west/copy/Remodbc.ini', '[ DS ]\nPackTime=989139599\n');
    folder.write('east/.smsmetering.ini', 'root = true\n[rules]\nSWM212 = error\n');
    client = await LanguageClient.start({
      capabilities: able,
      workspaceFolders: ['east', 'west'].map((name) => ({ uri: folder.uriOf(name), name })),
      settings: () => editor,
    });
    client.open(east, remodbc);
    client.open(west, remodbc);
  });
  after(() => client.stop());

  test('decide for their own folder, before the settings of the editor', async () => {
    await heard(east, 'SWM212', 1);
    await heard(west, 'SWM212', 2);
    editor = {
      rules: { SWM212: 'hint' },
      thresholds: { packIntervalWarning: 7200 },
      timeZone: 'Mars/Olympus',
    };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await heard(west, 'SWM212', 4);
  });

  test('are named where a person looks at what they decided', async () => {
    const words = await hover(east, 1, 15);
    assert.match(
      words,
      /rules\.SWM212 is error: \[rules\] SWM212 in \.smsmetering\.ini, instead of hint \(setting smsMetering\.rules\.SWM212\)\./,
    );
    assert.match(words, /thresholds\.packIntervalWarning is 7200: setting smsMetering\.thresholds/);
    const guidance = await client.request<Guidance>('smsMetering/guidance', {
      uri: east,
      position: { line: 1, character: 15 },
    });
    const found = guidance.findings.find(({ rule }) => rule === 'SWM212');
    assert.match(found?.settings[0] ?? '', /^rules\.SWM212 is error/);
  });

  test('faults of the settings of the editor are told beside the facts of the site', async () => {
    const answer = await client.request<SiteFactsAnswer>('smsMetering/siteFacts', { uri: west });
    assert.deepEqual(
      answer.settingFaults.map((fault) => /^Setting (\S+) is ignored/.exec(fault)?.[1]),
      ['smsMetering.timeZone'],
    );
  });

  test('count as they are typed, and as they lie on the disk once they are closed', async () => {
    client.open(eastSettings, 'root = true\n[rules]\nSWM212 = error\n', 1, 'sms-metering-settings');
    client.change(eastSettings, 2, { text: '[rules]\nSWM212 = information\nSWM213x = off\n' });
    await heard(east, 'SWM212', 3);
    await heard(eastSettings, 'SWM006', 2);
    client.close(eastSettings);
    await heard(east, 'SWM212', 1);
  });

  test('are read again when they change on the disk, come or go', async () => {
    folder.write('east/METER01/.smsmetering.ini', '[rules]\nSWM212 = off\n');
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('east/METER01/.smsmetering.ini'), type: 1 }],
    });
    await heard(east, 'SWM212', undefined);
    folder.remove('east/METER01/.smsmetering.ini');
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('east/METER01/.smsmetering.ini'), type: 3 }],
    });
    await heard(east, 'SWM212', 1);
  });

  test('explain and complete their own lines', async () => {
    const text = '[rules]\nSWM212 = \n[thresholds]\n\n';
    client.open(eastSettings, text, 1, 'sms-metering-settings');
    const complete = async (line: number, character: number) =>
      (await client.request<readonly CompletionItem[] | { items: readonly CompletionItem[] }>(
        'textDocument/completion',
        { textDocument: { uri: eastSettings }, position: { line, character } },
      )) as readonly CompletionItem[];
    const labels = async (line: number, character: number) => {
      const answer = (await complete(line, character)) as unknown as
        | readonly CompletionItem[]
        | { readonly items: readonly CompletionItem[] };
      return ('items' in answer ? answer.items : answer).map(({ label }) => label);
    };
    assert.deepEqual(await labels(1, 9), ['off', 'error', 'warning', 'information', 'hint']);
    assert.ok((await labels(3, 0)).includes('packIntervalWarning'));
    client.change(eastSettings, 2, { text: 'mode = off\n\n[rules]\nSWM212 = off\n' });
    assert.ok((await labels(1, 0)).includes('timeZone'));
    assert.deepEqual(await labels(0, 7), ['auto', 'online', 'offline']);
    const words = await hover(eastSettings, 3, 2);
    assert.match(words, /pack-interval-too-short/);
    assert.match(words, /It prevails over hint: setting smsMetering\.rules\.SWM212\./);
    client.close(eastSettings);
    await heard(east, 'SWM212', 1);
  });

  test('take a rule that is to be switched off, as the last of all actions', async () => {
    const inEast = (await actions(east, 1)).at(-1);
    assert.equal(inEast?.title, 'Switch SWM212 off in "east" (.smsmetering.ini)');
    assert.deepEqual(inEast?.edit?.documentChanges, [
      {
        textDocument: { uri: eastSettings, version: null },
        edits: [
          {
            range: { start: { line: 2, character: 9 }, end: { line: 2, character: 14 } },
            newText: 'off',
          },
        ],
      },
    ]);
    const inWest = (await actions(west, 1)).at(-1);
    const [creation, edit] = inWest?.edit?.documentChanges ?? [];
    assert.deepEqual(creation, {
      kind: 'create',
      uri: folder.uriOf('west/.smsmetering.ini'),
      options: { ignoreIfExists: true },
    });
    assert.equal(
      (edit as TextDocumentEdit).edits.map((one) => 'newText' in one && one.newText)[0],
      '[rules]\nSWM212 = off\n',
    );
  });

  test('a folder is mended as a whole: open files as they are typed, others as they lie on the disk', async () => {
    client.change(west, 2, { text: '[DS]\nPackInterval=3600 ; often\n' });
    const fixes = await client.request<FolderFixes>('smsMetering/folderFixes', {
      folder: folder.uriOf('west'),
    });
    assert.deepEqual(
      fixes.files.map(({ uri, version, edits }) => [
        uri,
        version,
        [...new Set(edits.map(({ rule }) => rule))],
      ]),
      [
        [west, 2, ['SWM103']],
        [folder.uriOf('west/copy/Remodbc.ini'), null, ['SWM114']],
      ],
    );
    assert.deepEqual([fixes.skipped, fixes.more], [[], 0]);

    assert.deepEqual(await actions(west, 1, ['source.fixAll']).then((all) => all.map(({ kind }) => kind)), [
      'source.fixAll.smsMetering',
    ]);
    const [offered] = await actions(west, 1, ['source.smsMetering']);
    assert.equal(offered?.title, 'Make all safe fixes in the files of "west"');
    const { edit } = await client.request<CodeAction>('codeAction/resolve', offered);
    assert.deepEqual(
      edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument.uri),
      fixes.files.map(({ uri }) => uri),
    );
    const annotations = Object.values(edit?.changeAnnotations ?? {});
    assert.ok(annotations.length > 0 && annotations.every(({ needsConfirmation }) => needsConfirmation));
  });
});
