import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import { settingOnLine } from '../../../server/src/core/rules/ini-settings.ts';

test('a line holds a documented key where Windows reaches it, in the section that is documented for it', () => {
  const text = [
    '[Logging]',
    'PackInterval=1',
    'packtime=2',
    'Logon=3',
    'Logon=4',
    'Speed=5',
    'FileName',
    '[DS]',
    'packinterval=6',
    'Logon=7',
    '[ds]',
    'PackTime=8',
  ].join('\n');
  const { profile, ini } = parseDocument(text, 'remodbc-ini');
  const found = Array.from({ length: ini.lineCount }, (_, line) => settingOnLine(profile, line));
  assert.deepEqual(
    found.flatMap((setting) => (setting ? [`${setting.key.name}=${setting.value}`] : [])),
    ['PackTime=2', 'Logon=3', 'PackInterval=6'],
  );
});
