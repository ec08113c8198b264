import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedNames } from '../../../server/src/service/navigation/linked-editing.ts';
import { fileAtCaret } from '../../support/service-files.ts';

function names(marked: string): readonly string[] | undefined {
  const { file, offset } = fileAtCaret('sms-site-control', marked);
  return linkedNames(file, offset)?.map(({ start, end }) => `${start} ${file.text.slice(start, end)}`);
}

test('the names of BEGIN and END change together', () => {
  assert.deepEqual(names('BEGIN_AB|C <1>\nEND_ABC'), ['6 ABC', '18 ABC']);
  assert.deepEqual(names('BEGIN_ABC <1>\nEND_|ABC'), ['6 ABC', '18 ABC']);
});

test('only on the names, of a closed block, and where both are written alike', () => {
  assert.equal(names('BEG|IN_ABC\nEND_ABC'), undefined);
  assert.equal(names('BEGIN_A|BC\nEND_abc'), undefined);
  assert.equal(names('BEGIN_A|BC\n'), undefined);
  assert.equal(names('BEGIN_ABC <|1>\nEND_ABC'), undefined);
});
