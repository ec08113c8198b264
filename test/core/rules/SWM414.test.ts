import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';

test('a site control file is not to be saved as ANSI where ANSI cannot hold it', () => {
  const fixesOf = (text: string) =>
    lint(parseFile(text, 'sms-site-control', 'utf-8'), {}, defaultSettings).find(
      ({ rule }) => rule === 'SWM414',
    )?.fixes;
  assert.equal(fixesOf('BEGIN_A\n<\u20ac>\nEND_A\n')?.length, 1);
  assert.deepEqual(fixesOf('BEGIN_A\n<\u0416>\nEND_A\n'), []);
});
