import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  archiveFolder,
  articleFile,
  articleSource,
  indexFile,
} from '../../../client/src/articles/article-source.ts';
import {
  archiveFolder as archiveFolderOfServer,
  publicArchive,
} from '../../../server/src/core/catalogue/articles/links.ts';

test('articles are on the web by default', () => {
  for (const template of ['', '  ', publicArchive, 'HTTP://mirror.example/{id}'])
    assert.deepEqual(articleSource(template, 'Q213171'), { kind: 'web' });
});

test('a path or address with the number is one file', () => {
  const files = {
    'C:\\kb\\{id}.TXT': 'C:\\kb\\Q213171.TXT',
    '/srv/kb/{folder}/{id}.htm': '/srv/kb/213/Q213171.htm',
    'file:///C:/kb/{id}.txt': 'file:///C:/kb/Q213171.txt',
    '\\\\server\\kb\\{id}.txt': '\\\\server\\kb\\Q213171.txt',
  };
  for (const [template, place] of Object.entries(files))
    assert.deepEqual(articleSource(template, 'Q213171'), { kind: 'file', place });
});

test('a path or address without it is a folder', () => {
  const folders = {
    'C:\\kb\\': 'C:\\kb',
    'C:\\': 'C:\\',
    '/srv/kb//': '/srv/kb',
    '/': '/',
    'file:///srv/kb/': 'file:///srv/kb',
    '/srv/{folder}/{id}/': '/srv/213/Q213171',
  };
  for (const [template, place] of Object.entries(folders))
    assert.deepEqual(articleSource(template, 'Q213171'), { kind: 'folder', place });
});

test('anything else is not guessed at', () => {
  for (const template of ['kb', 'command:x', 'ftp://x/{id}', 'javascript:alert(1)', '\\kb', '../kb'])
    assert.deepEqual(articleSource(template, 'Q213171'), { kind: 'unclear' }, template);
});

test('the folder of a number is that of the server', () => {
  for (const id of ['Q213171', 'Q68827'] as const) assert.equal(archiveFolder(id), archiveFolderOfServer(id));
});

test('an article is found by any of its names, text first', () => {
  assert.equal(articleFile(['x.txt', 'kb213171.HTM', 'q213171.TXT'], 'Q213171'), 'q213171.TXT');
  assert.equal(articleFile(['213171.html'], 'Q213171'), '213171.html');
  assert.equal(articleFile(['Q2131710.txt', 'Q213171', 'Q213171.exe', '13171.txt'], 'Q213171'), undefined);
  assert.equal(indexFile(['a', 'Index.HTML']), 'Index.HTML');
  assert.equal(indexFile(['myindex.html']), undefined);
});
