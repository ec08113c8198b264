// @ts-check
// Takes the pictures of the documentation in a real VS Code:
//   node scripts/screenshot.mjs [NAME...]     all pictures, or the named ones, into docs/images/
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from './serve-folder.mjs';
import { openPage } from './vscode/browser-page.mjs';
import { Problem, runCommand, say } from './vscode/command.mjs';
import { root } from './vscode/places.mjs';
import { temporaryFolder } from './vscode/temporary-folder.mjs';
import { openWindow } from './vscode/workbench-window.mjs';

const zone = { 'smsMetering.timeZone': 'America/Los_Angeles' };
const calm = {
  'workbench.activityBar.location': 'hidden',
  'editor.minimap.enabled': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'editor.fontSize': 15,
};

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} file below samples/
 * @property {string} point the word that the mouse points at
 * @property {string} [command] a command to run, with the caret where the mouse would point
 * @property {boolean} [isHealthy] nothing to list in the Problems panel
 * @property {string} [theme]
 * @property {readonly string[]} [keys] keys to press at last
 * @property {Readonly<Record<string, unknown>>} [settings]
 */

/** @type {readonly Picture[]} */
const pictures = [
  { name: 'remodbc', file: 'METER02/swmtr/Remodbc.ini', point: '989139599000' },
  {
    name: 'remodbc-healthy',
    file: 'METER01/swmtr/RemOdbc.Ini',
    point: '989139599',
    theme: 'Default Light Modern',
    isHealthy: true,
  },
  {
    name: 'remodbc-contrast',
    file: 'METER02/swmtr/Remodbc.ini',
    point: '900',
    theme: 'Default High Contrast',
  },
  { name: 'balancing', file: 'SiteMetering.ini', point: '15' },
  {
    name: 'references',
    file: 'SiteMetering.ini',
    point: 'Servers=METER01',
    command: 'Find All References',
  },
  {
    name: 'guidance',
    file: 'METER02/swmtr/Remodbc.ini',
    point: 'PackInterval=900',
    command: 'SMS Metering: Show Guidance',
    settings: { 'workbench.activityBar.location': 'default' },
  },
  {
    name: 'site',
    file: 'METER02/swmtr/Remodbc.ini',
    point: 'PackInterval=900',
    command: 'SMS Metering: Show the Site',
    settings: { 'editor.fontSize': 13 },
    keys: ['Control+B'],
  },
  {
    name: 'other-reader',
    file: 'METER02/swmtr/Remodbc.ini',
    point: 'FileName=Remodbc.log ; the log',
    command: 'SMS Metering: Show Where Another Reader Would Disagree',
    settings: { 'smsMetering.codeLens': true, 'workbench.sideBar.visible': false },
  },
];

/**
 * @param {Picture} picture
 * @param {string} extension
 */
async function take(
  { name, file, point, command, keys = [], isHealthy = false, theme = 'Default Dark Modern', settings = {} },
  extension,
) {
  // A name that is the same in every picture.
  const folder = join(temporaryFolder('picture'), 'samples');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  const window = await openWindow({
    folder,
    file: join(folder, file),
    extensions: [extension],
    settings: { ...zone, ...calm, 'workbench.colorTheme': theme, ...settings },
  });
  try {
    // A healthy file shows by nothing that the server has looked at it.
    if (isHealthy) await window.page.waitForTimeout(6000);
    else if (command === undefined) await window.problems();
    if (command === undefined) await window.hoverOver(point);
    else await show(window, point, command);
    for (const key of keys) await window.page.keyboard.press(key);
    await window.takePicture(join(root, 'docs/images', `${name}.png`));
    say(`docs/images/${name}.png`);
  } finally {
    await window.close();
  }
}

/**
 * @param {import('./vscode/workbench-window.mjs').WorkbenchWindow} window
 * @param {string} line
 * @param {string} command
 */
async function show(window, line, command) {
  await window.squiggle();
  await window.page.locator('.monaco-editor .view-line', { hasText: line }).first().click();
  await window.runCommand(command);
  await window.page.waitForTimeout(3000);
}

/** The page to try the product, which is no VS Code. */
async function takePlayground() {
  const folder = temporaryFolder('playground');
  const made = spawnSync(process.execPath, [join(root, 'scripts/playground.mjs'), '--out', folder]);
  if (made.status !== 0) throw new Problem('The playground does not build.');
  const server = await serveFolder(folder);
  const { page, close } = await openPage();
  try {
    await page.goto(server.address);
    await page.locator('#list li').first().waitFor();
    await page.waitForTimeout(2000);
    await page.screenshot({ path: join(root, 'docs/images/playground.png') });
    say('docs/images/playground.png');
  } finally {
    await close();
    server.close();
  }
}

await runCommand(async () => {
  const extension = join(temporaryFolder('vsix'), 'sms-metering.vsix');
  const packed = spawnSync(process.execPath, [join(root, 'scripts/package.mjs'), '--out', extension], {
    cwd: root,
  });
  if (packed.status !== 0) throw new Problem('The extension cannot be packed.');
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  const names = process.argv.slice(2);
  for (const picture of pictures) {
    if (names.length === 0 || names.includes(picture.name)) await take(picture, extension);
  }
  if (names.length === 0 || names.includes('playground')) await takePlayground();
  return 0;
}, 'The pictures can be taken on another computer.');
