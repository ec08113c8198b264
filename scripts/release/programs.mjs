// @ts-check
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from '../files.mjs';
import { readManifest } from '../packages.mjs';
import { npm } from '../vscode/npm.mjs';
import { temporaryFolder } from '../vscode/temporary-folder.mjs';

const shell = process.platform === 'win32';
const patience = 60_000;

/**
 * Installs the package of the programs where there is nothing else, without a network, and runs both.
 * @param {string} packed the .tgz
 * @returns {Promise<string[]>} the files of the installed package
 */
export async function checkPrograms(packed) {
  const folder = temporaryFolder('empty');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, ['install', '--offline', packed]);
  const packages = globSync(join(folder, 'node_modules'), 'package.json');
  const { name } = readManifest();
  const own = [`${name}/dist/package.json`, `${name}/package.json`];
  assert.deepEqual(packages.toSorted(), own, 'it needs no other package');
  const program = (/** @type {string} */ name) => join(folder, 'node_modules/.bin', name);
  checkCommandLine(program('sms-metering'), folder);
  await checkServer(program('sms-metering-language-server'), folder);
  const files = globSync(join(folder, 'node_modules', readManifest().name), '');
  const readme = readFileSync(join(folder, 'node_modules', readManifest().name, 'README.md'), 'utf8');
  const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, target = '']) => target);
  assert.deepEqual(
    targets.filter((target) => !files.includes(target)),
    [],
    'links of the README that lead nowhere',
  );
  assert.ok(
    targets.some((target) => target.endsWith('.png')),
    'the README has pictures',
  );
  return files;
}

/**
 * @param {string} program
 * @param {string} folder
 */
function checkCommandLine(program, folder) {
  const run = (/** @type {string[]} */ ...words) =>
    spawnSync(program, words, { cwd: folder, encoding: 'utf8', timeout: patience, shell });
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/Remodbc.ini'), '[DS]\r\nPackInterval=604800\r\nPackInterval=604800\r\n');
  assert.equal(run('--version').stdout, `sms-metering ${readManifest().version}\n`);
  const faulty = run('check', 'site');
  assert.equal(faulty.status, 1, faulty.stderr);
  assert.match(faulty.stdout, /SWM101/);
  const mended = run('check', '--fix-suggested', 'site');
  assert.equal(mended.status, 0, mended.stdout + mended.stderr);
  // Every part of the program that is loaded late is there.
  for (const command of ['check', 'effective', 'explain', 'decode', 'encode', 'kb', 'rules', 'init', 'merge'])
    assert.equal(run(command, '--help').status, 0, command);
  for (const format of ['line', 'json', 'sarif', 'github', 'junit'])
    assert.equal(run('check', `--format=${format}`, '--jobs=2', 'site').status, 0, format);
  assert.equal(run('explain', 'site').status, 0);
  assert.equal(run('effective', '--compare', 'site/Remodbc.ini').status, 0);
}

/**
 * @param {string} program
 * @param {string} folder
 */
async function checkServer(program, folder) {
  const server = spawn(program, ['--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'], shell });
  const late = setTimeout(() => server.kill(), patience);
  const send = (/** @type {object} */ message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const initialize = { processId: null, rootUri: null, capabilities: {} };
  send({ id: 1, method: 'initialize', params: initialize });
  const answer = await new Promise((resolve) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      if (/"serverInfo":\{[^}]*\}/.test(said)) resolve(said);
    });
    server.stdout.on('end', () => resolve(said));
  });
  assert.match(answer, new RegExp(`"version":"${readManifest().version}"`));
  const ended = once(server, 'exit');
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
  assert.deepEqual(await ended, [0, null], 'the server ends when it is told to');
  clearTimeout(late);
}
