// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { whenInterrupted } from './at-the-end.mjs';
import { Unavailable } from './command.mjs';

/** npm's own program file, to be run by this very Node: `npm.cmd` on Windows would need a shell. */
function npmProgram() {
  const beside = dirname(process.execPath);
  const places = [
    process.env['npm_execpath'],
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  return places.find((place) => place?.endsWith('npm-cli.js') && existsSync(place));
}

/** What `npm run` tells its scripts must not reach another npm: it would install into this project. */
function environment() {
  const told = /^npm_(package_|lifecycle_|config_(local_prefix|prefix|dry_run)$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !told.test(name)));
}

/**
 * Runs npm in a folder, which has to have a package.json of its own, and hands back what it printed.
 * @param {string} folder
 * @param {readonly string[]} words
 * @returns {Promise<string>}
 * @throws {Unavailable} with npm's own reason
 */
export function npm(folder, words) {
  const program = npmProgram();
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-progress', '--ignore-scripts'];
  const [command, first] = program ? [process.execPath, [program]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...words, ...quiet, '--prefix', folder], {
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    let complaint = '';
    child.stdout.on('data', (data) => (printed += data));
    child.stderr.on('data', (data) => (complaint += data));
    child.on('error', () => reject(new Unavailable('npm was not found beside Node or on the PATH.')));
    // It must not go on writing into a folder that is about to be removed.
    const forget = whenInterrupted(() => child.kill() && once(child, 'close'));
    child.on('close', (code) => {
      forget();
      if (code === 0) resolve(printed.trim());
      else reject(new Unavailable(`npm ${words.join(' ')} failed: ${reasonIn(complaint)}`));
    });
  });
}

/** @param {string} complaint what npm wrote to stderr */
function reasonIn(complaint) {
  const lines = complaint.split('\n').filter((line) => line.startsWith('npm error'));
  const reason = lines.map((line) => line.slice('npm error'.length).trim()).filter(Boolean);
  const offline = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED)\b/.exec(
    complaint,
  );
  if (offline) return `the package registry cannot be reached (${offline[0]}).`;
  return `${reason.slice(0, 2).join('; ') || complaint.trim() || 'no reason given'}`;
}
