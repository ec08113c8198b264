import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { settingId } from '../../server/src/core/configuration/setting-id.ts';
import { readSettingsFile } from '../../server/src/core/configuration/settings-file.ts';
import { sharedSettings } from '../../server/src/core/configuration/settings-list.ts';
import { folderWith, runCli } from './run-cli.ts';

const licmtr = '[Component Configuration]\r\n(REG_DWORD) ContinuousOffline=1\r\n';

describe('init', () => {
  test('begins a profile with what the files of the folder state, and never writes over one', async () => {
    const folder = folderWith({ 'lab/CAP/LICMTR.CFG': licmtr, 'LICMTR.CFG': licmtr.replace('=1', '=0') });
    const printed = await runCli(['init', '--print', 'lab'], { folder });
    assert.deepEqual(readdirSync(join(folder, 'lab')), ['CAP']);
    const written = await runCli(['init', 'lab'], { folder });
    assert.deepEqual(
      [written.code, written.stdout],
      [0, `${join('lab', 'SiteMetering.ini')} was written.\n`],
    );
    const profile = readFileSync(join(folder, 'lab/SiteMetering.ini'), 'utf8');
    assert.equal(profile, printed.stdout);
    assert.match(
      profile,
      /^; from ContinuousOffline=1 in LICMTR\.CFG, line 2 \(its meaning is inferred\)\r\nRealTimeVerification=no\r$/m,
    );
    const again = await runCli(['init', 'lab'], { folder });
    assert.equal(again.code, 2);
    assert.match(again.stderr, /SiteMetering\.ini is there already and was left as it is\.\n$/);
    assert.deepEqual(readdirSync(join(folder, 'lab')).sort(), ['CAP', 'SiteMetering.ini']);
    const { stdout } = await runCli(['check', '--format=json', 'lab'], { folder });
    assert.doesNotMatch(stdout, /"file":"lab\/SiteMetering\.ini","findings":\[\{/);
  });

  test('begins a settings file that says nothing until its comments are settings, and then is understood', async () => {
    const folder = folderWith({});
    assert.equal((await runCli(['init', '--settings'], { folder })).code, 0);
    const text = readFileSync(join(folder, '.smsmetering.ini'), 'utf8');
    assert.equal(readSettingsFile(text, '').layer.size, 0);
    const { layer, faults, isRoot } = readSettingsFile(text.replaceAll(/^;(?=\S)/gm, ''), '');
    assert.deepEqual([faults, isRoot], [[], true]);
    for (const { name } of sharedSettings) assert.ok(layer.has(settingId(name)), name);
  });

  test('says what is wrong', async () => {
    const missing = await runCli(['init', 'missing'], { folder: folderWith({}) });
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /missing: no such file or folder/);
    const two = await runCli(['init', 'a', 'b']);
    assert.match(two.stderr, /takes one folder/);
  });
});
