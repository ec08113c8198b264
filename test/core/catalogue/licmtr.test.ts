import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { licmtrEntries, licmtrEntry } from '../../../server/src/core/catalogue/licmtr.ts';

describe('a line of LICMTR.CFG', () => {
  test('is found by its name, in any case', () => {
    for (const entry of licmtrEntries)
      assert.equal(licmtrEntry(entry.section, entry.name.toUpperCase()), entry);
    assert.equal(licmtrEntry('agent', 'Weather'), undefined);
  });

  test('is found in its own section only', () => {
    assert.equal(licmtrEntry('server', 'LicenseServers'), undefined);
    assert.equal(licmtrEntry('agent', 'UncDbPath'), undefined);
  });
});
