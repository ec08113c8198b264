import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { articleById } from '../../../server/src/core/catalogue/articles/index.ts';
import {
  type MeteringSetting,
  meteringSection,
  meteringSections,
  meteringSetting,
  meteringSettings,
  settingOfProperty,
  uncertainProperties,
} from '../../../server/src/core/catalogue/metering/index.ts';
import { storedProperties } from '../../../server/src/core/catalogue/metering/stored-properties.ts';
import { readMeteringValue } from '../../../server/src/core/site/metering-value.ts';

describe('the catalogue of settings', () => {
  test('has every setting once, below its section', () => {
    const names = meteringSettings.map(({ section, key }) => `${section}.${key}`.toLowerCase());
    assert.equal(new Set(names).size, names.length);
    for (const section of meteringSections) {
      assert.ok(section.settings.length > 0);
      for (const setting of section.settings) assert.equal(setting.section, section.name);
    }
  });

  test('lists the names of the properties that hold a setting', () => {
    const names = meteringSettings.flatMap(({ stored }) => (stored ? [stored.property] : []));
    assert.deepEqual(names.toSorted(), [...storedProperties].toSorted());
  });

  test('gives examples, suggestions and defaults that are understood', () => {
    for (const setting of meteringSettings) {
      const texts = [setting.example, ...setting.suggestions, setting.defaultValue ?? setting.example];
      for (const text of texts) {
        const value = readMeteringValue(setting, text);
        assert.ok(value.ok, `${setting.section}.${setting.key}=${text}`);
        assertInBounds(setting, value.value);
      }
    }
  });

  test('writes a default out wherever its sentence begins with one, and nowhere else', () => {
    for (const { key, default: usual, defaultValue } of meteringSettings) {
      const isSentence = /^(?:absent|not documented|a text)/.test(usual.text);
      assert.equal(defaultValue === undefined, isSentence, key);
      if (defaultValue !== undefined) assert.ok(usual.text.startsWith(defaultValue), key);
    }
  });

  test('refuses nothing that it lists as a choice', () => {
    for (const { choices = [], ...setting } of meteringSettings) {
      assert.equal(choices.length > 0, setting.type === 'choice');
      for (const { value } of choices)
        assert.ok(readMeteringValue({ ...setting, choices }, value.toUpperCase()).ok);
    }
  });

  test('rests on articles that the product knows', () => {
    for (const { articles, key } of meteringSettings)
      for (const id of articles) assert.ok(articleById(id), `${key}: ${id}`);
  });

  test('names an article wherever a note does', () => {
    for (const { notes, meaning, articles, key } of meteringSettings) {
      const cited = ([meaning, ...notes].join(' ').match(/Q\d{6}/g) ?? []) as readonly `Q${number}`[];
      for (const id of cited) assert.ok(articleById(id), `${key}: ${id}`);
      if (cited.length > 0) assert.ok(articles.length > 0, key);
    }
  });

  test('finds sections, settings and properties in any case', () => {
    assert.equal(meteringSection('LOCAL')?.name, 'Local');
    assert.equal(meteringSetting('clientagent', 'RETRYDELAY')?.key, 'RetryDelay');
    assert.equal(settingOfProperty('GoOnlineInt')?.key, 'RetryDelay');
    assert.equal(settingOfProperty('GoOnLineInt')?.key, 'RetryDelay');
    assert.equal(settingOfProperty('sysopt_lcltactint')?.key, 'LiveStatus');
    assert.equal(meteringSetting('Local', 'RetryDelay'), undefined);
    assert.equal(settingOfProperty('Flags'), undefined);
  });

  test('links a property to one setting at most, and an uncertain one to none', () => {
    const properties = meteringSettings.flatMap(({ stored }) =>
      stored ? [stored.property.toLowerCase()] : [],
    );
    assert.equal(new Set(properties).size, properties.length);
    for (const { property } of uncertainProperties) assert.equal(settingOfProperty(property), undefined);
  });

  test('calls no link between a property and a setting documented, because no text makes one', () => {
    for (const { stored } of meteringSettings) assert.notEqual(stored?.evidence, 'documented');
  });
});

function assertInBounds({ bounds, key }: MeteringSetting, value: object): void {
  const amount = 'seconds' in value ? value.seconds : 'number' in value ? value.number : undefined;
  if (!bounds || typeof amount !== 'number') return;
  assert.ok(amount >= bounds.smallest && amount <= bounds.largest, `${key}: ${amount}`);
}
