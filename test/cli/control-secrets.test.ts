import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { folderWith, runCli } from './run-cli.ts';

/** Every line has a fault, so that a report would like to show it. */
const control = [
  'PROPERTY <SQL Password><REG_SZ><Tr0ub4dor>',
  'PROPERTY <Service Account><LAB\\Tr0ub4dor>',
  'BEGIN_PROPERTY_LIST <Passwords>',
  '  <Tr0ub4dor >',
  'END_PROPERTY_LIST',
  'PROPERTY <Colour><REG_SZ><red><0><too many>',
  'PROPERTY <Account Key><REG_SZ><Tr0ub4dor',
  '',
].join('\r\n');

describe('check of a site control file', () => {
  for (const words of [['--format=text'], ['--format=json'], ['--fix-suggested', '--diff']]) {
    test(`shows what is wrong and no secret, with ${words.join(' ')}`, async () => {
      const folder = folderWith({ 'sitectrl.ct0': control });
      const { stdout, stderr } = await runCli(['check', ...words], { folder });
      assert.equal(stderr, '');
      assert.notEqual(stdout, '');
      assert.doesNotMatch(stdout, /Tr0ub4dor/);
    });
  }

  test('shows the rest of the line, and lines without a secret as they are', async () => {
    const folder = folderWith({ 'sitectrl.ct0': control });
    const { stdout } = await runCli(['check'], { folder });
    assert.match(stdout, /PROPERTY <SQL Password><REG_SZ><\*{9}>\n/);
    assert.match(stdout, /PROPERTY <Colour><REG_SZ><red><0><too many>/);
  });

  test('says that a diff without its secrets cannot be applied, and leaves other diffs as they are', async () => {
    const spared = 'PROPERTY <Colour><REG_SZ><red>\r\n';
    const words = ['check', '--fix-suggested', '--diff', '.'];
    const withSecrets = await runCli(words, { folder: folderWith({ 'a.ct0': control }) });
    assert.match(withSecrets.stdout, /^a\.ct0: secrets are left out of this diff; it cannot be applied\n/);
    const without = await runCli(words, { folder: folderWith({ 'a.ct0': spared }) });
    assert.match(without.stdout, /^--- a\/a\.ct0\n/);
    assert.match(without.stdout, /\n\+PROPERTY <Colour><REG_SZ><red><0>\r\n/);
  });
});
