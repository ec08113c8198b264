import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { ExplainParams, Explanation, SiteFactsAnswer } from '../../server/src/lsp/protocol.ts';
import { LanguageClient } from '../support/language-client.ts';
import { TestFolder } from '../support/test-folder.ts';

const remodbc = '[DS]\r\nPackTime=989139599\r\nPackInterval=604800\r\n';

const parent = TestFolder.create();

let folder: TestFolder;
let folders = 0;
let client: LanguageClient;

/** Gives each test of a suite a folder of its own, and stops its server. */
function eachInItsFolder(): void {
  beforeEach(() => {
    folder = parent.folder(`site ${++folders}`);
  });
  afterEach(() => client.stop());
}

/** A client in whose window the folder is open, once the server has found the files there. */
async function start(settings: unknown = {}): Promise<void> {
  client = await LanguageClient.start({
    capabilities: { workspace: { configuration: true } },
    workspaceFolders: [{ uri: folder.uriOf(''), name: 'site' }],
    settings: () => settings,
  });
}

async function explain(
  uri: string,
  scope: ExplainParams['scope'],
  format: ExplainParams['format'] = 'markdown',
): Promise<Explanation> {
  const answer = await client.request<Explanation | null>('smsMetering/explain', { uri, scope, format });
  assert.ok(answer);
  return answer;
}

/** Asks until the search for the files of the site has come far enough. */
async function explainSite(uri: string, isComplete: (text: string) => boolean): Promise<Explanation> {
  for (;;) {
    const answer = await explain(uri, 'site');
    if (isComplete(answer.text)) return answer;
  }
}

/** The files a report in Markdown is about. */
function filesIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#### (.*)$/gm)].map(([, path = '']) => path.replaceAll('\\', ''));
}

describe('explaining a file', () => {
  eachInItsFolder();

  test('tells of this file alone, by its unsaved text', async () => {
    folder.write('METER02/Remodbc.ini', remodbc);
    const uri = folder.write('METER01/Remodbc.ini', remodbc);
    await start();
    client.open(uri, '[DS]\nPackInterval=3600\n');
    const { title, text } = await explain(uri, 'file');
    assert.equal(title, 'Remodbc.ini');
    assert.deepEqual(filesIn(text), ['METER01/Remodbc.ini']);
    assert.match(text, /3600/);
    assert.doesNotMatch(text, /989139599/);
  });

  test('takes facts from the other files of the site, although nobody has opened them', async () => {
    const uri = folder.write('METER01/Remodbc.ini', remodbc);
    folder.write('SiteMetering.ini', '[Site]\nZone=America/Los_Angeles\n');
    await start();
    client.open(uri, remodbc);
    // The search has found the profile as soon as its facts count.
    for (;;) {
      const { facts } = await client.request<SiteFactsAnswer>('smsMetering/siteFacts', { uri });
      if (facts.some(({ value }) => value === 'America/Los_Angeles')) break;
    }
    const { text } = await explain(uri, 'file');
    assert.match(text, /America\/Los\\?_Angeles/);
    assert.deepEqual(filesIn(text), ['METER01/Remodbc.ini']);
  });

  test('works for a text that is in no folder, and says nothing of one that is not open', async () => {
    await start();
    client.open('untitled:Untitled-1', remodbc);
    assert.deepEqual(filesIn((await explain('untitled:Untitled-1', 'file')).text), ['untitled:Untitled-1']);
    assert.deepEqual(filesIn((await explain('untitled:Untitled-1', 'site')).text), ['untitled:Untitled-1']);
    const unknown = { uri: folder.uriOf('Remodbc.ini'), scope: 'file', format: 'markdown' };
    assert.equal(await client.request('smsMetering/explain', unknown), null);
    assert.equal(await client.request('smsMetering/explain', {}), null);
    assert.equal(await client.request('smsMetering/explain'), null);
  });
});

describe('explaining a site', () => {
  eachInItsFolder();

  test('tells of all its files, those that are not open included, in the order of their names', async () => {
    folder.write('SiteMetering.ini', '[Site]\nCode=ABC\nZone=UTC\n');
    folder.write('METER02/Remodbc.ini', '[DS]\nPackInterval=86400\n');
    folder.write('METER01/Remodbc.ini', remodbc);
    const uri = folder.write('LICMTR.CFG', '[Component Configuration]\n(REG_DWORD) ContinuousOffline=1\n');
    folder.write('notes.txt', 'not ours');
    await start();
    client.open(uri, '[Component Configuration]\n', 1, 'licmtr-cfg');
    client.open(folder.uriOf('METER02/Remodbc.ini'), '[DS]\nPackInterval=1234567\n');
    const { title, text } = await explainSite(uri, (markdown) => filesIn(markdown).length === 4);
    assert.equal(title, 'Site ABC');
    assert.deepEqual(filesIn(text), [
      'LICMTR.CFG',
      'METER01/Remodbc.ini',
      'METER02/Remodbc.ini',
      'SiteMetering.ini',
    ]);
    assert.match(text, /1234567/, 'the unsaved text counts');
    assert.match(text, /989139599/, 'the disk counts where nothing is open');
    assert.equal((await explain(uri, 'site')).title, title);
  });

  test('includes the file it was asked about even where that has no part in a site', async () => {
    folder.write('Remodbc.ini', remodbc);
    const uri = folder.write('Sitectrl.ct1', '');
    await start();
    client.open(uri, '', 1, 'sms-site-control');
    const { text } = await explainSite(uri, (markdown) => filesIn(markdown).length === 2);
    assert.deepEqual(filesIn(text), ['Remodbc.ini', 'Sitectrl.ct1']);
  });

  test('names files that are gone', async () => {
    const gone = folder.write('METER02/Remodbc.ini', remodbc);
    const uri = folder.write('METER01/Remodbc.ini', remodbc);
    await start();
    client.open(uri, remodbc);
    await explainSite(uri, (markdown) => filesIn(markdown).length === 2);
    rmSync(new URL(gone));
    const { text } = await explain(uri, 'site');
    assert.match(text, /METER02\/Remodbc\\?\.ini: it is gone/);
  });
});

describe('a report', () => {
  eachInItsFolder();

  test('shows what stands in files, and never as markup', async () => {
    const uri = folder.uriOf('Remodbc.ini');
    await start();
    client.open(
      uri,
      '[DS]\nPackInterval=<img src=x onerror=alert(1)>\n<script>alert(2)</script>=[a](http://evil)\n',
    );
    const { text } = await explain(uri, 'file');
    assert.match(text, /onerror/);
    assert.doesNotMatch(text, /(?<!\\)<|(?<!\\)\]\(http:/);
    const html = await explain(uri, 'file', 'html');
    assert.match(html.text, /^<!DOCTYPE html>/);
    assert.doesNotMatch(html.text, /<script|<img/);
  });

  test('links to the articles where the settings say', async () => {
    const uri = folder.uriOf('Remodbc.ini');
    await start({ articleLink: 'https://kb.example/{id}' });
    client.open(uri, remodbc);
    const { text } = await explain(uri, 'file');
    assert.match(text, /\(https:\/\/kb\.example\/Q\d+\)/);
    assert.doesNotMatch(text, /jeffpar/);
  });
});
