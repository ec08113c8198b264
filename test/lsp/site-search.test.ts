import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressIn } from '../../server/src/lsp/documents/address.ts';
import type { FolderEntry } from '../../server/src/lsp/runtime.ts';
import { searchFolder } from '../../server/src/lsp/sites/site-search.ts';

const root = 'file:///site';

/** Reads folders out of a list of paths, and tells how many are read at the same time. */
function diskOf(paths: readonly string[]) {
  let reading = 0;
  const told = { most: 0, folders: [] as string[] };
  const readFolder = async (folder: string): Promise<readonly FolderEntry[] | undefined> => {
    told.folders.push(folder.slice(root.length));
    told.most = Math.max(told.most, ++reading);
    await new Promise(setImmediate);
    reading--;
    const below = paths.filter((path) => `${root}/${path}`.startsWith(`${folder}/`));
    const names = below.map((path) => `${root}/${path}`.slice(folder.length + 1).split('/'));
    const kinds = new Map(names.map(([name = '', ...rest]) => [name, rest.length > 0 ? 'folder' : 'file']));
    return [...kinds].map(([name, kind]) => ({ name, kind }) as FolderEntry);
  };
  return { told, readFolder };
}

describe('the search for files of sites below a folder', () => {
  test('finds those of near folders first, and looks into each folder once, a few at a time', async () => {
    const servers = Array.from({ length: 30 }, (_, index) => `METER${index}`);
    const deep = servers.map((server) => `${server}/swmtr/Remodbc.ini`);
    const { told, readFolder } = diskOf([
      ...deep,
      'SiteMetering.ini',
      'a/b/c/d/sitectrl.ct0',
      'node_modules/x/Remodbc.ini',
      'a/note.txt',
    ]);
    const { uris, isComplete } = await searchFolder(root, readFolder);
    assert.ok(isComplete);
    assert.deepEqual(
      uris,
      ['SiteMetering.ini', ...deep, 'a/b/c/d/sitectrl.ct0'].map((path) => `${root}/${path}`),
    );
    assert.equal(told.folders.length, new Set(told.folders).size);
    assert.ok(told.folders.includes('/a/b/c/d') && !told.folders.includes('/node_modules'));
    assert.ok(told.most > 1 && told.most <= 8, String(told.most));
  });

  test('ends where there are too many', async () => {
    const { readFolder } = diskOf(
      Array.from({ length: 2005 }, (_, index) => `${index % 20}/${index}/Remodbc.ini`),
    );
    const { uris, isComplete } = await searchFolder(root, readFolder);
    assert.ok(!isComplete);
    assert.equal(uris.length, 2000);
  });
});

describe('the address of what lies in a folder', () => {
  test('is as the server writes all addresses, whatever the name', () => {
    const names = [
      'Remodbc.ini',
      '.smsmetering.ini',
      'a b',
      'ä',
      '#1',
      '50%',
      'a:b',
      '...',
      'x~1',
      'a(1)',
      "it's",
    ];
    assert.deepEqual(
      names.map((name) => addressIn(root, name)),
      names.map(
        (name) =>
          `${root}/${encodeURIComponent(name).replace(/[()']/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`,
      ),
    );
    assert.equal(addressIn(`${root}/sub`, '..'), root);
  });
});
