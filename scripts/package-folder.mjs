// @ts-check
// What goes into the two packages: the extension of VS Code, and the programs for npm.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from './files.mjs';
import { packedDocument } from './packed-document.mjs';
import { Problem } from './vscode/command.mjs';
import { root } from './vscode/places.mjs';
import { temporaryFolder } from './vscode/temporary-folder.mjs';

const documents = ['README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES.txt'];

/**
 * @typedef {object} Contents
 * @property {readonly string[]} files beside the build; `FOLDER/*ENDING` stands for several
 * @property {RegExp} programs which files of the build
 * @property {boolean} embedsPictures whether the pictures of the documents are in their text, else they are files beside them
 */

/** The parts of a program have its name; maps are for those who have the sources.
 * @satisfies {Record<string, Contents>} */
const contents = {
  extension: {
    files: [
      'icons/*-dark.svg',
      'icons/*-light.svg',
      'icons/guidance.svg',
      'icons/sms-metering.png',
      'syntaxes/*.json',
      'walkthrough/*.svg',
      'package.nls.json',
      'package.nls.de.json',
      'l10n/bundle.l10n.de.json',
      ...documents,
    ],
    // The command line is a program of its own, which VS Code does not run.
    programs:
      /^(?:package\.json|(?:client|server)(?:-[\w-]+)?\.js|browser\/(?:client|server)\.js|(?:guidance|site)\.(?:js|css)|phrases\.\w+\.json|sample\.json)$/,
    embedsPictures: true,
  },
  npm: {
    files: documents,
    programs: /^(?:package\.json|(?:cli|server)(?:-[\w-]+)?\.js|phrases\.\w+\.json)$/,
    embedsPictures: false,
  },
};

/**
 * Lays out what goes into a package in a folder of its own, so that the packing neither disturbs `dist` nor picks up
 * what lies there from another build.
 * @param {keyof typeof contents} kind
 * @param {Record<string, unknown>} manifest
 * @returns {string} the folder
 */
export function layOut(kind, manifest) {
  const { files, programs, embedsPictures } = contents[kind];
  const folder = temporaryFolder('package');
  const dist = join(folder, 'dist');
  const build = [join(root, 'scripts/build.mjs'), `--out=${dist}`];
  if (spawnSync(process.execPath, build, { stdio: 'inherit' }).status !== 0)
    throw new Problem('The product does not build; see above.');
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const isFile = statSync(join(dist, file)).isFile();
    if (isFile && !programs.test(file.replaceAll('\\', '/'))) rmSync(join(dist, file));
  }
  for (const folderOfBuild of readdirSync(dist, { withFileTypes: true })) {
    const path = join(dist, folderOfBuild.name);
    if (folderOfBuild.isDirectory() && readdirSync(path).length === 0) rmSync(path, { recursive: true });
  }
  for (const file of listed(files)) copy(file, folder);
  for (const document of documents.filter((name) => name.endsWith('.md'))) {
    const { text, pictures } = packedDocument(readFileSync(join(root, document), 'utf8'), {
      embedsPictures,
      packed: documents,
    });
    writeFileSync(join(folder, document), text);
    for (const picture of pictures) copy(picture, folder);
  }
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify(manifestOf[kind](manifest), undefined, 2)}\n`,
  );
  return folder;
}

/**
 * Everything is bundled: what is installed needs neither scripts nor other packages.
 * @type {Record<keyof typeof contents, (manifest: Record<string, unknown>) => Record<string, unknown>>}
 */
const manifestOf = {
  extension({
    bin: _bin,
    files: _files,
    scripts: _scripts,
    dependencies: _,
    devDependencies: _dev,
    ...installed
  }) {
    return { ...installed, files: ['**'] };
  },
  npm({ name, version, license, private: isPrivate, engines, keywords, bin }) {
    const { description } = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
    const { node } = /** @type {{ node: string }} */ (engines);
    return { name, version, description, license, private: isPrivate, keywords, bin, engines: { node } };
  },
};

/**
 * @param {string} file relative to the project
 * @param {string} folder
 */
function copy(file, folder) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  cpSync(join(root, file), join(folder, file));
}

/** @param {readonly string[]} entries */
function listed(entries) {
  return entries.flatMap((entry) => {
    const [folder, ending] = entry.split('/*');
    const place = join(root, folder ?? '');
    if (!existsSync(place)) throw new Problem(`A package has to hold ${entry}, which does not exist.`);
    if (!statSync(place).isDirectory()) return [entry];
    return globSync(place, ending ?? '').map((file) => `${folder}/${file}`);
  });
}
