import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { folderWith, runCli } from './run-cli.ts';

const log = [
  'Connecting: DRIVER={SQL Server};SERVER=SITE01;UID=sa;PWD=Tr0ub4dor;DATABASE=LicDb',
  'NT Service Exception: 997 password="Tr0ub4dor"',
  '',
].join('\r\n');

describe('check of a log', () => {
  for (const format of ['text', 'json']) {
    test(`shows what is wrong and no password, as ${format}`, async () => {
      const folder = folderWith({ 'SMS/Logs/Licsvcfg.log': log });
      const { stdout, stderr } = await runCli(['check', `--format=${format}`], { folder });
      assert.equal(stderr, '');
      assert.match(stdout, /SWM701/);
      assert.match(stdout, /SWM704/);
      assert.doesNotMatch(stdout, /Tr0ub4dor/);
    });
  }

  test('shows the line with its password masked', async () => {
    const folder = folderWith({ 'Licsvcfg.lo_': log });
    const { stdout } = await runCli(['check'], { folder });
    assert.match(stdout, /UID=sa;PWD=\*{9};DATABASE=LicDb/);
  });
});
