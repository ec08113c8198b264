import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Uri, workspace } from 'vscode';

const names: Readonly<Record<string, readonly string[]>> = {
  'licmtr-cfg': ['LICMTR.CFG', 'licmtr.cfg'],
  'sms-site-control': ['SITECTRL.CT0', '8B4NFYM5.ct1', 'x.ct2'],
  'site-metering': ['SiteMetering.ini', 'ABC.sitemetering.INI'],
  'sms-metering-log': ['Licsvcfg.log', 'LICCLI.LO_', 'remodbc.log'],
};

describe('the languages of the other files', () => {
  for (const [id, files] of Object.entries(names)) {
    for (const name of files) {
      it(`take ${name} as ${id}`, async () => {
        const { languageId } = await workspace.openTextDocument(Uri.parse(`untitled:/nowhere/${name}`));
        assert.equal(languageId, id);
      });
    }
  }

  it('leave other names alone', async () => {
    for (const name of ['other.cfg', 'metering.ini', 'SiteMetering.ini.txt', 'x.ct3', 'other.log']) {
      const { languageId } = await workspace.openTextDocument(Uri.parse(`untitled:/nowhere/${name}`));
      assert.ok(!(languageId in names), name);
    }
  });

  it('read files of SMS as ANSI and our own as the editor does', () => {
    const encoding = (languageId: string) =>
      workspace.getConfiguration('files', { languageId }).get('encoding');
    assert.deepEqual(Object.keys(names).map(encoding), ['windows1252', 'windows1252', 'utf8', 'windows1252']);
  });
});
