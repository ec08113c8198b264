import assert from 'node:assert/strict';
import { parseFile } from '../../../server/src/core/document.ts';
import { editedFile } from '../../../server/src/core/edited-file.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { applyEdits, type TextEdit } from '../../../server/src/core/text/edit.ts';
import { documentSymbols } from '../../../server/src/service/document-symbols.ts';
import { folds } from '../../../server/src/service/folding.ts';
import { semanticTokens } from '../../../server/src/service/semantic-tokens.ts';
import { checkSettings, contextFor, type FileInput, factsFor, makeFile } from '../languages.ts';
import { textOf } from '../mutate.ts';
import { smallerLists, smallerTexts } from '../smaller.ts';
import { target } from '../target.ts';

interface EditingInput extends FileInput {
  /** Places and lengths are taken modulo the length of the text that an edit finds. */
  readonly edits: readonly TextEdit[];
}

/** A file that is edited step by step is at every step what it would be if it were read anew. */
export const editing = target<EditingInput>({
  name: 'editing',
  make: (random) => {
    const file = makeFile()(random);
    const text = random.oneIn(3) ? file.text.repeat(1 + random.below(20)).slice(0, 60_000) : file.text;
    const edits = random.many(1 + random.below(8), () => {
      const pasted = textOf(file.language, random);
      const start = random.below(70_000);
      return {
        start,
        end: start + (random.oneIn(2) ? 0 : random.below(random.pick([2, 50, 3000]))),
        newText: pasted.slice(0, random.pick([0, 1, 4, 60, 5000])),
      };
    });
    return { ...file, text, edits };
  },
  smaller: function* (input) {
    for (const edits of smallerLists(input.edits)) yield { ...input, edits };
    for (const text of smallerTexts(input.text)) yield { ...input, text };
    for (const [index, edit] of input.edits.entries()) {
      for (const newText of smallerTexts(edit.newText))
        yield { ...input, edits: input.edits.with(index, { ...edit, newText }) };
    }
  },
  check: (input) => {
    const { language } = input;
    const encoding = input.encoding ?? undefined;
    const facts = factsFor(input);
    const context = contextFor(input);
    let text = input.text;
    let edited = editedFile(text, language);
    edited.read(encoding);
    for (const wanted of input.edits) {
      const start = wanted.start % (text.length + 1);
      const end = Math.min(text.length, start + wanted.end - wanted.start);
      text = applyEdits(text, [{ start, end, newText: wanted.newText }]);
      edited = edited.replace(start, end, wanted.newText);
      const read = edited.read(encoding);
      const fresh = parseFile(text, language, encoding);
      assert.equal(read.text, text);
      assert.deepEqual(lint(read, facts, checkSettings), lint(fresh, facts, checkSettings));
      assert.deepEqual(documentSymbols(read, context), documentSymbols(fresh, context));
      assert.deepEqual(folds(read), folds(fresh));
      const whole = { start: 0, end: text.length };
      assert.deepEqual([...semanticTokens(read, whole, context)], [...semanticTokens(fresh, whole, context)]);
    }
  },
});
