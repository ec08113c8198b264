// @ts-check
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { readManifest } from '../packages.mjs';
import { say } from '../vscode/command.mjs';

/** What may be in a package. Everything that must be there is seen at work. */
const allowed = {
  npm: [
    /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.txt)$/,
    /^docs\/images\/[\w-]+\.png$/,
    /^dist\/(?:package\.json|(?:cli|server)(?:-[\w-]+)?\.js)$/,
    /^dist\/phrases\.\w+\.json$/,
  ],
  extension: [
    /^(?:extension\.vsixmanifest|\[Content_Types\]\.xml)$/,
    /^extension\/(?:package\.json|readme\.md|changelog\.md|LICENSE\.txt|THIRD-PARTY-NOTICES\.txt)$/,
    /^extension\/package\.nls(?:\.\w+)?\.json$/,
    /^extension\/l10n\/bundle\.l10n\.\w+\.json$/,
    /^extension\/syntaxes\/[\w-]+\.(?:tmLanguage|language-configuration)\.json$/,
    /^extension\/walkthrough\/[\w-]+\.svg$/,
    /^extension\/icons\/[\w-]+\.(?:svg|png)$/,
    /^extension\/dist\/(?:package\.json|(?:client|server)(?:-[\w-]+)?\.js|(?:guidance|site)\.(?:js|css)|phrases\.\w+\.json|sample\.json)$/,
    /^extension\/dist\/browser\/(?:client|server)\.js$/,
  ],
};

/** What has to be there although nothing breaks without it. */
const expected = {
  npm: ['README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES.txt', 'dist/package.json'],
  extension: [
    'readme.md',
    'changelog.md',
    'LICENSE.txt',
    'THIRD-PARTY-NOTICES.txt',
    'dist/package.json',
    'dist/sample.json',
    'dist/phrases.de.json',
    'dist/browser/client.js',
    'dist/browser/server.js',
  ].map((name) => `extension/${name}`),
};

/**
 * A package holds what is allowed and expected, and nothing else.
 * @param {keyof typeof allowed} kind
 * @param {string} packed
 * @param {readonly string[]} files in it
 */
export function checkFiles(kind, packed, files) {
  const patterns = allowed[kind];
  const superfluous = files.filter((file) => !patterns.some((pattern) => pattern.test(file)));
  assert.deepEqual(superfluous, [], 'what is superfluous');
  const wanted = kind === 'npm' ? expected.npm : [...expected.extension, ...ledToBy(readManifest())];
  const missing = wanted.filter((file) => !files.includes(file));
  assert.deepEqual(missing, [], 'what is missing');
  say(`       ${files.length} files, ${Math.round(statSync(packed).size / 1024)} KB packed`);
}

/**
 * The files that the manifest of the extension leads to, wherever it does.
 * @param {unknown} part
 * @returns {string[]}
 */
function ledToBy(part) {
  if (typeof part === 'string') return /^\.\/[^*]*\.\w+$/.test(part) ? [`extension/${part.slice(2)}`] : [];
  return part && typeof part === 'object' ? Object.values(part).flatMap(ledToBy) : [];
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;

/**
 * The names in a zip file, from the directory at its end.
 * @param {string} path
 */
export function filesInVsix(path) {
  const bytes = readFileSync(path);
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END) end--;
  const names = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    assert.equal(bytes.readUInt32LE(at), ENTRY);
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}
