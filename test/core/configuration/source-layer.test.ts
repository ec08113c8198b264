import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layerOfSource } from '../../../server/src/core/configuration/source-layer.ts';
import type { ReferenceDate } from '../../../server/src/core/site/resolve.ts';

const rules = { words: 'option --rule' };
const thresholds = { words: 'option --threshold' };
const schedules = { words: 'option --property' };
const unknownNames = { words: 'option --unknown-names' };
const origins = { rules, thresholds, schedules, unknownNames };
const origin = { words: 'the profile' };

describe('what a source says, setting by setting', () => {
  test('has the names of settings, and says where each is from', () => {
    const layer = layerOfSource(
      {
        zone: { value: 'UTC', origin },
        version: { value: 'SP2', origin },
        hotfixes: { value: ['Q245271'], origin },
        mode: { value: 'online', origin },
        environment: { value: 'test', origin },
        severities: { SWM212: 'off' },
        thresholds: { logSizeLargest: 5 },
        propertyMap: { Balancing: 'Local.LicenseBalancing' },
        unknownNames: false,
      },
      origins,
    );
    assert.deepEqual(
      [...layer],
      [
        ['timezone', { name: 'timeZone', value: 'UTC', origin }],
        ['version', { name: 'version', value: 'SP2', origin }],
        ['hotfixes', { name: 'hotfixes', value: ['Q245271'], origin }],
        ['mode', { name: 'mode', value: 'online', origin }],
        ['environment', { name: 'environment', value: 'test', origin }],
        ['rules.swm212', { name: 'rules.SWM212', value: 'off', origin: rules }],
        ['thresholds.logsizelargest', { name: 'thresholds.logSizeLargest', value: 5, origin: thresholds }],
        [
          'schedules.balancing',
          { name: 'schedules.Balancing', value: 'Local.LicenseBalancing', origin: schedules },
        ],
        ['unknownnames', { name: 'unknownNames', value: false, origin: unknownNames }],
      ],
    );
    assert.equal(layerOfSource({}, origins).size, 0);
  });

  test('has the reference date as a person writes it, with its zone where it has one', () => {
    const written = (value: ReferenceDate) =>
      layerOfSource({ referenceDate: { value, origin } }, origins).get('referencedate')?.value;
    assert.equal(written('now'), 'now');
    assert.equal(written({ seconds: 989_150_400 }), '2001-05-06T12:00:00Z');
    const civil = { year: 2001, month: 5, day: 6, hour: 1, minute: 59, second: 59 };
    assert.equal(written({ civil }), '2001-05-06 01:59:59');
  });
});
