import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, runProcess } from '../cli/run-cli.ts';
import { projectRoot } from '../support/fixtures.ts';
import { LanguageClient } from '../support/language-client.ts';

/** Runs before the program, and ends it with this code at its first word to another machine or program. */
const CAUGHT = 86;
const guard = `
const end = (what) => (...words) => {
  require('node:fs').writeSync(2, 'REACHED OUT: ' + what + '\\n');
  process.exit(${CAUGHT});
};
const names = {
  net: ['connect', 'createConnection', 'createServer'], http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'], http2: ['connect', 'createServer', 'createSecureServer'],
  tls: ['connect', 'createServer'], dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
};
for (const [module, functions] of Object.entries(names))
  for (const name of functions) require('node:' + module)[name] = end(module + '.' + name);
require('node:net').Socket.prototype.connect = end('Socket.connect');
require('node:net').Server.prototype.listen = end('Server.listen');
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = end(name);
`;

const files = {
  'guard.cjs': guard,
  'site/Remodbc.ini': '[DS]\r\nPackTime=1\r\nPackTime=2\r\n',
  'site/SiteMetering.ini': '[Site]\r\nZone=Europe/London\r\nServers=METER01\r\n',
  'site/sitectrl.ct0':
    'SITE CONTROL FILE [786][1.08]\r\nBEGIN_COMPONENT\r\n  <LICENSE METERING>\r\nEND_COMPONENT\r\n',
  'site/.smsmetering.ini': 'articleLink = http://localhost:1/{id}\n',
};

describe('no word goes to another machine or program', () => {
  const folder = folderWith(files);
  const nodeWords = ['--require', join(folder, 'guard.cjs')];

  test('from the guard, where one would', async () => {
    const program = join(folderWith({ 'talk.cjs': "fetch('http://localhost:1/')" }), 'talk.cjs');
    const { code, stderr } = await runProcess([], { folder, nodeWords, program });
    assert.equal(code, CAUGHT);
    assert.match(stderr, /REACHED OUT: fetch/);
  });

  for (const words of [
    ['check', '--jobs=2', '--format=sarif', 'site'],
    ['explain', '--format=html', 'site'],
    ['kb', 'Q213171'],
  ]) {
    test(`from sms-metering ${words.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runProcess(words, { folder, nodeWords });
      assert.doesNotMatch(stderr, /REACHED OUT/);
      assert.notEqual(code, CAUGHT);
      assert.notEqual(stdout, '');
    });
  }

  test('from the language server, whatever it is asked', async () => {
    const root = `file://${folder}/site`;
    const uri = `${root}/Remodbc.ini`;
    const client = await LanguageClient.start({ nodeWords, workspaceFolders: [{ uri: root, name: 'site' }] });
    client.open(uri, files['site/Remodbc.ini']);
    const textDocument = { uri };
    const position = { line: 1, character: 3 };
    for (const [method, params] of [
      ['textDocument/hover', { textDocument, position }],
      ['textDocument/documentLink', { textDocument }],
      ['smsMetering/articles', { uri }],
      ['smsMetering/searchArticles', { query: 'pack tables', uri }],
      ['smsMetering/guidance', { uri, position }],
      ['smsMetering/explain', { uri, scope: 'site', format: 'html' }],
      ['smsMetering/folderFixes', {}],
      ['workspace/symbol', { query: 'pack' }],
    ] as const)
      assert.notEqual(await client.request(method, params), undefined, method);
    assert.equal(await client.stop(), 0);
  });

  for (const word of ['--socket=8080', '--pipe=/tmp/pipe'])
    test(`from a server that is asked for ${word}: it refuses`, async () => {
      const program = join(projectRoot, 'dist/server.js');
      const { code, stderr } = await runProcess([word], { folder, nodeWords, program });
      assert.equal(code, 2);
      assert.match(stderr, /^Language server/);
    });
});
