import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { open } from './support.ts';

describe('the languages', () => {
  for (const path of ['Remodbc.ini', 'faults/remODBC.INI', 'copies/Remodbc (2).ini']) {
    it(`take ${path} as remodbc-ini`, async () => {
      assert.equal((await open(path)).document.languageId, 'remodbc-ini');
    });
  }

  it('leave other INI files alone', async () => {
    const { document } = await open('other/other.ini');
    assert.notEqual(document.languageId, 'remodbc-ini');
  });

  it('read a file without a mark as ANSI, so that no character is lost', async () => {
    assert.match((await open('faults/remODBC.INI')).document.getText(), /^; café €/);
  });
});
