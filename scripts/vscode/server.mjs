// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './command.mjs';
import { keepProcess } from './kept-process.mjs';
import { packagedServer } from './packaged-server.mjs';
import { temporaryFolder } from './temporary-folder.mjs';
import { userSettings } from './user-settings.mjs';

const secondsToStart = 60;
/** A socket's path has 107 bytes at most (103 on macOS); the name of VS Code's socket takes 53 of them. */
const longestSocketFolder = 50;

/**
 * @typedef {object} Server
 * @property {string} authority host and port
 * @property {string} extensionsFolder where extensions are installed
 * @property {Promise<void>} gone settles when every process of the server has ended and its data are removed
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a VS Code server on 127.0.0.1 and a port that is free, with data of its own.
 * @param {object} options
 * @param {string} [options.token] the connection token a browser has to know; without it, any local program gets in
 * @param {Readonly<Record<string, unknown>>} [options.settings] user settings on top of the quiet ones
 * @param {readonly string[]} [options.extensions] .vsix files to install
 * @returns {Promise<Server>}
 * @throws {Problem} when it does not start
 */
export async function startServer({ token, settings = {}, extensions = [] } = {}) {
  const program = join(await packagedServer(), 'out/server-main.js');
  const data = temporaryFolder('vscode');
  const env = environment(data);
  const extensionsFolder = join(data, 'extensions');
  const own = ['--server-data-dir', data, '--extensions-dir', extensionsFolder];
  const start = [program, '--accept-server-license-terms', '--telemetry-level', 'off', ...own];
  writeUserSettings(data, settings);
  for (const extension of extensions) install([...start, '--install-extension', extension], env);
  const here = ['--host', '127.0.0.1', '--port', '0', ...access(data, token)];
  const manners = ['--disable-workspace-trust', '--enable-smoke-test-driver'];
  const server = keepProcess([...start, ...here, ...manners], data, env);
  const authority = `127.0.0.1:${await untilListening(server)}`;
  return { authority, extensionsFolder, gone: server.gone, stop: server.stop };
}

/**
 * @param {string} data
 * @param {Readonly<Record<string, unknown>>} settings
 */
function writeUserSettings(data, settings) {
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(
    join(data, 'data/User/settings.json'),
    JSON.stringify({ ...userSettings, ...settings }, undefined, 2),
  );
}

/**
 * No gallery, so that nothing is looked up elsewhere, and temporary files where they are removed with the rest.
 * @param {string} data
 * @returns {NodeJS.ProcessEnv}
 */
function environment(data) {
  const env = {
    ...process.env,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    XDG_CACHE_HOME: join(data, 'cache'),
  };
  const temporary = join(data, 'tmp');
  if (temporary.length > longestSocketFolder) return env;
  mkdirSync(temporary);
  return { ...env, TMPDIR: temporary, XDG_RUNTIME_DIR: temporary };
}

/**
 * @param {string} data
 * @param {string | undefined} token
 */
function access(data, token) {
  if (!token) return ['--without-connection-token'];
  // In a file and not on the command line, where every user of the machine could read it.
  const file = join(data, 'connection-token');
  writeFileSync(file, token, { mode: 0o600 });
  return ['--connection-token-file', file];
}

/**
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 */
function install(words, env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    env,
    encoding: 'utf8',
    timeout: secondsToStart * 1000,
  });
  if (status !== 0) throw new Problem(`VS Code did not install the extension:\n${stdout}${stderr}`);
}

/**
 * @param {import('./kept-process.mjs').KeptProcess} server
 * @returns {Promise<string>} the port
 */
function untilListening({ stdout, lastWords, gone, stop }) {
  return new Promise((resolve, reject) => {
    const fail = () => stop().then(() => reject(new Problem(`VS Code did not start:\n${lastWords()}`)));
    const timer = setTimeout(fail, secondsToStart * 1000);
    void gone.then(fail).finally(() => clearTimeout(timer));
    stdout.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(lastWords())?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(port);
    });
  });
}
