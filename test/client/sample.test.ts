import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sampleAddress, sampleFile, sampleScheme } from '../../client/src/sample/address.ts';
import { SampleFiles } from '../../client/src/sample/sample-files.ts';
import { projectRoot } from '../support/fixtures.ts';

const texts = JSON.parse(readFileSync(join(projectRoot, 'dist/sample.json'), 'utf8')) as Record<
  string,
  string
>;

describe('the sample', () => {
  const files = new SampleFiles(texts);

  test('is the whole site of samples/, byte for byte', () => {
    assert.ok(files.paths.length >= 7);
    for (const path of files.paths)
      assert.deepEqual(
        Buffer.from(files.file(path)?.bytes ?? []),
        readFileSync(join(projectRoot, 'samples', path)),
      );
  });

  test('has the file that the walkthrough opens, with faults in it', () => {
    assert.match(texts[sampleFile] ?? '', /PackTime=989139599000/);
    const { scheme, authority, path } = sampleAddress(sampleFile);
    assert.equal(`${scheme}://${authority}${path}`, `${sampleScheme}://lab/METER02/swmtr/Remodbc.ini`);
  });
});

describe('files in memory', () => {
  const files = new SampleFiles({ 'a/b/c.ini': '1', 'a/d.ini': '2' });

  test('lie in folders', () => {
    assert.deepEqual(files.folder(''), [{ name: 'a', kind: 'folder' }]);
    assert.deepEqual(files.folder('a'), [
      { name: 'b', kind: 'folder' },
      { name: 'd.ini', kind: 'file' },
    ]);
    assert.equal(files.folder('a/x'), undefined);
    assert.equal(files.file('a'), undefined);
  });

  test('can be changed, and no others made', () => {
    assert.equal(files.write('a/d.ini', new Uint8Array([3]), 5000), true);
    assert.deepEqual(files.file('a/d.ini'), { bytes: new Uint8Array([3]), modified: 5000 });
    assert.equal(files.write('e.ini', new Uint8Array(), 1), false);
    assert.equal(files.file('e.ini'), undefined);
  });
});
