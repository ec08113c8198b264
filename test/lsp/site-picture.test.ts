import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { PictureFile, SitePicture } from '../../server/src/lsp/protocol.ts';
import { LanguageClient } from '../support/language-client.ts';
import { TestFolder } from '../support/test-folder.ts';

const folder = TestFolder.create();
const healthy = '[DS]\nPackTime=989139599\nPackInterval=604800\n';
const first = folder.write('METER01/swmtr/Remodbc.ini', healthy);
const second = folder.write('METER02/swmtr/Remodbc.ini', healthy);
folder.write('SiteMetering.ini', '[Site]\nCode=LAB\nZone=America/Los_Angeles\nServers=METER01, METER02\n');

function start(locale?: string): Promise<LanguageClient> {
  return LanguageClient.start({
    workspaceFolders: [{ uri: folder.uriOf(''), name: 'lab' }],
    initializationOptions: { siteFactsChanged: true },
    ...(locale !== undefined && { locale }),
  });
}

function filesOf({ groups }: SitePicture): readonly PictureFile[] {
  return groups.flatMap(({ shown }) => shown.flatMap(({ files }) => files));
}

describe('the picture of a site', () => {
  let client: LanguageClient;
  const ask = (params: unknown) => client.request<SitePicture | null>('smsMetering/sitePicture', params);
  const picture = async (uri: string): Promise<SitePicture> => {
    const answer = await ask({ uri });
    assert.ok(answer);
    return answer;
  };

  before(async () => {
    client = await start();
    client.open(first, healthy);
  });
  after(() => client.stop());

  test('has all its files, open or not, as soon as it is asked for', async () => {
    const { title, groups, copies, differences } = await picture(first);
    assert.equal(title, 'Site LAB');
    assert.deepEqual(
      groups.map(({ kind, shown }) => [kind, shown.map(({ id }) => id)]),
      [
        ['metering-server', ['METER01', 'METER02']],
        ['profile', ['']],
      ],
    );
    assert.deepEqual([copies, differences], [2, []]);
  });

  test('follows unsaved text, and leads to its lines', async () => {
    client.change(first, 2, { text: '[DS]\n\nPackInterval=900\n' });
    const changed = await picture(first);
    const file = filesOf(changed).find(({ uri }) => uri === first);
    assert.ok(file?.gravest.shown.some(({ rule, line }) => rule === 'SWM212' && line === 2));
    const [difference] = changed.differences;
    assert.deepEqual(
      difference?.values.shown.flatMap(({ written, copies }) =>
        copies.shown.map(({ path, line }) => [written, path, line]),
      ),
      [
        ['900', 'METER01/swmtr/Remodbc.ini', 2],
        ['604800', 'METER02/swmtr/Remodbc.ini', 2],
      ],
    );
    const other = filesOf(changed).find(({ path }) => path === 'METER02/swmtr/Remodbc.ini');
    assert.ok(
      other?.gravest.shown.some(({ rule }) => rule === 'SWM218'),
      'files that are not open are judged by it too',
    );
  });

  test('follows the disk, and names what is gone', async () => {
    client.change(first, 3, { text: healthy });
    writeFileSync(new URL(second), '[DS]\nPackInterval=3600\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: second, type: 2 }] });
    assert.equal((await picture(first)).differences.length, 1);
    rmSync(new URL(second));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: second, type: 2 }] });
    const { notes, differences } = await picture(first);
    assert.deepEqual(differences, []);
    assert.match(notes.join(' '), /METER02\/swmtr\/Remodbc\.ini: it is gone/);
    folder.write('METER02/swmtr/Remodbc.ini', healthy);
  });

  test('is one of a text that is in no folder, too', async () => {
    client.open('untitled:Untitled-1', '[DS]\nPackTime=989139599000\n');
    const [file, ...others] = filesOf(await picture('untitled:Untitled-1'));
    assert.deepEqual([file?.uri, others], ['untitled:Untitled-1', []]);
    client.close('untitled:Untitled-1');
  });

  test('has none for files that are not open, and for requests that make no sense', async () => {
    for (const params of [{ uri: folder.uriOf('elsewhere.ini') }, { uri: 7 }, {}, null])
      assert.equal(await ask(params), null);
  });
});

test('a site of 300 files is drawn in part, and says so', async () => {
  const texts = Array.from({ length: 300 }, (_, index) =>
    folder.write(`large/S${index}/Remodbc.ini`, healthy),
  );
  folder.write('large/SiteMetering.ini', '[Site]\nCode=BIG\n');
  const client = await start('de');
  const uri = texts[299] ?? '';
  client.open(uri, healthy);
  const answer = await client.request<SitePicture>('smsMetering/sitePicture', { uri });
  await client.stop();
  const folded = answer.groups.flatMap((group) => [...group.shown, ...group.folded]);
  assert.equal(folded.length, 200);
  assert.ok(folded.some(({ files }) => files.some((file) => file.uri === uri)));
  assert.match(answer.notes.join(' '), /höchstens 200 Dateien; 101 weitere/);
});
