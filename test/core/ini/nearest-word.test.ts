import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestWord } from '../../../server/src/core/ini/nearest-word.ts';

test('a mistyped or cut word is taken for the nearest known one', () => {
  const known = ['severity', 'disabled', 'disable', 'ax'];
  const cases: Readonly<Record<string, string | undefined>> = {
    severty: 'severity',
    seevrtiy: 'severity',
    severityxyz: undefined,
    disabl: 'disable',
    disabledd: 'disabled',
    SEVERITI: 'severity',
    sev: 'severity',
    se: undefined,
    rity: undefined,
    ab: 'ax',
    a: undefined,
    '': undefined,
  };
  for (const [word, expected] of Object.entries(cases))
    assert.equal(nearestWord(word, known), expected, word);
});
