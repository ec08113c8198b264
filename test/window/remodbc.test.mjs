// @ts-check
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { globSync } from '../../scripts/files.mjs';
import { packedExtension } from '../../scripts/vscode/packed-extension.mjs';
import { root } from '../../scripts/vscode/places.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary-folder.mjs';
import { openWindow } from '../../scripts/vscode/workbench-window.mjs';

const extension = packedExtension();
const folder = temporaryFolder('window');
const file = join(folder, 'METER02/swmtr/Remodbc.ini');
const ansiComment = Buffer.from('; Z\xe4hler, 5 \x80\r\n', 'latin1');

/** @type {import('../../scripts/vscode/workbench-window.mjs').WorkbenchWindow} */
let window;

before(async () => {
  cpSync(join(root, 'samples'), folder, { recursive: true });
  // Bytes that UTF-8 would lose, and no line end at the end.
  const end = Buffer.from('; \xb5', 'latin1');
  writeFileSync(file, Buffer.concat([ansiComment, readFileSync(file), end]));
  const settings = { 'smsMetering.timeZone': 'America/Los_Angeles' };
  window = await openWindow({ folder, file, extensions: [extension], settings });
});

after(() => window?.close());

test('the package holds what runs, and nothing else', () => {
  const [name = ''] = readdirSync(window.extensionsFolder).filter((entry) =>
    entry.startsWith('sms-metering.'),
  );
  const installed = join(window.extensionsFolder, name);
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const { grammars, languages, walkthroughs } = manifest.contributes;
  const referred = [
    manifest.main,
    manifest.browser,
    manifest.icon,
    ...viewIcons(manifest.contributes),
    ...grammars.map((/** @type {{ path: string }} */ grammar) => grammar.path),
    ...walkthroughs.flatMap((/** @type {{ steps: readonly { media: { svg: string } }[] }} */ { steps }) =>
      steps.map(({ media }) => media.svg),
    ),
    ...languages.flatMap(
      (/** @type {{ configuration?: string, icon?: Record<string, string> }} */ language) => [
        language.configuration,
        ...Object.values(language.icon ?? {}),
      ],
    ),
  ];
  // VS Code writes .vsixmanifest itself.
  const texts = ['package.nls.json', 'package.nls.de.json', 'l10n/bundle.l10n.de.json'];
  const licences = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'];
  const documents = ['package.json', 'readme.md', 'changelog.md', ...licences, '.vsixmanifest', ...texts];
  const named = referred.filter(Boolean).map((path) => path.replace('./', ''));
  const programs = ['dist/server.js', 'dist/browser/server.js', 'dist/sample.json', 'dist/package.json'];
  const expected = [...named, ...programs, ...documents];
  const files = globSync(installed, '');
  assert.deepEqual(
    expected.filter((file) => !files.includes(file)),
    [],
    'what is missing',
  );
  // Neither the command line nor maps; views have a script and a style each.
  const program = /^dist\/((?!cli[.-])[\w-]+\.(js|css)|phrases\.\w+\.json)$/;
  assert.deepEqual(
    files.filter((file) => !expected.includes(file) && !program.test(file)),
    [],
    'what is superfluous',
  );
});

test('a person opens Remodbc.ini, sees a fault, reads the hover, takes the fix and saves', async () => {
  const bytes = readFileSync(file, 'latin1');
  await window.squiggle();
  const problems = await window.problems();
  const inMilliseconds = problems.find((row) => row.includes('SWM203'));
  assert.match(inMilliseconds ?? '', /looks like milliseconds/, problems.join('\n'));

  assert.match(await window.hoverOver('989139599000'), /6 May 2001/);

  assert.match(await window.takeFirstFix('SWM203'), /Convert to seconds/);
  await window.save();
  assert.equal(readFileSync(file, 'latin1'), bytes.replace('989139599000', '989139599'));
});

/** @param {Record<'views' | 'viewsContainers', Record<string, { icon: string }[]> | undefined>} contributes */
function viewIcons({ views = {}, viewsContainers = {} }) {
  return [...Object.values(views), ...Object.values(viewsContainers)].flat().map(({ icon }) => icon);
}
