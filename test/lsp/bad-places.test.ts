import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { LanguageClient } from '../support/language-client.ts';

const published = 'textDocument/publishDiagnostics';
const often = '[DS]\nPackInterval=3600\n';

describe('where files cannot be had', () => {
  const parent = mkdtempSync(join(tmpdir(), 'sms-metering-'));
  const root = join(parent, 'disk');
  const away = join(parent, 'away');
  const uriOf = (path: string) => pathToFileURL(join(root, path)).href;
  let client: LanguageClient;

  const severity = async (uri: string, wanted: number | undefined): Promise<void> => {
    await client.next<{ uri: string; diagnostics: readonly Diagnostic[] }>(
      published,
      (params) =>
        params.uri === uri && params.diagnostics.find(({ code }) => code === 'SWM212')?.severity === wanted,
    );
  };
  const told = (uri: string, type: number): void =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

  before(async () => {
    mkdirSync(join(root, 'site'), { recursive: true });
    writeFileSync(join(root, 'site/.smsmetering.ini'), 'root = true\n[rules]\nSWM212 = hint\n');
    writeFileSync(join(root, 'site/Remodbc.ini'), often);
    client = await LanguageClient.start({
      workspaceFolders: [
        { uri: pathToFileURL(root).href, name: 'disk' },
        { uri: pathToFileURL(join(parent, 'never')).href, name: 'never' },
      ],
    });
  });
  after(async () => {
    rmSync(parent, { recursive: true, force: true });
    await client.stop();
    assert.deepEqual(client.sent('window/showMessage'), [], 'no message interrupts a person');
    assert.deepEqual(client.sent('window/showMessageRequest'), []);
  });

  test('a disk that vanishes takes its settings along and brings them back, without a restart', async () => {
    const uri = uriOf('site/Remodbc.ini');
    client.open(uri, often);
    await severity(uri, 4);
    renameSync(root, away);
    told(pathToFileURL(root).href, 3);
    await severity(uri, 2);
    client.change(uri, 2, { text: `${often}\n` });
    renameSync(away, root);
    told(uriOf('site/.smsmetering.ini'), 1);
    await severity(uri, 4);
    client.close(uri);
  });

  test('a file that is renamed under the editor is silent under its old name', async () => {
    const [old, renamed] = [uriOf('site/Remodbc.ini'), uriOf('site/Remodbc-old.ini')];
    client.open(old, often);
    await severity(old, 4);
    renameSync(join(root, 'site/Remodbc.ini'), join(root, 'site/Remodbc-old.ini'));
    client.close(old);
    client.open(renamed, often);
    told(old, 3);
    told(renamed, 1);
    await severity(renamed, 4);
    await severity(old, undefined);
    client.close(renamed);
  });

  test('a file that is opened twice is one document, in its latest text', async () => {
    const uri = uriOf('site/Remodbc.ini');
    client.open(uri, often);
    await severity(uri, 4);
    client.open(uri, '[DS]\nPackInterval=604800\n', 5);
    await severity(uri, undefined);
    client.close(uri);
    client.close(uri);
    client.open(uri, often);
    await severity(uri, 4);
    client.close(uri);
  });

  test('a folder that may not be read has no settings, and the file is checked all the same', {
    skip: process.getuid?.() === 0 && 'the superuser may read everything',
  }, async () => {
    const uri = uriOf('site/Remodbc.ini');
    chmodSync(join(root, 'site'), 0);
    told(uriOf('site/.smsmetering.ini'), 2);
    client.open(uri, often);
    await severity(uri, 2);
    chmodSync(join(root, 'site'), 0o700);
    told(uriOf('site/.smsmetering.ini'), 2);
    await severity(uri, 4);
    client.close(uri);
  });

  test('a settings file of any bytes is read as far as it makes sense', async () => {
    const uri = uriOf('site/Remodbc.ini');
    const bytes = Buffer.from([0xff, 0xfe, 0x5b, 0, 0x72, 0, 0, 0, 1, 2, 3]);
    writeFileSync(join(root, 'site/.smsmetering.ini'), bytes);
    told(uriOf('site/.smsmetering.ini'), 2);
    client.open(uri, often);
    await severity(uri, 2);
    rmSync(join(root, 'site/.smsmetering.ini'));
    mkdirSync(join(root, 'site/.smsmetering.ini'));
    told(uriOf('site/.smsmetering.ini'), 2);
    const facts = await client.request('smsMetering/siteFacts', { uri });
    assert.ok(facts);
  });
});
