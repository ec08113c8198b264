import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueInWords } from '../../../server/src/core/configuration/setting-value.ts';

test('a value is written as a person writes it into a settings file', () => {
  assert.equal(valueInWords(['Q245271', 'Q263023']), 'Q245271, Q263023');
  assert.deepEqual([true, 5, 'SP3'].map(valueInWords), ['true', '5', 'SP3']);
});
