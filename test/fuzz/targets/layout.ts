import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { formattingEdits } from '../../../server/src/service/formatting/formatting.ts';
import { readsTheSame } from '../../../server/src/service/formatting/same-reading.ts';
import { type FileInput, fileOf, makeFile, smallerFile } from '../languages.ts';
import { target } from '../target.ts';

/** A file laid out is read the same and is laid out. */
export const layout = target<FileInput>({
  name: 'layout',
  make: makeFile(),
  smaller: smallerFile,
  check: (input) => {
    const file = fileOf(input);
    const options = { tabSize: 4, insertSpaces: input.isKnownSite, trimTrailingWhitespace: true };
    const edits = formattingEdits(file, options);
    if (edits.length === 0) return;
    const once = fileOf({ ...input, text: applyEdits(input.text, edits) });
    assert.ok(readsTheSame(file, once), JSON.stringify(once.text.slice(0, 500)));
    assert.deepEqual(formattingEdits(once, options), []);
  },
});
