import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { commandOf } from '../../server/src/node/arguments.ts';
import { projectRoot } from '../support/fixtures.ts';
import { frame, LanguageClient } from '../support/language-client.ts';
import { serverProgram } from '../support/server-process.ts';

function run(...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [serverProgram, ...words], { encoding: 'utf8', input: '' });
}

test('the version is that of the manifest', () => {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const { stdout, status } = run('--version');
  assert.deepEqual([stdout, status], [`${version}\n`, 0]);
});

test('without a way to talk it only says how to use it', () => {
  const { status, stdout, stderr } = run();
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /--stdio[\s\S]*opens no network connection/);
});

test('help says how to use it, and is no fault', () => {
  const { status, stdout, stderr } = run('--help');
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^Language server [\s\S]*\n {2}sms-metering-language-server --stdio /);
});

test('the program can be started by its own name, as a package manager links it', () => {
  const { bin } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    readonly bin: Readonly<Record<string, string>>;
  };
  assert.deepEqual(bin, { 'sms-metering': 'dist/cli.js', 'sms-metering-language-server': 'dist/server.js' });
  for (const program of Object.values(bin)) {
    assert.match(readFileSync(join(projectRoot, program), 'utf8'), /^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32') accessSync(join(projectRoot, program), constants.X_OK);
  }
});

const commandLines: readonly (readonly [words: string, command: string])[] = [
  ['--stdio', 'serve'],
  ['--node-ipc --clientProcessId=17', 'serve'],
  ['--clientProcessId=17 --stdio', 'serve'],
  ['--socket=4711', 'misused'],
  ['--stdio --pipe x', 'misused'],
  ['x', 'misused'],
  ['--stdio --help', 'help'],
  ['-v', 'version'],
];
for (const [words, command] of commandLines)
  test(`${words} means ${command}`, () => assert.equal(commandOf(words.split(' ')), command));

describe('a server', { concurrency: true }, () => {
  test('offers push or pull, by what the client can do', async () => {
    const pushing = new LanguageClient();
    const pulling = new LanguageClient();
    const pushed = await pushing.initialize({});
    const pulled = await pulling.initialize({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true } },
      },
    });
    assert.equal(pushed.capabilities['diagnosticProvider'], undefined);
    assert.deepEqual(pulled.capabilities['diagnosticProvider'], {
      identifier: 'smsMetering',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    assert.deepEqual(pushed.capabilities['textDocumentSync'], { openClose: true, change: 2, save: true });
    assert.equal(pushed.capabilities['codeActionProvider'], undefined, 'the client knows no literals');
    assert.deepEqual(await Promise.all([pushing.stop(), pulling.stop()]), [0, 0]);
  });

  test('refuses requests after shutdown and ends with exit', async () => {
    const client = await LanguageClient.start({ isProcess: true });
    await client.request('shutdown');
    const params = { textDocument: { uri: 'file:///x/Remodbc.ini' }, position: { line: 0, character: 0 } };
    await assert.rejects(client.request('textDocument/hover', params), { code: -32600 });
    client.notify('exit', undefined);
    assert.equal(await client.ended, 0);
  });

  test('ends with an error where exit comes without shutdown', async () => {
    const client = await LanguageClient.start({ isProcess: true });
    client.notify('exit', undefined);
    assert.equal(await client.ended, 1);
  });

  test('ends when its input ends', async () => {
    const client = await LanguageClient.start({ isProcess: true });
    client.process.stdin?.end();
    assert.equal(await client.ended, 1);
  });

  test('ends without a word when nobody reads its answers', async () => {
    const server = spawn(process.execPath, [serverProgram, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    server.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    server.stdin.on('error', () => undefined);
    server.stdin.write(frame({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } }));
    await once(server.stdout, 'data');
    server.stdout.destroy();
    server.stdin.write(frame({ jsonrpc: '2.0', id: 2, method: 'shutdown' }));
    assert.deepEqual(await once(server, 'close'), [1, null]);
    assert.equal(Buffer.concat(said).toString(), '');
  });

  test('ends when its parent is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    // The server looks after its parent every three seconds; in this test, time is short.
    const shortIntervals = 'const wait = setInterval; globalThis.setInterval = (call) => wait(call, 30);';
    const client = await LanguageClient.start({
      processId: parent.pid ?? 0,
      nodeWords: ['--import', `data:text/javascript,${encodeURIComponent(shortIntervals)}`],
    });
    parent.kill('SIGKILL');
    assert.equal(await client.ended, 1);
  });

  test('talks over the channel of a Node parent', async () => {
    const server: ChildProcess = spawn(
      process.execPath,
      [serverProgram, '--node-ipc', '--clientProcessId=1'],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    const answer = once(server, 'message');
    server.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const [message] = (await answer) as [{ result: { serverInfo: { name: string } } }];
    assert.equal(message.result.serverInfo.name, 'SMS Metering');
    server.disconnect();
    await once(server, 'exit');
  });

  test('goes on after messages that are none', async () => {
    const client = await LanguageClient.start({ isProcess: true });
    client.process.stdin?.write('Content-Length: 5\r\n\r\n{"a":');
    client.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///none', version: 2 },
      contentChanges: [],
    });
    client.notify('$/unheardOf', { x: 1 });
    client.process.stdin?.write(frame({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: {} }));
    await assert.rejects(client.request('smsMetering/unheardOf', {}), { code: -32601 });
    assert.equal(await client.request('smsMetering/effective', { uri: 17 }), null);
    assert.equal(await client.stop(), 0);
  });
});
