import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { initialSettings } from '../../../server/src/core/configuration/initial-settings.ts';
import { readSettingsFile, rootSetting } from '../../../server/src/core/configuration/settings-file.ts';
import { sharedSettings } from '../../../server/src/core/configuration/settings-list.ts';

const SETTING = /^;(?=\S)/;

describe('a settings file to begin with', () => {
  test('changes nothing', () => {
    const { layer, faults, entries, isRoot } = readSettingsFile(initialSettings(), '');
    assert.deepEqual([layer.size, faults, entries, isRoot], [0, [], [], false]);
  });

  test('states every setting once, with a value that it takes, when each ";" is deleted', () => {
    const lines = initialSettings()
      .split('\n')
      .map((line) => line.replace(SETTING, ''));
    const { layer, faults, isRoot } = readSettingsFile(lines.join('\n'), '');
    assert.deepEqual(faults, []);
    assert.ok(isRoot);
    const others = ['rules.SWM212', 'schedules.Balancing Schedule'];
    assert.deepEqual(
      [...layer.values()].map(({ name }) => name).toSorted(),
      [...sharedSettings.map(({ name }) => name), ...others].toSorted(),
    );
  });

  test('has values that change something, where the default states nothing', () => {
    const text = initialSettings();
    for (const line of [
      'timeZone = America/Los_Angeles',
      'version = 2.0',
      'mode = online',
      'hotfixes = Q245271',
    ])
      assert.ok(text.includes(`\n;${line}\n`), line);
    assert.ok(text.includes('\n;packIntervalWarning = 86400\n'));
  });

  test('says what each setting does in one plain line in front of it', () => {
    const text = initialSettings();
    const lines = text.split('\n');
    assert.equal(lines.at(-1), '');
    for (const [index, line] of lines.entries()) {
      const before = lines.slice(0, index).findLast((above) => !above.startsWith('['));
      if (SETTING.test(line)) assert.match(before ?? '', /^; [A-Z].*\.$/, line);
    }
    assert.doesNotMatch(text, /`|#smsMetering/);
    assert.ok(text.includes('but not below thresholds.packIntervalWarning, is reported'));
    assert.ok(text.includes(`${rootSetting.name} = true\n\n; Time zone of the servers`));
    assert.ok(text.includes('\n[rules]\n') && text.includes('error, warning, information, hint or off.'));
  });
});
