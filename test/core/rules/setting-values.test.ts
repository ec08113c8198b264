import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { configuredIn } from '../../../server/src/core/lint/lint.ts';
import type { SettingRuleContext } from '../../../server/src/core/rules/context.ts';
import {
  configuredAs,
  lookUp,
  modeFact,
  spokenPeriod,
} from '../../../server/src/core/rules/setting-values.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';

const MANY = 1000;

/** The settings of a control file in which the same three stand many times, and how often they are looked at. */
function counted(): { readonly context: SettingRuleContext; readonly looks: () => number } {
  const text = Array.from(
    { length: MANY },
    (_, number) =>
      `BEGIN_CLIENT_COMPONENT\n<LICENSE METERING>\nPROPERTY <ContinuousOffline><REG_DWORD><><1>\n` +
      `PROPERTY <GoOnLineInt><REG_DWORD><><${900 + number}>\nPROPERTY <TriesBeforeOffline><REG_DWORD><><1>\nEND_CLIENT_COMPONENT\n`,
  ).join('');
  const file = parseFile(text, 'sms-site-control', 'windows-1252');
  let count = 0;
  const configured = new Proxy(configuredIn(file, defaultSettings), {
    get: (target, name, receiver) => {
      if (typeof name === 'string' && /^\d+$/.test(name)) count++;
      return Reflect.get(target, name, receiver);
    },
  });
  const { language, encoding } = file;
  const context = { language, encoding, facts: {}, settings: defaultSettings, text, configured };
  return { context, looks: () => count };
}

test('however often a setting is asked for, the settings of a file are looked at once', () => {
  const { context, looks } = counted();
  for (let question = 0; question < MANY; question++) {
    assert.equal(modeFact(context)?.value, 'offline');
    assert.equal(lookUp(context, 'ClientAgent.RetryDelay')?.value.text, '900');
    assert.equal(lookUp(context, 'Local.LicenseBalancing'), undefined);
  }
  assert.ok(looks() <= context.configured.length, `${looks()} of ${context.configured.length}`);
});

test('settings of several names come in the order of the text', () => {
  const { context } = counted();
  const stated = configuredAs(context, 'ClientAgent.Retries', 'ClientAgent.RetryDelay');
  assert.equal(stated.length, 2 * MANY);
  assert.deepEqual(
    stated.slice(0, 3).map(({ setting }) => setting.key),
    ['RetryDelay', 'Retries', 'RetryDelay'],
  );
});

test('a rhythm is spoken without the one of a single unit', () => {
  assert.deepEqual([3600, 660, 5400, 39_600].map(spokenPeriod), [
    'every hour',
    'every 11 minutes',
    'every 1 hour 30 minutes',
    'every 11 hours',
  ]);
});
