import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { IniProfile } from '../../../server/src/core/ini/profile.ts';
import { scanIni } from '../../../server/src/core/ini/scanner.ts';
import { decodeAsWindows } from '../../../server/src/core/text/encoding.ts';
import { effectiveSections } from '../../support/effective-sections.ts';
import { fixture } from '../../support/fixtures.ts';

/** What the private-profile API of Windows returned for a file; see test/fixtures/oracle/README.md. */
interface RecordedCase {
  readonly id: string;
  readonly bytes: string;
  readonly sections: readonly {
    readonly name: string;
    readonly keys: readonly (readonly [string, string, number])[];
  }[];
}

const cases = readFileSync(fixture('oracle/private-profile.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as RecordedCase);

test('the record holds its 800 files', () => {
  assert.equal(cases.length, 800);
});

test('sections, keys, values and integers are those the profile API returned, for every recorded file', () => {
  const wrong = cases.filter(({ bytes, sections }) => {
    const text = decodeAsWindows(Buffer.from(bytes, 'base64'));
    const actual = effectiveSections(new IniProfile(scanIni(text)));
    const expected = sections.map(({ name, keys }) => ({
      name,
      keys: keys.map(([key, value, int]) => ({ key, value, int })),
    }));
    return JSON.stringify(actual) !== JSON.stringify(expected);
  });
  assert.deepEqual(
    wrong.map(({ id }) => id),
    [],
  );
});
